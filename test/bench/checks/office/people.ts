import { date, type Row } from '../../../../assets/samples/rows/cells';

/** Twelve made-up officers; nobody's names. */
const NAMES = [
  '甲长青',
  '乙远山',
  '丙明河',
  '丁白石',
  '戊清泉',
  '己南风',
  '庚秋水',
  '辛松涛',
  '壬朝阳',
  '癸云帆',
  '子海平',
  '丑立夏',
] as const;

export const id = (index: number): string => `P${String(index + 1).padStart(2, '0')}`;
export const PEOPLE: readonly string[] = NAMES.map((_, index) => id(index));
export const nameOf = (who: string): string => NAMES[PEOPLE.indexOf(who)] ?? who;

/** 人员名册 of a year: all on duty, licensed until two years later. */
export function roster(year: number, unit: string): Row[] {
  return NAMES.map((name, index) => ({
    人员编号: id(index),
    姓名: name,
    单位: unit,
    在编在岗: '是',
    持证: '是',
    取证日期: date(`${year - 6}-0${(index % 8) + 1}-15`),
    执法证有效期至: date(`${year + 2}-12-31`),
    学历: index % 4 === 0 ? '硕士' : '本科',
    学位专业: index % 3 === 0 ? '法学类' : '生态环境类',
    法律职业资格: index % 5 === 0 ? '是' : '否',
    到岗日期: date(`${year - 8}-0${(index % 8) + 1}-06`),
    离岗日期: null,
  }));
}
