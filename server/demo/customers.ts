/** A customer of the demonstration. `example.com` belongs to nobody: no mail can reach a person. */
export type DemoCustomer = { name: string; email: string; phone: string; locale: 'zh-TW' | 'en'; address: DemoAddress }
export type DemoAddress = { postalCode: string; city: string; district: string; street: string }

const rows: readonly (readonly [name: string, mailbox: string, postalCode: string, city: string, district: string, street: string])[] = [
  ['林雅婷', 'yating.lin', '106', '臺北市', '大安區', '和平東路二段 76 巷 8 號 3 樓'],
  ['陳冠宇', 'guanyu.chen', '220', '新北市', '板橋區', '文化路一段 188 號 12 樓'],
  ['黃淑芬', 'shufen.huang', '403', '臺中市', '西區', '公益路 155 巷 22 號'],
  ['張家豪', 'jiahao.zhang', '704', '臺南市', '北區', '開元路 210 號 5 樓之 2'],
  ['李佩珊', 'peishan.li', '800', '高雄市', '新興區', '中山一路 45 號'],
  ['王俊傑', 'junjie.wang', '300', '新竹市', '東區', '光復路二段 101 號'],
  ['吳怡萱', 'yixuan.wu', '330', '桃園市', '桃園區', '中正路 1088 號 9 樓'],
  ['劉志明', 'zhiming.liu', '970', '花蓮縣', '花蓮市', '林森路 236 號'],
  ['蔡欣怡', 'xinyi.tsai', '260', '宜蘭縣', '宜蘭市', '神農路二段 12 號'],
  ['楊宗翰', 'zonghan.yang', '500', '彰化縣', '彰化市', '中山路二段 416 號'],
  ['許惠雯', 'huiwen.xu', '600', '嘉義市', '東區', '民族路 77 號 2 樓'],
  ['鄭凱文', 'kevin.cheng', '114', '臺北市', '內湖區', '瑞光路 513 巷 30 號'],
  ['謝孟儒', 'mengru.hsieh', '251', '新北市', '淡水區', '中正東路二段 29 號 18 樓'],
  ['郭品妤', 'pinyu.kuo', '407', '臺中市', '西屯區', '福科路 300 號'],
  ['洪偉倫', 'weilun.hung', '813', '高雄市', '左營區', '博愛二路 366 號 7 樓'],
  ['曾詩涵', 'shihan.tseng', '540', '南投縣', '南投市', '彰南路二段 88 號'],
  ['邱建宏', 'jianhong.chiu', '360', '苗栗縣', '苗栗市', '府前路 9 號'],
  ['廖思妤', 'siyu.liao', '640', '雲林縣', '斗六市', '雲林路二段 515 號'],
  ['賴柏翰', 'bohan.lai', '420', '臺中市', '豐原區', '圓環東路 42 號'],
  ['徐靜宜', 'jingyi.hsu', '302', '新竹縣', '竹北市', '光明六路東一段 250 號 6 樓'],
  ['周育廷', 'yuting.chou', '900', '屏東縣', '屏東市', '自由路 527 號'],
  ['葉芷瑄', 'zhixuan.yeh', '950', '臺東縣', '臺東市', '更生路 660 號'],
  ['蘇明哲', 'mingzhe.su', '880', '澎湖縣', '馬公市', '中華路 218 號'],
  ['莊雅筑', 'yazhu.chuang', '202', '基隆市', '中正區', '義一路 11 號 4 樓'],
  ['Emily Carter', 'emily.carter', '111', '臺北市', '士林區', '中山北路六段 405 號 2 樓'],
]

/** The customers, the first one being the account that can be signed in to. */
export const demoCustomers: readonly DemoCustomer[] = rows.map(([name, mailbox, postalCode, city, district, street], index) => ({
  name,
  email: `${mailbox}@example.com`,
  phone: `09${String(10 + index)}${String(123_456 + index * 4_321).slice(0, 6)}`,
  locale: name === 'Emily Carter' ? 'en' : 'zh-TW',
  address: { postalCode, city, district, street },
}))
