import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { customersTexts } from './texts.zh-TW.ts'

/** Customers in English. */
export const customersTextsEn = {
  'customers.customer': 'Customers',
  'customers.list.title': 'Customers',
  'customers.list.search': 'Email, name or phone',
  'customers.list.empty.title': 'No customers yet',
  'customers.list.empty.text': 'Customers appear here once they sign up in the store.',
  'customers.column.name': 'Name',
  'customers.column.phone': 'Phone',
  'customers.column.createdAt': 'Signed up',
  'customers.disabled': 'Disabled',
  'customers.about': 'Customer',
  'customers.locale': 'Language',
  'customers.locale.zh-TW': '繁體中文',
  'customers.locale.en': 'English',
  'customers.orders': 'Orders',
  'customers.orders.all': 'All orders',
  'customers.orders.none': 'No orders yet',
  'customers.orders.none.text': 'No order was placed with this email address.',
  'errors.customer_not_found': 'This customer was not found.',
} satisfies TranslationOf<typeof customersTexts>
