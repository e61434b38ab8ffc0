import type { PlainText } from './plain-text';
import { plainName } from './plain-text';

/** The hundred most frequent surnames and some more, and those of two signs. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺'.match(
    /./gu,
  ),
);
const DOUBLE =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|夏侯|诸葛|闻人|尉迟|公孙|轩辕|令狐|宇文|长孙|慕容|司徒|司空|皇甫)/u;
const NAME = /^[\u4e00-\u9fff]{2,4}$/u;
/** Names of peoples who write them with a dot. */
const DOTTED = /^[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}$/u;
/** Not a name, though it stands where one should. */
const NOBODY = new Set(
  '个人 自然人 居民 村民 群众 业主 农户 养殖户 个体户 个体 经营者 司机 驾驶员 车主 船主 店主 老板 负责人 法人 当事人 行为人 责任人 嫌疑人 不详 未知 匿名 无名氏 无名 未填 待定 暂无 企业 公司 单位 集体 其他 本人 同上 见附件 保密'.split(
    ' ',
  ),
);
const MASKED = /某|[×✕*○●〇□■_]|x{1,}$/iu;
/** What stands behind a name in a cell: 张三等3人, 张三（经营者）. */
const BEHIND = /(?:等.*|\(.*\)|(?:先生|女士|同志))$/u;

/** A person's name in the form in which it is looked for; null where a cell holds none, or one that means nobody. */
export function personName(written: string): string | null {
  const name = plainName(written).replaceAll('•', '·').replace(BEHIND, '');
  if (MASKED.test(name) || NOBODY.has(name)) return null;
  return NAME.test(name) || DOTTED.test(name) ? name : null;
}

/** Whether a text that nobody says is a person's name looks like one. */
export function looksLikePerson(name: string): boolean {
  const surname = SURNAMES.has(name.charAt(0)) || DOUBLE.test(name);
  return surname && NAME.test(name) && (name.length <= 3 || DOUBLE.test(name));
}

/** Words that are names, too: they count only where somebody is addressed. */
const WORDS = new Set(
  '高明 高兴 高峰 高山 高洁 高尚 高远 高升 高强 高原 高飞 文明 文化 文静 文章 文雅 和平 和谐 和善 成功 成就 成长 成熟 成果 成立 方向 方正 方圆 方明 方便 方法 安全 安静 安定 安心 安宁 安康 向前 向上 向阳 向往 向导 向东 向西 光明 光辉 英明 英勇 胜利 平安 平静 平原 平凡 健康 阳光 建设 建国 建军 建立 建议 建成 时光 时刻 时间 时代 常规 常见 常青 常委 常务 常年 常态 华丽 华东 明白 明确 明显 明亮 明天 明年 白天 白云 白雪 石头 石油 金融 金属 金色 金山 江山 江河 江南 江湖 江水 海洋 海关 海军 林业 林立 林区 水平 水利 田野 田园 田地 田径 马上 马路 马力 马达 牛奶 龙头 雷达 雷电 雷同 万一 万物 万里 万全 万能 万分 钱包 温度 温暖 温和 温馨 严格 严重 严肃 严密 严明 严厉 严谨 严实 严峻 严控 严守 严惩 严防 连续 连接 连夜 连日 连年 连同 全面 全国 全体 全力 全部 全市 全年 全程 全员 全省 全县 全区 单位 单独 单一 单项 包括 包围 包装 包含 包干 计划 计算 计量 路线 路面 路段 路过 关于 关心 关键 关注 关系 关怀 关口 关停 关闭 来源 来自 来访 来信 来电 解决 解释 解放 解除 解读 强化 强调 强制 强大 强烈 项目 项链 任务 任何 任职 任命 任意 于是 于今 何况 何时 何处 何种 应对 应用 应急 应当 应该 应变 应诉 程序 程度 许多 许可 余额 余热 余地 余下 周边 周期 周围 周密 周到 周年 周末 周全 顾问 顾虑 顾客 顾全 管理 管控 管道 管辖 管网 管线 管护 管好 简单 简化 简介 简要 简易 简报 原因 原则 原料 原有 原本 原地 原件 原始 宗旨 商业 商品 商量 游客 游泳 席位 古代 古城 谈话 谈判 乐观 乐意 乐于 封闭 封条 封存 保护 保障 保证 保持 保存 保密 保管 宁静 宁愿 左右 左侧 时有 时常 屈服 宫殿 花园 花费 花草 沙发 沙尘 沙石 木材 木料 练习 练兵 练就 冷静 冷却 盛开 盛大 童年 童话 辛苦 辛勤 辛劳 莫非 莫名 齐全 齐心 齐备 武装 武器 武术 易于 易燃 易发 易懂 毛病 史料 夏季 夏天 夏日 秋季 季度 季节 房屋 房间 房产 边界 边境 边缘 车辆 车间 车队 柴油 穆斯林 党员 党委 党组 党建 党支 燕子 司法 司机 司令 池塘 井口 米饭 申请 申报 申诉 申领 范围 范本 范例 贺信 章程 章节 景象 景区 景观 甘心 甘于 甘愿 纪律 纪检 纪委 纪念 纪实 费用 费力 费心 查处 查看 查找 查封 查明 查获 查阅 查清 查实 查询 查办 成员 成效 成为 成本 成绩 成品 成套 舒适 舒心 位置 位于 位列 位居'.split(
    ' ',
  ),
);

