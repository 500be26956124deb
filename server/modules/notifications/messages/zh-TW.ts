import type { MailTemplate } from '#platform/mail/templates.ts'
import type { MailKind } from '../mail-kinds.ts'
import { cardTemplatesZhTW } from './cards.zh-TW.ts'
import { importFailedZhTW, importSucceededZhTW } from './imports.zh-TW.ts'
import { paymentTemplatesZhTW } from './payments.zh-TW.ts'

/** The default text of a mail, and what the merchant calls it. */
export type MailText = MailTemplate & { name: string }

/** The default texts of all mails and the sentences that fill their variables. English has to have the same (`satisfies`). */
export type Messages = {
  templates: Readonly<Record<MailKind, MailText>>
  footer: Readonly<Record<'customer' | 'merchant', (shop: { name: string; contact: string | null }) => readonly string[]>>
  /** Why the merchant is told about a payment. */
  paymentAlarms: Readonly<Record<'amount_differs' | 'paid_twice' | 'paid_after_cancel' | 'order_unknown', string>>
  /** Why a customer sends something back. */
  returnReasons: Readonly<Record<'defective' | 'damaged' | 'wrong_item' | 'changed_mind' | 'other', string>>
  /** Name of the attached report of a refused import (S0-17). */
  importReportFile: string
  /** The attached details of a group whose codes run out (S0-14). */
  stockFile: { sheet: string; filename: string; columns: readonly string[] }
  /** Headings and name of the attached list of codes (S0-34). */
  codesFile: { group: string; product: string; code: string; filename: (orderNumber: string) => string }
}

const codeWords = { what: '序號', count: 'code_count', placeName: '序號群組', place: 'group' } as const

