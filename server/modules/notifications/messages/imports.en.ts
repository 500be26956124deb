import type { ImportWords } from './imports.zh-TW.ts'
import type { MailText } from './zh-TW.ts'

/** The mail about a file of serial codes or cards of which nothing was imported (S0-17, S1-24). */
export function importFailedEn({ name, what, placeName, place }: Omit<ImportWords, 'count'> & { name: string }): MailText {
  return {
    name,
    subject: `{{ shop.name }}: ${what} import failed for {{ ${place}.name }}`,
    html: `<h1>No ${what}s were imported</h1>
<p>The file {{ file_name }} that you uploaded to the ${placeName} <strong>{{ ${place}.name }}</strong> needs {{ problem_count }} corrections, so nothing of it was imported. Please correct it and upload it again.</p>
<table>
<tr><th>Cell</th><th>Reason</th></tr>
{% for problem in problems %}<tr><td>{{ problem.cell }}</td><td>{{ problem.text }}</td></tr>
{% endfor %}</table>
{% if problems_left > 0 %}<p class="note">{{ problems_left }} more are not listed here.</p>{% endif %}
<p class="note">The attached report is complete. You can also download it from the import history.</p>
<p><a class="button" href="{{ ${place}.url }}">Open the ${placeName}</a></p>`,
    text: `The file {{ file_name }} that you uploaded to the ${placeName} "{{ ${place}.name }}" needs {{ problem_count }} corrections, so nothing of it was imported. Please correct it and upload it again.
{% for problem in problems %}
{{ problem.cell }}: {{ problem.text }}
{%- endfor %}
{% if problems_left > 0 %}
{{ problems_left }} more are not listed here.
{% endif %}
The attached report is complete. You can also download it from the import history.
Open the ${placeName}: {{ ${place}.url }}`,
  }
}