/** Who is addressed, or does something: 张三同志, 张三、李四, 由张三负责. */
const TITLES =
  '同志|先生|女士|大队长|中队长|支队长|总队长|队长|副队长|组长|科长|处长|局长|副局长|主任|副主任|书记|所长|站长|厂长|经理|总经理|老板|法定代表人';
const RIGHT = new RegExp(
  `^(?:${TITLES}|等|和|与|及|同|或|在|对|是|为|将|把|向|从|于|因|以|按|经|被|让|由|给|到|说|称|表示|作为|担任|带队|带领|率|负责|主办|承办|协办|主持|牵头|参与|参加|组织|办理|办案|查办|查处|查获|发现|开展|完成|坚持|始终|积极|主动|先后|多次|曾|也|又|还|均|都|就|即|不|没有|已|正|一直|从事|任|获|荣获|获得|被评|立案|涉嫌|违法|违反|非法|擅自|实施|倾倒|排放|偷排|堆放|处置|经营|生产|未|无证|超标|私设|处以|罚|作出|移送|拘留|拘|刑|案|的|系|男|女|年|家|所在|名下|一案|一事|两人|二人|三人|组成|组)`,
  'u',
);
const ADDRESSED_RIGHT = new RegExp(`^(?:${TITLES})`, 'u');
const LEFT =
  /(?:[由和与及同向对经给让请使令把将被为是有叫即或以因按查处罚问见访送]|同志|队员|人员|成员|组员|干部|骨干|党员|队长|组长|科长|主任|局长|书记|当事人|行为人|负责人|法定代表人|法人|业主|经营者|老板|村民|居民|司机|驾驶员|嫌疑人|姓名|承办人|主办人|协办人|检查人|调查人|记录人|候选人|个人|者|员|人|了|在|年|月|日|时|后|中|前|间|组|队|科|县|市|区)$/u;
const ADDRESSED_LEFT =
  /(?:同志|队员|人员|成员|干部|党员|队长|当事人|行为人|负责人|法定代表人|法人|业主|经营者|村民|居民|司机|驾驶员|嫌疑人|姓名|承办人|主办人|协办人|候选人)$/u;
const HAN = /[\u4e00-\u9fff]/u;

/** Whether a person's name that stands in a text is a word of its own there: 张伟 in 张伟大 is none. */
export function isPersonThere(plain: PlainText, at: number, name: string): boolean {
  if (name.length > 2) return true;
  const { text, isApart } = plain;
  const before = text.slice(Math.max(0, at - 6), at);
  const behind = text.slice(at + name.length, at + name.length + 6);
  if (ADDRESSED_RIGHT.test(behind) || ADDRESSED_LEFT.test(before)) return true;
  if (WORDS.has(name)) return false;
  const endsLeft = isApart[at] === true || !HAN.test(before.slice(-1)) || LEFT.test(before);
  const next = at + name.length;
  const endsRight = isApart[next] === true || !HAN.test(text.charAt(next)) || RIGHT.test(behind);
  return endsLeft && endsRight;
}

/** The same for a short name of a company (宏达公司): behind it no word may go on, before it none may run into it. */
export function standsAlone(plain: PlainText, at: number, name: string): boolean {
  const { text, isApart } = plain;
  const before = text.slice(Math.max(0, at - 6), at);
  const next = at + name.length;
  if (
    /^(?:[a-z\d]|路|街|村|镇|乡|桥|河|湖|社区|小区|大道|片区|园区|局|委|房|区)/u.test(
      text.slice(next),
    )
  )
    return false;
  return (
    isApart[at] === true ||
    !HAN.test(before.slice(-1)) ||
    /(?:企业|业主|单位|公司|案件|项目|园区|街道|镇|乡|村|路|[省市区县家的])$/u.test(before) ||
    LEFT.test(before)
  );
}
