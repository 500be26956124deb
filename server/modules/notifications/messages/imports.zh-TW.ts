import type { MailText } from './zh-TW.ts'

/** What a file had, the variable that counts them, where they went, and the variable that holds it. */
export type ImportWords = { what: string; count: 'card_count' | 'code_count'; placeName: string; place: 'pool' | 'group' }

/** The mail about a file of serial codes or cards of which nothing was imported (S0-17, S1-24). */
export function importFailedZhTW({ what, placeName, place }: ImportWords): MailText {
  return {
    name: `${what}匯入失敗通知`,
    subject: `【{{ shop.name }}】${what}匯入失敗：{{ ${place}.name }}`,
    html: `<h1>${what}沒有匯入</h1>
<p>您上傳到${placeName}「<strong>{{ ${place}.name }}</strong>」的檔案 {{ file_name }} 有 {{ problem_count }} 處需要修正，因此整份檔案都沒有匯入。修正後請重新上傳。</p>
<table>
<tr><th>儲存格</th><th>原因</th></tr>
{% for problem in problems %}<tr><td>{{ problem.cell }}</td><td>{{ problem.text }}</td></tr>
{% endfor %}</table>
{% if problems_left > 0 %}<p class="note">另有 {{ problems_left }} 處未列在信中。</p>{% endif %}
<p class="note">完整的錯誤報告請見附件，也可以在後台的匯入紀錄下載。</p>
<p><a class="button" href="{{ ${place}.url }}">前往${placeName}</a></p>`,
    text: `您上傳到${placeName}「{{ ${place}.name }}」的檔案 {{ file_name }} 有 {{ problem_count }} 處需要修正，因此整份檔案都沒有匯入。修正後請重新上傳。
{% for problem in problems %}
{{ problem.cell }}：{{ problem.text }}
{%- endfor %}
{% if problems_left > 0 %}
另有 {{ problems_left }} 處未列在信中。
{% endif %}
完整的錯誤報告請見附件，也可以在後台的匯入紀錄下載。
前往${placeName}：{{ ${place}.url }}`,
  }
}

/** The mail about a file that was imported. */
export function importSucceededZhTW({ what, count, placeName, place }: ImportWords): MailText {
  return {
    name: `${what}匯入完成通知`,
    subject: `【{{ shop.name }}】${what}匯入完成：{{ ${place}.name }}`,
    html: `<h1>${what}匯入完成</h1>
<p>檔案 {{ file_name }} 的 <strong>{{ ${count} }}</strong> 組${what}已匯入${placeName}「<strong>{{ ${place}.name }}</strong>」。</p>
<p><a class="button" href="{{ ${place}.url }}">前往${placeName}</a></p>`,
    text: `檔案 {{ file_name }} 的 {{ ${count} }} 組${what}已匯入${placeName}「{{ ${place}.name }}」。

前往${placeName}：{{ ${place}.url }}`,
  }
}
