/** What a buyer of a demonstration shop says of what he got. */
export type DemoReview = {
  /** The slug of a product of goods. */
  slug: string
  rating: number
  /** Empty: stars only. */
  body: string
  /** The shop took it off the page. */
  isHidden?: boolean
}

/** Of each shop, per product the oldest first. */
export const demoReviews: Readonly<Record<string, readonly DemoReview[]>> = {
  tea: [
    { slug: 'alishan-oolong', rating: 5, body: '香氣很乾淨，泡到第三泡還是甜的。辦公室同事喝過之後也跟著訂了。' },
    { slug: 'alishan-oolong', rating: 4, body: '茶湯順口，花香明顯。夾鏈袋有點難撕開，其他都好。' },
    { slug: 'alishan-oolong', rating: 3, body: '喝起來比想像中清淡，可能我還是比較適合焙火重一點的茶。' },
    { slug: 'alishan-oolong', rating: 5, body: '買給爸爸的，他說有以前在山上喝到的味道。' },
    { slug: 'lishan-oolong', rating: 5, body: '放冷了也好喝，果香真的很明顯。價格不便宜，但值得。' },
    { slug: 'lishan-oolong', rating: 4, body: '' },
    { slug: 'dong-ding', rating: 5, body: '焙火香很舒服，飯後喝剛剛好。' },
    { slug: 'dong-ding', rating: 2, body: '這一批的火味太重，把茶香都蓋過去了，跟上次買的不太一樣。' },
    { slug: 'sun-moon-lake-red', rating: 5, body: '薄荷香很特別，加鮮奶也不會被蓋掉，早餐都喝這個。' },
    { slug: 'honey-black', rating: 4, body: '蜜香自然，睡前放冰箱，隔天早上喝剛好。' },
    { slug: 'oriental-beauty', rating: 5, body: '' },
    { slug: 'four-seasons', rating: 5, body: '想買更便宜的茶加我 LINE，量大可議，全臺免運！', isHidden: true },
    { slug: 'cold-brew-bags', rating: 5, body: '夏天必備，六小時就出味，放久了也不澀。' },
    { slug: 'mid-autumn-gift', rating: 5, body: '送客戶很體面，手寫小卡的字很漂亮，提袋也夠厚。' },
    { slug: 'mid-autumn-gift', rating: 4, body: '茶都很好，只是外盒有一角壓到，要送禮的話記得先檢查。' },
    { slug: 'travel-set', rating: 3, body: '杯子好看，收納包的拉鍊有點卡。' },
  ],
  lighthouse: [
    { slug: 'lighthouse-pen', rating: 5, body: '出墨很順，握位粗細剛好，寫了一個月手不會痠。' },
    { slug: 'lighthouse-pen', rating: 4, body: '筆尖偏硬，喜歡軟彈手感的人要考慮一下；外觀很有質感。' },
    { slug: 'lighthouse-pen', rating: 2, body: '收到的第一支會漏墨。客服隔天就寄新的來，處理得很快，可是第一印象還是打了折扣。' },
    { slug: 'harbor-ink', rating: 5, body: '很沉靜的藍，乾了以後微微的紅光很迷人。' },
    { slug: 'field-notebook', rating: 4, body: '可以完全攤平，鋼筆寫也不太透。希望綁帶有更多顏色可以選。' },
    { slug: 'letter-set', rating: 5, body: '紙質很好，朋友收到信超感動。' },
    { slug: 'lighthouse-model', rating: 3, body: '成品漂亮，但說明書的圖有點小，花了三個多小時才做完。' },
  ],
}
