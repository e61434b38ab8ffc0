import { plainName } from './plain-text';

export type Apart = 'always' | 'toBeSure' | 'no';

/** A form in which a company's name may stand in a text. */
export interface NameForm {
  readonly text: string;
  /** The name itself, or so much of it that nobody else can be meant. */
  readonly isSure: boolean;
  /** Whether it has to stand apart from its neighbours: always, only to be sure, or not at all. */
  readonly apart: Apart;
}

const PLACE =
  /^(?:[\u4e00-\u9fff]{2,4}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,5}?(?:市|自治州|地区))?(?:[\u4e00-\u9fff]{0,6}?(?:工业园区|开发区|高新区|经开区|产业园区|新区)|[\u4e00-\u9fff]{1,4}?(?:区|县|旗))?(?:[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道))?/u;
/** Names of provinces and cities that stand without 省 and 市 before a company's own. */
const CITIES = new RegExp(
  `^(?:${(
    '中国 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
    '石家庄 唐山 秦皇岛 邯郸 保定 沧州 廊坊 太原 大同 呼和浩特 包头 沈阳 大连 鞍山 长春 哈尔滨 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 台州 合肥 芜湖 蚌埠 福州 厦门 泉州 南昌 九江 济南 青岛 淄博 烟台 潍坊 济宁 临沂 郑州 洛阳 武汉 宜昌 襄阳 长沙 株洲 湘潭 广州 深圳 珠海 佛山 东莞 中山 惠州 南宁 柳州 桂林 海口 三亚 成都 绵阳 德阳 宜宾 泸州 贵阳 遵义 昆明 曲靖 西安 宝鸡 咸阳 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 西宁 银川 乌鲁木齐'
  ).replaceAll(' ', '|')})`,
  'u',
);
const LEGAL =
  /(?:\(集团\)|集团)?(?:股份|控股)?(?:有限)?(?:责任)?(?:总)?(?:公司|集团)(?:[\u4e00-\u9fff]{0,8}(?:分公司|分厂|项目部))?(?:\([^)]*\))?$/u;
/** Kinds of business and of places of business: what is left without them tells one company from another. */
const BUSINESS =
  /(?:有限|责任|股份|集团|公司|企业|合作社|专业|经营部|服务部|门市部|分公司|分厂|工厂|总厂|厂|矿|站|场|店|院|所|部|行|铺|馆|坊|中心|基地|工程|项目|建设|管理|服务|投资|发展|实业|工业|商贸|贸易|销售|物资|回收|再生|资源|利用|综合|开发|制造|加工|生产|科技|技术|环保|环境|生态|检测|监测|检验|评价|咨询|设计|化工|化学|医药|制药|药业|生物|电镀|表面处理|机械|机电|电子|电器|电气|电力|热力|能源|燃气|石油|石化|加油|加气|汽车|摩托车|车辆|修理|维修|汽修|配件|零部件|金属|五金|铸造|锻造|钢铁|钢结构|铝业|铜业|有色|冶金|冶炼|建材|建筑|水泥|混凝土|商品|砂石|石材|石料|采石|矿业|矿山|煤业|煤矿|陶瓷|玻璃|砖|砖瓦|塑料|塑胶|橡胶|包装|印刷|印务|彩印|纸业|造纸|家具|木业|木材|纺织|印染|服装|皮革|制鞋|鞋业|食品|饮料|酒业|酿造|粮油|饲料|肉类|屠宰|养殖|种植|畜牧|养猪|养鸡|生猪|农业|农牧|林业|渔业|水产|餐饮|饭店|酒店|宾馆|火锅|娱乐|物业|房地产|置业|医院|卫生|诊所|门诊|学校|中学|小学|幼儿园|大学|物流|运输|仓储|港口|码头|船舶|污水|废水|处理|净水|供水|排水|水务|水业|自来水|垃圾|焚烧|填埋|发电|火电|危险废物|危废|固废|废物|废旧|处置|探伤|辐射|射线|材料|新材料|新能源|装备|设备|仪器|仪表|精密|模具|零件|油漆|涂料|涂装|喷涂|油墨|洗涤|洗车|干洗|美容|广告|传媒|文化|旅游|园林|绿化|人民|第[一二三四五六七八九十]+|环卫|天然气|城市|市政|城建|交通|公路|高速|铁路|航运|公交|粮食|种业|化肥|农药|矿产|木工|洗煤|焦化|[一二三四五六七八九十\d]+(?:厂|公司|站|队|店|场|矿))+$/u;
/** What the name of a company or its premises ends with, and that of no person. */
const PREMISES =
  /(?:[厂矿站场店铺馆坊部行社园]|医院|学校|中心|基地|企业|工程|项目|超市|诊所|酒楼|车间)$/u;
/** Said of a company in general, or in its place. */
const NOBODY = /某|[×✕✖*○●〇□■_＿]|x{2,}|[…·]{2,}|\.{2,}|\?/iu;
const STAND_IN = /^(?:[甲乙丙丁戊己庚辛壬癸]|[a-z]|\d+)*(?:公司|厂|企业|单位|店|场)$/u;
const LATIN = /^[a-z][a-z .,&'-]{4,}$/u;

/** Fewer signs than that say too little about who is meant. */
const LEAST_FULL = 5;
const LEAST_CORE = 4;
const LEAST_BRAND = 2;

/** The forms in which people write a company's name; none for one that means nobody (某公司, 污水处理厂, codes). */
export function companyForms(written: string): NameForm[] {
  const full = plainName(written);
  if (NOBODY.test(full) || STAND_IN.test(full)) return [];
  if (!/[\u4e00-\u9fff]{2}/u.test(full))
    return LATIN.test(full) ? [{ text: full, isSure: true, apart: 'no' }] : [];
  const local = withoutPlace(full);
  const core = local.replace(LEGAL, '');
  const brand = core.replace(BUSINESS, '').replace(/\(.*$/u, '');
  const forms = new Map<string, NameForm>();
  const add = (text: string, isSure: boolean, apart: Apart): void => {
    if (!forms.has(text)) forms.set(text, { text, isSure, apart });
  };
  // A name of a trade alone means nobody, unless its place says which: 巴南区污水处理厂.
  const isTelling = brand.length >= LEAST_BRAND || local !== full;
  if (!isTelling || full.length < 3) return [];
  add(full, full.length >= LEAST_FULL, full.length < LEAST_FULL ? 'always' : 'no');
  // Offices, villages, and companies that are not said to be any have no short names.
  const isFirm = local !== core || PREMISES.test(full);
  if (!isFirm || brand.length < LEAST_BRAND || CITIES.test(brand)) return [...forms.values()];
  if (local.length >= LEAST_CORE)
    add(local, local.length > LEAST_FULL, local.length > LEAST_FULL ? 'toBeSure' : 'always');
  if (core.length >= LEAST_CORE) add(core, false, 'always');
  for (const kind of ['公司', '集团', '企业']) add(`${brand}${kind}`, false, 'always');
  return [...forms.values()];
}

/** Whether a text names a company and no person: 示例化工厂, 某某养殖场. */
export function looksLikeCompany(name: string): boolean {
  const plain = plainName(name);
  return LEGAL.test(plain) || PREMISES.test(plain) || plain.length > 4;
}

function withoutPlace(name: string): string {
  const shorter = name.replace(PLACE, '');
  const rest = shorter.replace(CITIES, '');
  // 「开发区」 or 「城市建设」 may be all there is.
  return rest.length >= 2 ? rest : name;
}