export const zhTW: Messages = {
  templates: {
    ...cardTemplatesZhTW,
    order_placed: {
      name: '訂單成立通知',
      subject: '【{{ shop.name }}】已收到您的訂單 {{ order.number }}',
      html: `<h1>謝謝您的訂購</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>我們已收到您的訂單，訂單編號 <strong>{{ order.number }}</strong>，成立時間 {{ order.placed_at | date_time }}。</p>
<table>
{% for line in order.lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td><td class="amount">{{ line.total | money }}</td></tr>
{% endfor %}<tr><td class="total" colspan="2">總計</td><td class="amount total">{{ order.total | money }}</td></tr>
</table>
{% if order.lookup_code %}<p><span class="label">訂單查詢碼</span><br><span class="code">{{ order.lookup_code }}</span></p>
<p class="note">查詢訂單時，請輸入訂單編號、收件人手機號碼與這組查詢碼。請妥善保存，不要提供給他人。</p>{% endif %}
{% if transfer %}<h2>轉帳資料</h2>
<p>{% if transfer.due_at %}請在 <strong>{{ transfer.due_at | date_time }}</strong> 前完成轉帳，逾期未付款的訂單會自動取消。{% else %}請儘快完成轉帳。{% endif %}</p>
<table>
<tr><td class="label">轉帳金額</td><td class="amount"><strong>{{ transfer.amount | money }}</strong></td></tr>
<tr><td class="label">銀行</td><td class="amount">{{ transfer.bank_code }} {{ transfer.bank_name }}{% if transfer.branch_name != '' %} {{ transfer.branch_name }}{% endif %}</td></tr>
<tr><td class="label">帳號</td><td class="amount">{{ transfer.account_number }}</td></tr>
<tr><td class="label">戶名</td><td class="amount">{{ transfer.account_name }}</td></tr>
<tr><td class="label">轉帳備註</td><td class="amount">{{ order.number }}</td></tr>
</table>
<p class="note">轉帳後，請到訂單頁填寫您的帳號末五碼，方便我們核對款項。</p>{% endif %}
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

謝謝您的訂購！我們已收到您的訂單。

訂單編號：{{ order.number }}
成立時間：{{ order.placed_at | date_time }}
{% for line in order.lines %}
・{{ line.name }}{% if line.option != '' %}（{{ line.option }}）{% endif %} × {{ line.quantity }}　{{ line.total | money }}
{%- endfor %}

總計：{{ order.total | money }}
{% if order.lookup_code %}
訂單查詢碼：{{ order.lookup_code }}
查詢訂單時，請輸入訂單編號、收件人手機號碼與這組查詢碼。請妥善保存，不要提供給他人。
{% endif %}
{%- if transfer %}
【轉帳資料】
{% if transfer.due_at %}請在 {{ transfer.due_at | date_time }} 前完成轉帳，逾期未付款的訂單會自動取消。{% else %}請儘快完成轉帳。{% endif %}
轉帳金額：{{ transfer.amount | money }}
銀行：{{ transfer.bank_code }} {{ transfer.bank_name }}{% if transfer.branch_name != '' %} {{ transfer.branch_name }}{% endif %}
帳號：{{ transfer.account_number }}
戶名：{{ transfer.account_name }}
轉帳備註：{{ order.number }}
轉帳後，請到訂單頁填寫您的帳號末五碼，方便我們核對款項。
{% endif %}
查看訂單：{{ order.url }}`,
    },
    order_paid: {
      name: '付款完成通知',
      subject: '【{{ shop.name }}】訂單 {{ order.number }} 付款完成',
      html: `<h1>已收到您的款項</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>訂單 <strong>{{ order.number }}</strong> 的款項 {{ order.total | money }} 已於 {{ order.paid_at | date_time }} 入帳，我們會儘快為您備貨。</p>
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

訂單 {{ order.number }} 的款項 {{ order.total | money }} 已於 {{ order.paid_at | date_time }} 入帳，我們會儘快為您備貨。

查看訂單：{{ order.url }}`,
    },
    order_shipped: {
      name: '出貨通知',
      subject: '【{{ shop.name }}】訂單 {{ order.number }} 已出貨',
      html: `<h1>商品出發了</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>訂單 <strong>{{ order.number }}</strong> 已交由 {{ shipment.carrier }} 配送。</p>
{% if shipment.tracking_number %}<p><span class="label">配送編號</span><br><span class="code">{{ shipment.tracking_number }}</span></p>{% endif %}
{% if shipment.tracking_url %}<p><a class="button" href="{{ shipment.tracking_url }}">查詢配送進度</a></p>{% else %}<p><a class="button" href="{{ order.url }}">查看訂單</a></p>{% endif %}`,
      text: `{{ customer.name | default: '顧客' }} 您好，

訂單 {{ order.number }} 已交由 {{ shipment.carrier }} 配送。
{%- if shipment.tracking_number %}
配送編號：{{ shipment.tracking_number }}
{%- endif %}
{%- if shipment.tracking_url %}
配送進度：{{ shipment.tracking_url }}
{%- endif %}

查看訂單：{{ order.url }}`,
    },
    ...paymentTemplatesZhTW,
    return_approved: {
      name: '同意退貨通知',
      subject: '【{{ shop.name }}】訂單 {{ order.number }} 的退貨申請已同意',
      html: `<h1>退貨申請已同意</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>訂單 <strong>{{ order.number }}</strong> 的退貨申請已同意，請寄回以下商品。我們收到並確認商品後，會為您處理退款。</p>
<table>
{% for line in lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td></tr>
{% endfor %}</table>
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

訂單 {{ order.number }} 的退貨申請已同意，請寄回以下商品。我們收到並確認商品後，會為您處理退款。
{% for line in lines %}
・{{ line.name }}{% if line.option != '' %}（{{ line.option }}）{% endif %} × {{ line.quantity }}
{%- endfor %}

查看訂單：{{ order.url }}`,
    },
    return_refused: {
      name: '無法退貨通知',
      subject: '【{{ shop.name }}】訂單 {{ order.number }} 的退貨申請結果',
      html: `<h1>很抱歉，這次無法退貨</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>我們確認過訂單 <strong>{{ order.number }}</strong> 的退貨申請，很抱歉無法接受退貨。</p>
{% if refusal != '' %}<p><span class="label">原因</span><br>{{ refusal }}</p>{% endif %}
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

我們確認過訂單 {{ order.number }} 的退貨申請，很抱歉無法接受退貨。
{%- if refusal != '' %}
原因：{{ refusal }}
{%- endif %}

查看訂單：{{ order.url }}`,
    },
    order_refunded: {
      name: '退款通知',
      subject: '【{{ shop.name }}】訂單 {{ order.number }} 已退款',
      html: `<h1>已為您退款</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>訂單 <strong>{{ order.number }}</strong> 已退款 <strong>{{ refund.amount | money }}</strong>。{% if refund.by_hand %}款項由商店另行退還給您。{% else %}款項會退回您原本的付款方式，實際入帳時間依付款機構而定。{% endif %}</p>
<table>
{% for line in refund.lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td><td class="amount">{{ line.amount | money }}</td></tr>
{% endfor %}{% if refund.shipping > 0 %}<tr><td colspan="2">運費</td><td class="amount">{{ refund.shipping | money }}</td></tr>{% endif %}
<tr><td class="total" colspan="2">退款金額</td><td class="amount total">{{ refund.amount | money }}</td></tr>
</table>
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

訂單 {{ order.number }} 已退款 {{ refund.amount | money }}。{% if refund.by_hand %}款項由商店另行退還給您。{% else %}款項會退回您原本的付款方式，實際入帳時間依付款機構而定。{% endif %}
{% for line in refund.lines %}
・{{ line.name }}{% if line.option != '' %}（{{ line.option }}）{% endif %} × {{ line.quantity }}　{{ line.amount | money }}
{%- endfor %}
{%- if refund.shipping > 0 %}
・運費　{{ refund.shipping | money }}
{%- endif %}

查看訂單：{{ order.url }}`,
    },
    return_requested: {
      name: '顧客申請退貨',
      subject: '【{{ shop.name }}】顧客申請退貨，請確認訂單 {{ order.number }}',
      html: `<h1>有一筆退貨申請需要您確認</h1>
<p>訂單 <strong>{{ order.number }}</strong>：{{ reason }}</p>
{% if note != '' %}<p><span class="label">顧客說明</span><br>{{ note }}</p>{% endif %}
<table>
{% for line in lines %}<tr><td>{{ line.name }}{% if line.option != '' %}<br><span class="label">{{ line.option }}</span>{% endif %}</td><td class="amount">× {{ line.quantity }}</td></tr>
{% endfor %}</table>
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `訂單 {{ order.number }} 申請退貨：{{ reason }}
{%- if note != '' %}
顧客說明：{{ note }}
{%- endif %}
{% for line in lines %}
・{{ line.name }}{% if line.option != '' %}（{{ line.option }}）{% endif %} × {{ line.quantity }}
{%- endfor %}

查看訂單：{{ order.url }}`,
    },
    codes_issued: {
      name: '顧客獲得指定商品送活動序號',
      subject: '【{{ shop.name }}】您的活動序號（訂單 {{ order.number }}）',
      html: `<h1>您的活動序號來了</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>謝謝您的購買！訂單 <strong>{{ order.number }}</strong> 可獲得以下活動序號，共 {{ code_count }} 組。</p>
{% if codes_attached %}<p>由於數量較多，完整的序號清單請見附件的 CSV 檔。</p>
{% else %}<table>
{% for item in codes %}<tr><td><span class="label">{{ item.group }}・{{ item.product }}</span><br><span class="code">{{ item.code }}</span></td></tr>
{% endfor %}</table>
{% endif %}<p class="note">序號等同兌換憑證，請妥善保存，不要提供給他人。您也可以隨時在訂單頁查看。</p>
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

謝謝您的購買！訂單 {{ order.number }} 可獲得以下活動序號，共 {{ code_count }} 組。
{% if codes_attached %}
由於數量較多，完整的序號清單請見附件的 CSV 檔。
{% else %}{% for item in codes %}
{{ item.group }}・{{ item.product }}
{{ item.code }}
{% endfor %}{% endif %}
序號等同兌換憑證，請妥善保存，不要提供給他人。您也可以隨時在訂單頁查看：
{{ order.url }}`,
    },
    codes_import_failed: importFailedZhTW(codeWords),
    codes_import_succeeded: importSucceededZhTW(codeWords),
    codes_low_stock: {
      name: '序號存量不足通知',
      subject: '【{{ shop.name }}】序號即將用完：{{ group.name }}（剩 {{ group.unsent }} 組）',
      html: `<h1>序號即將用完</h1>
<p>序號群組「<strong>{{ group.name }}</strong>」的未發送序號只剩 <strong>{{ group.unsent }}</strong> 組，低於您設定的 {{ group.threshold }} 組。請儘快上傳新的序號，以免顧客收不到。</p>
<p class="note">群組明細請見附件。</p>
<p><a class="button" href="{{ group.url }}">上傳序號</a></p>`,
      text: `序號群組「{{ group.name }}」的未發送序號只剩 {{ group.unsent }} 組，低於您設定的 {{ group.threshold }} 組。請儘快上傳新的序號，以免顧客收不到。

群組明細請見附件。
上傳序號：{{ group.url }}`,
    },
    codes_exhausted: {
      name: '序號用完通知',
      subject: '【{{ shop.name }}】序號已用完：{{ group.name }}',
      html: `<h1>序號已用完</h1>
<p>序號群組「<strong>{{ group.name }}</strong>」的序號已全部發送完畢，之後結案的訂單不會再收到這個群組的序號。</p>
{% if shortage_count > 0 %}<p>目前有 <strong>{{ shortage_count }}</strong> 組序號尚未補給顧客。上傳新的序號後，可以在「缺碼處理」一次補發。</p>{% endif %}
<p class="note">群組明細請見附件。</p>
<p><a class="button" href="{{ group.url }}">上傳序號</a></p>`,
      text: `序號群組「{{ group.name }}」的序號已全部發送完畢，之後結案的訂單不會再收到這個群組的序號。
{% if shortage_count > 0 %}
目前有 {{ shortage_count }} 組序號尚未補給顧客。上傳新的序號後，可以在「缺碼處理」一次補發。
{% endif %}
群組明細請見附件。
上傳序號：{{ group.url }}`,
    },
    payment_alarm: {
      name: '付款異常通知',
      subject: '【{{ shop.name }}】付款異常，請確認訂單 {{ order.number }}',
      html: `<h1>有一筆付款需要您確認</h1>
<p>訂單 <strong>{{ order.number }}</strong>（應收 {{ order.total | money }}）：{{ alarm.text }}</p>
<table>
<tr><td class="label">發生時間</td><td>{{ alarm.at | date_time }}</td></tr>
{% if alarm.amount %}<tr><td class="label">通知金額</td><td>{{ alarm.amount | money }}</td></tr>{% endif %}
</table>
<p><a class="button" href="{{ order.url }}">查看訂單</a></p>`,
      text: `訂單 {{ order.number }}（應收 {{ order.total | money }}）：{{ alarm.text }}

發生時間：{{ alarm.at | date_time }}
{%- if alarm.amount %}
通知金額：{{ alarm.amount | money }}
{%- endif %}

查看訂單：{{ order.url }}`,
    },
    password_reset: {
      name: '重設密碼',
      subject: '【{{ shop.name }}】重設您的後台密碼',
      html: `<h1>重設後台密碼</h1>
<p>我們收到重設密碼的要求。請在 {{ expires_at | date_time }} 前點選下方按鈕設定新密碼；連結只能使用一次，完成後其他裝置會全部登出。</p>
<p><a class="button" href="{{ url }}">設定新密碼</a></p>
<p class="note">如果不是您本人要求的，請忽略這封信，您的密碼不會改變。</p>`,
      text: `我們收到重設密碼的要求。請在 {{ expires_at | date_time }} 前開啟以下連結設定新密碼；連結只能使用一次，完成後其他裝置會全部登出。

{{ url }}

如果不是您本人要求的，請忽略這封信，您的密碼不會改變。`,
    },
    customer_password_reset: {
      name: '顧客重設密碼',
      subject: '【{{ shop.name }}】重設您的密碼',
      html: `<h1>重設密碼</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>我們收到重設密碼的要求。請在 {{ expires_at | date_time }} 前點選下方按鈕設定新密碼；連結只能使用一次。</p>
<p><a class="button" href="{{ url }}">設定新密碼</a></p>
<p class="note">如果不是您提出的，請忽略這封信，密碼不會改變。</p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

我們收到重設密碼的要求。請在 {{ expires_at | date_time }} 前開啟以下連結設定新密碼；連結只能使用一次。

{{ url }}

如果不是您提出的，請忽略這封信，密碼不會改變。`,
    },
    email_change: {
      name: '確認新的電子郵件',
      subject: '【{{ shop.name }}】確認您的新電子郵件',
      html: `<h1>確認新的電子郵件</h1>
<p>{{ customer.name | default: '顧客' }} 您好，</p>
<p>請在 {{ expires_at | date_time }} 前點選下方按鈕，確認將會員帳號改用這個電子郵件。</p>
<p><a class="button" href="{{ url }}">確認電子郵件</a></p>
<p class="note">如果不是您提出的，請忽略這封信，帳號不會改變。</p>`,
      text: `{{ customer.name | default: '顧客' }} 您好，

請在 {{ expires_at | date_time }} 前開啟以下連結，確認將會員帳號改用這個電子郵件。

{{ url }}

如果不是您提出的，請忽略這封信，帳號不會改變。`,
    },
    staff_invited: {
      name: '員工邀請',
      subject: '{{ inviter.name }} 邀請您加入「{{ shop.name }}」後台',
      html: `<h1>加入「{{ shop.name }}」</h1>
<p>{{ staff.name }} 您好，</p>
<p>{{ inviter.name }} 邀請您一起管理「{{ shop.name }}」。請在 {{ expires_at | date_time }} 前點選下方按鈕接受邀請；連結只能使用一次。</p>
<p><a class="button" href="{{ url }}">接受邀請</a></p>
<p class="note">如果您不認識對方，請忽略這封信。</p>`,
      text: `{{ staff.name }} 您好，

{{ inviter.name }} 邀請您一起管理「{{ shop.name }}」。請在 {{ expires_at | date_time }} 前開啟以下連結接受邀請；連結只能使用一次。

{{ url }}

如果您不認識對方，請忽略這封信。`,
    },
  },
  footer: {
    customer: ({ name, contact }) => [
      `這封信由「${name}」的系統自動寄出。`,
      contact === null ? '' : `有任何問題，歡迎與我們聯絡：${contact}`,
    ],
    merchant: ({ name }) => [`您是「${name}」的管理人員，所以收到這封通知。`],
  },
  paymentAlarms: {
    amount_differs: '收到的金額與訂單不符，訂單尚未標示為已付款。',
    paid_twice: '同一張訂單收到兩筆付款，請確認是否需要退款。',
    paid_after_cancel: '訂單取消後收到付款，請確認是否需要退款。',
    order_unknown: '收到找不到對應訂單的付款通知。',
  },
  returnReasons: { defective: '商品瑕疵', damaged: '運送損壞', wrong_item: '寄錯商品', changed_mind: '不想要了', other: '其他原因' },
  importReportFile: '匯入錯誤報告.xlsx',
  stockFile: {
    sheet: '序號群組',
    filename: '序號群組明細.xlsx',
    columns: ['群組編號', '群組名稱', '開始時間', '結束時間', '指定商品', '提醒數量', '已匯入', '已發送', '未發送', '缺碼', '時間'],
  },
  codesFile: { group: '序號群組', product: '商品', code: '序號', filename: (orderNumber) => `活動序號-${orderNumber}.csv` },
}
