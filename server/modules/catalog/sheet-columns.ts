import { productKindNames } from './product-kind.ts'
import { channels, temperatureZones } from './sales-facts.ts'

/** The languages of a file's headings and choices; a file is read in either. */
export type SheetLanguage = 'zh-TW' | 'en'

/** The columns of a file of products, in the order of an export. */
export const sheetColumns = [
  'slug',
  'name',
  'kind',
  'status',
  'description',
  'categories',
  'temperatureZone',
  'channel',
  'maxPerOrder',
  'optionNameA',
  'optionValueA',
  'optionNameB',
  'optionValueB',
  'optionNameC',
  'optionValueC',
  'sku',
  'price',
  'compareAt',
  'tracksStock',
  'onHand',
  'components',
] as const
export type SheetColumn = (typeof sheetColumns)[number]

/** The columns of each option: its name, and the variant's value. */
export const optionColumns = [
  ['optionNameA', 'optionValueA'],
  ['optionNameB', 'optionValueB'],
  ['optionNameC', 'optionValueC'],
] as const

/** A file without one of these says too little. */
export const requiredColumns: readonly SheetColumn[] = ['name', 'sku', 'price']

const chineseHeadings: Readonly<Record<SheetColumn, string>> = {
  slug: '商品網址',
  name: '商品名稱',
  kind: '種類',
  status: '狀態',
  description: '商品說明',
  categories: '分類',
  temperatureZone: '溫層',
  channel: '通路',
  maxPerOrder: '每單限購',
  optionNameA: '規格一名稱',
  optionValueA: '規格一',
  optionNameB: '規格二名稱',
  optionValueB: '規格二',
  optionNameC: '規格三名稱',
  optionValueC: '規格三',
  sku: '貨號',
  price: '售價',
  compareAt: '原價',
  tracksStock: '計算庫存',
  onHand: '現貨',
  components: '組合內容',
}

const englishHeadings: Readonly<Record<SheetColumn, string>> = {
  slug: 'Address',
  name: 'Name',
  kind: 'Kind',
  status: 'Status',
  description: 'Description',
  categories: 'Categories',
  temperatureZone: 'Temperature',
  channel: 'Channel',
  maxPerOrder: 'Max per order',
  optionNameA: 'Option 1 name',
  optionValueA: 'Option 1',
  optionNameB: 'Option 2 name',
  optionValueB: 'Option 2',
  optionNameC: 'Option 3 name',
  optionValueC: 'Option 3',
  sku: 'SKU',
  price: 'Price',
  compareAt: 'Compare-at price',
  tracksStock: 'Track stock',
  onHand: 'On hand',
  components: 'Contents',
}

/** The headings of an export. */
export const sheetHeadings = { 'zh-TW': chineseHeadings, en: englishHeadings } as const

/** The words of columns that hold one of a few values. */
export const sheetChoices = {
  kind: choicesOf(productKindNames, {
    'zh-TW': ['一般商品', '組合商品', '贈品', '加價購', '點數商城', 'LINE 團購', '免運送', 'POS', '倉庫串接', '卡密'],
    en: ['Normal', 'Bundle', 'Gift', 'Add-on', 'Points mall', 'LINE group buy', 'No shipping', 'POS', 'Warehouse-linked', 'Card key'],
  }),
  status: choicesOf(['listed', 'hidden', 'delisted'] as const, { 'zh-TW': ['上架', '隱藏', '下架'], en: ['Listed', 'Hidden', 'Delisted'] }),
  temperatureZone: choicesOf(temperatureZones, { 'zh-TW': ['常溫', '冷藏', '冷凍'], en: ['Normal', 'Chilled', 'Frozen'] }),
  channel: choicesOf(channels, { 'zh-TW': ['網路商店', '門市', 'LINE'], en: ['Online', 'Store', 'LINE'] }),
  tracksStock: choicesOf(['yes', 'no'] as const, { 'zh-TW': ['是', '否'], en: ['Yes', 'No'] }),
} as const

/** One of a few values and how it is written. */
export type SheetChoices<Value extends string> = {
  write: (value: Value, language: SheetLanguage) => string
  /** Null for a word that means none of them; the value itself is understood too. */
  read: (word: string) => Value | null
  words: (language: SheetLanguage) => string
}

function choicesOf<const Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<SheetLanguage, readonly string[]>>,
): SheetChoices<Value> {
  const known = new Map<string, Value>()
  for (const [index, value] of values.entries()) {
    for (const word of [value, words['zh-TW'][index], words.en[index]]) if (word) known.set(word.toLowerCase(), value)
  }
  return {
    write: (value, language) => words[language][values.indexOf(value)] ?? value,
    read: (word) => known.get(word.trim().toLowerCase()) ?? null,
    words: (language) => words[language].join(language === 'en' ? ', ' : '、'),
  }
}

/** The column of a heading in either language; null for one that is none of ours. */
export function columnOf(heading: string): SheetColumn | null {
  const plain = heading.trim().toLowerCase()
  return (
    sheetColumns.find(
      (column) =>
        chineseHeadings[column] === plain ||
        englishHeadings[column].toLowerCase() === plain ||
        chineseHeadings[column].toLowerCase() === plain,
    ) ?? null
  )
}
