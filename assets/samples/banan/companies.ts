/** A made-up inspected body. */
export interface Company {
  readonly name: string;
  /** 对象类别 in 检查记录. */
  readonly kind: string;
}

const SECTORS: readonly (readonly [string, string, string])[] = [
  ['化工', '厂', '重点排污单位'],
  ['电镀', '厂', '涉重金属'],
  ['建材', '厂', '一般排污单位'],
  ['机械', '厂', '一般排污单位'],
  ['食品', '厂', '一般排污单位'],
  ['污水处理', '厂', '重点排污单位'],
  ['固废处置', '站', '危险废物重点产生单位'],
  ['印刷', '厂', '印刷'],
  ['汽修', '店', '汽修'],
  ['餐饮', '店', '餐饮业'],
  ['检测', '公司', '一般排污单位'],
  ['诊疗', '院', '医疗废物重点产生单位'],
  ['探伤', '站', '涉源单位'],
];
const ORDINALS = Array.from('一二三四五六七八九十');

/** 示例化工一厂, 示例化工二厂 …: names that nobody bears. */
export const COMPANIES: readonly Company[] = SECTORS.flatMap(([sector, suffix, kind]) =>
  ORDINALS.map((ordinal) => ({ name: `示例${sector}${ordinal}${suffix}`, kind })),
);
