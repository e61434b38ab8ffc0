import { DOUBLE, GIVEN, SURNAMES, WORDS } from './chinese-names';
import { plainName, type PlainText } from './plain-text';

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

/** Who is addressed, or does something: 张三同志, 张三、李四, 由张三负责. */
const TITLES =
  '同志|先生|女士|大队长|中队长|支队长|总队长|队长|副队长|组长|科长|处长|局长|副局长|主任|副主任|书记|所长|站长|厂长|经理|总经理|老板|法定代表人';
const RIGHT = new RegExp(
  `^(?:${TITLES}|等|和|与|及|同|或|在|对|是|为|将|把|向|从|于|因|以|按|经|被|让|由|给|到|说|称|表示|作为|担任|带队|带领|率|负责|主办|承办|协办|主持|牵头|参与|参加|组织|办理|办案|查办|查处|查获|发现|开展|完成|坚持|始终|积极|主动|先后|多次|曾|也|又|还|均|都|就|即|不|没有|已|正|一直|从事|任|获|荣获|获得|被评|立案|涉嫌|违法|违反|非法|擅自|实施|倾倒|排放|利用|明知|偷排|堆放|处置|经营|生产|未|无证|超标|私设|处以|罚|作出|移送|拘留|拘|刑|案|的|系|男|女|年|家|所在|名下|一案|一事|两人|二人|三人|组成|组)`,
  'u',
);
const ADDRESSED_RIGHT = new RegExp(`^(?:${TITLES})`, 'u');
const LEFT =
  /(?:[由和与及同向对经给让请使令把将被为是有叫即或以因按查处罚问见访送]|查获|抓获|拘留|举报|起诉|控告|带着|现场|同事|队友|战友|我局|分局|[省市区县]局|我队|我所|户|同志|队员|人员|成员|组员|干部|骨干|党员|队长|组长|科长|主任|局长|书记|当事人|行为人|负责人|法定代表人|法人|业主|经营者|老板|村民|居民|司机|驾驶员|嫌疑人|姓名|承办人|主办人|协办人|检查人|调查人|记录人|候选人|个人|者|员|人|了|在|年|月|日|时|后|中|前|间|组|大队|中队|支队|总队|科|县|市|区)$/u;
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
  const endsRight = isApart[next] === true || !GIVEN.has(text.charAt(next)) || RIGHT.test(behind);
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
