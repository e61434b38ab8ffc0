import { Sheet } from './model/sheet';

const SENTENCES = [
  '一年来，坚持把练兵与日常执法结合起来，白天跑现场，晚上理案卷。',
  '在专项检查中，带队逐家核对台账、巡查点位、调取数据，发现问题当场告知。',
  '面对取证困难的线索，连续蹲守三个夜晚，最终固定了关键证据。',
  '办理的案件事实清楚、程序合法、文书规范，没有一件被撤销。',
  '坚持普法与执法并重，深入园区讲解新规定，帮助企业算清守法账。',
  '主动学习新装备操作，编写了操作要点，带动全队熟练使用。',
  '每次案卷评查后都逐条对照整改，把问题清单变成提升清单。',
  '廉洁自律，公正文明执法，得到群众和同行的认可。',
] as const;

/** 事迹材料 of about `length` characters in which nobody and no company is named. */
export function essay(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1)
    text += SENTENCES[index % SENTENCES.length] ?? '';
  return text;
}

/** A sheet with the material, a paragraph a row below its title. */
export function essaySheet(name: string, paragraphs: number): Sheet {
  return new Sheet(name, [
    [{ value: '事迹材料' }],
    ...Array.from({ length: paragraphs }, () => [{ value: essay(220) }]),
  ]);
}
