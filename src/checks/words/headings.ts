import { bare } from '../../records/clean/normalise';

/** 事迹材料, 主要事迹, 个人先进事迹简介, 个人简介和事迹材料, 简介 … and nothing around it. */
const HEADING =
  /^(?:[一二三四五六七八九十]+、|\d+[.、])?(?:候选|推荐|申报)?(?:人选|人员|人|个人|集体|单位|对象)?的?(?:个人|集体)?(?:简介(?:和|及|与|、)?)?(?:主要|先进|典型|突出|工作|宣传|优秀|个人|集体|练兵|大练兵)*(?:事迹(?:材料|简介|介绍|概述|正文|内容|情况)?)$/u;
const INTRODUCTION = /^(?:候选|推荐)?(?:人选|人员|人|个人|集体|单位)?(?:基本情况)?简介$/u;
/** A title names whom the material is about: 关于…同志的先进事迹. */
const TITLE = /(?:事迹|事迹材料|事迹简介|事迹介绍|个人简介)$/u;
const NO_MATERIAL = /(?:统计|汇总|目录|清单|一览|评分|打分|要求|说明|评审|模板|样表)/u;
const LONGEST_TITLE = 40;

/** Whether a cell says that beside or under it stands a 事迹材料. */
export function isHeading(text: string): boolean {
  const plain = withoutHint(text);
  return HEADING.test(plain) || INTRODUCTION.test(plain);
}

/** Whether a line is the title of a 事迹材料, and more than a heading: it says whose. */
export function isTitle(text: string): boolean {
  const plain = withoutHint(text);
  return (
    plain.length <= LONGEST_TITLE &&
    TITLE.test(plain) &&
    !isHeading(text) &&
    !NO_MATERIAL.test(plain)
  );
}

/** Whether a sheet is named as one that holds a 事迹材料. */
export function isMaterialSheet(name: string): boolean {
  return /事迹/u.test(name) && !NO_MATERIAL.test(name);
}

/** 「事迹材料（3000字以内）：」 → 「事迹材料」 */
function withoutHint(text: string): string {
  return bare(text)
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replace(/[:：*]+$/u, '');
}
