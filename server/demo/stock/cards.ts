/** A card-key product of a demonstration shop, and the pool it is sold from; amounts in NT$. */
export type DemoCardProduct = {
  /** Also the name of its picture in `pictures/`. */
  slug: string
  name: string
  description: string
  sku: string
  price: number
  /** What the merchant offers; sold is the smaller of it and the cards there are. */
  stock: number
  category: string
  pool: string
  fields: readonly { name: string; isSecret: boolean }[]
  cards: number
  prefix: string
  /** Who bought it, in the order of time: how many days ago, how many cards, which customer (the first can sign in). */
  sales: readonly { daysAgo: number; quantity: number; customerIndex: number }[]
}

/** What the demonstration shops sell as card keys. */
export const cardProducts: Readonly<Record<string, readonly DemoCardProduct[]>> = {
  tea: [
    {
      slug: 'tea-course',
      name: '線上茶席課　觀看序號',
      description:
        '六堂影片課：認識茶葉、選壺、水溫、工夫茶沖泡、冷泡與茶席佈置，每堂約 20 分鐘。\n\n到課程網站輸入課程序號與密碼就能開始觀看，沒有期限。',
      sku: 'TEA-COURSE',
      price: 990,
      stock: 100,
      category: 'gifts',
      pool: '線上茶席課',
      fields: [
        { name: '課程序號', isSecret: false },
        { name: '密碼', isSecret: true },
      ],
      cards: 40,
      prefix: 'COURSE',
      sales: [
        { daysAgo: 41, quantity: 1, customerIndex: 6 },
        { daysAgo: 30, quantity: 1, customerIndex: 0 },
        { daysAgo: 19, quantity: 2, customerIndex: 11 },
        { daysAgo: 11, quantity: 1, customerIndex: 3 },
        { daysAgo: 5, quantity: 1, customerIndex: 17 },
        { daysAgo: 2, quantity: 3, customerIndex: 0 },
      ],
    },
  ],
}
