import { type DemoCategory, type DemoProduct, variant } from '../product-data.ts'

/** How 燈塔文具 sorts what it sells. */
export const lighthouseCategories: readonly DemoCategory[] = [
  {
    slug: 'writing',
    name: '書寫',
    englishName: 'Writing',
    products: ['color-pencils'],
    children: [
      { slug: 'fountain-pens', name: '鋼筆', englishName: 'Fountain pens', products: ['lighthouse-pen'] },
      { slug: 'ink', name: '墨水', englishName: 'Ink', products: ['harbor-ink', 'mini-ink-set'] },
    ],
  },
  {
    slug: 'paper',
    name: '紙品',
    englishName: 'Paper',
    products: ['coast-washi', 'letter-set'],
    children: [
      { slug: 'notebooks', name: '筆記本', englishName: 'Notebooks', products: ['field-notebook', 'grid-notebook', 'weekly-planner'] },
    ],
  },
  { slug: 'desk', name: '桌上小物', englishName: 'Desk', products: ['brass-clips', 'lighthouse-model', 'date-stamp'] },
]

/** What 燈塔文具 sells. */
export const lighthouseProducts: readonly DemoProduct[] = [
  {
    slug: 'lighthouse-pen',
    name: '燈塔鋼筆',
    description: '鋁合金筆身，鋼尖，附吸墨器與一支卡式墨水。握位 10.5 mm，寫久不累。',
    option: '筆尖',
    variants: [variant('EF', 1180, 80), variant('F', 1180, 80), variant('M', 1180, 0)],
  },
  {
    slug: 'harbor-ink',
    name: '港藍鋼筆墨水 30 ml',
    description: '偏灰的海港藍，乾得快、不暈染，乾後略帶紅光。',
    variants: [variant('', 320, 140)],
  },
  {
    slug: 'mini-ink-set',
    name: '晚霞墨水三色組 10 ml × 3',
    description: '晚霞紅、礁岩灰、松針綠。試色卡隨附。',
    variants: [variant('', 420, 90, 480)],
  },
  {
    slug: 'field-notebook',
    name: '隨身筆記本',
    description: '80 磅米色道林紙，線裝可完全攤平，144 頁，附綁帶。',
    option: '內頁',
    variants: [variant('空白', 260), variant('橫線', 260), variant('點陣', 260)],
  },
  {
    slug: 'grid-notebook',
    name: '方格筆記本 A5',
    description: '5 mm 方格，192 頁，鋼筆書寫不透。',
    option: '顏色',
    variants: [variant('松綠', 280), variant('煤灰', 280)],
  },
  {
    slug: 'weekly-planner',
    name: '週記手帳（無日期）',
    description: '左頁一週、右頁筆記，隨時都可以開始寫。',
    variants: [variant('', 450, 100)],
  },
  {
    slug: 'coast-washi',
    name: '海岸線紙膠帶組',
    description: '三捲一組，寬 15 mm、長 7 m，好撕不殘膠。',
    variants: [variant('', 180, 160)],
  },
  {
    slug: 'letter-set',
    name: '寫一封信　信紙組',
    description: '信紙 20 張、信封 10 個、封蠟貼紙 10 枚。',
    variants: [variant('', 240, 110)],
  },
  {
    slug: 'color-pencils',
    name: '油性色鉛筆 24 色',
    description: '軟芯好疊色，雪松木桿，鐵盒裝。',
    variants: [variant('', 620, 70)],
  },
  {
    slug: 'brass-clips',
    name: '黃銅迴紋針（30 入）',
    description: '用久了顏色會變深，夾在書上也好看。',
    variants: [variant('', 150, 150)],
  },
  {
    slug: 'lighthouse-model',
    name: '鼻頭角燈塔紙模型',
    description: '雷射切割，不用膠水，約兩小時可以完成。高 28 公分。',
    variants: [variant('', 380, 60)],
  },
  {
    slug: 'date-stamp',
    name: '木柄平安印章',
    description: '櫸木手柄，附紅色印台。',
    variants: [variant('', 290, 0)],
  },
]
