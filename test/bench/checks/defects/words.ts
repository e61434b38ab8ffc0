import { essay } from '../essay';
import type { Base } from '../base';
import { Sheet } from '../model/sheet';
import { COMPANIES } from '../office/parties';
import { nameOf, PEOPLE } from '../office/people';
import { type Kind, type Place, spot } from './kind';

const group = '文字' as const;
const MATERIAL = '事迹材料 P01';

const kind = (
  name: string,
  wrong: string,
  least: Kind['least'],
  places: Kind['places'],
  within: Kind['within'] = 'cell',
): Kind => ({ group, name, wrong, least, within, places });

/** The material's sheet with something put into one of its paragraphs. */
const inMaterial =
  (words: readonly string[]): Kind['places'] =>
  (base) =>
    base.book.find(MATERIAL) === null
      ? []
      : words.map((word, index): Place => {
          const row = 2 + (index % 6);
          return {
            base,
            spots: [spot(MATERIAL, [row, 1])],
            refill: false,
            plant: (book) => {
              const sheet = book.sheet(MATERIAL);
              const text = sheet.text(row, 1);
              const middle = text.indexOf('。', 60) + 1;
              sheet.set(row, 1, `${text.slice(0, middle)}${word}${text.slice(middle)}`);
            },
          };
        });

/** Only some notices print the limit of 3,000 characters; elsewhere it is a word of advice. */
const limited = (base: Base): Pick<Place, 'least'> =>
  ['wuwei-2019', 'suzhou-2016'].includes(base.office?.scheme ?? '') ? {} : { least: 'hint' };

const isListed = (base: Base): boolean => base.book.find('案件台账') !== null;

const OTHERS = PEOPLE.slice(4);

const TEXT = '外部材料';

export const WORDS: readonly Kind[] = [
  kind(
    '事迹材料超过 3000 字（几段合计）',
    '事迹材料工作表各段合计超过 3000 字',
    'warning',
    (base) =>
      base.book.find(MATERIAL) === null
        ? []
        : [13, 16, 20].map((rows) => ({
            base,
            ...limited(base),
            spots: [spot(MATERIAL, [1, 1], [2, 1])],
            refill: false,
            plant: (book) => {
              const sheet = book.sheet(MATERIAL);
              for (let row = 2; row <= rows + 2; row += 1) sheet.put(row, 1, { value: essay(260) });
            },
          })),
    'sheet',
  ),
  kind('事迹材料超过 3000 字（一格）', '一个单元格的事迹材料超过 3000 字', 'warning', (base) =>
    base.office === null || !base.isTemplate || base.book.find(MATERIAL) === null
      ? []
      : [2, 3].map((row) => ({
          base,
          ...limited(base),
          spots: [spot('个人事迹', [row, 2], [row, 1])],
          refill: false,
          plant: (book) => {
            const texts = [2, 3].map((at) => [
              { value: `P0${at - 1}` },
              { value: essay(at === row ? 3100 + 400 * row : 900) },
            ]);
            book.sheets.push(
              new Sheet('个人事迹', [[{ value: '对象' }, { value: '事迹材料' }], ...texts]),
            );
          },
        })),
  ),
  kind('事迹材料出现当事人名称', '事迹材料写了案件台账中的企业名称', 'warning', (base) =>
    isListed(base)
      ? inMaterial(
          COMPANIES.slice(0, 6).map((name) => `如${name}超标排放一案，两天内就固定了证据。`),
        )(base)
      : [],
  ),
  kind('事迹材料出现企业简称', '事迹材料写了案件台账中企业的简称', 'hint', (base) =>
    isListed(base)
      ? inMaterial(
          COMPANIES.slice(0, 6).map(
            (name) => `如${name.replace('有限公司', '')}超标排放一案，很快办结。`,
          ),
        )(base)
      : [],
  ),
  kind('事迹材料出现名册中的姓名', '事迹材料写了同事的姓名', 'hint', (base) =>
    inMaterial(OTHERS.slice(0, 6).map((who) => `与${nameOf(who)}一起连夜赶到现场。`))(base),
  ),
  kind('姓名中间有空格', '事迹材料写了名册中的姓名，中间加了空格', 'hint', (base) =>
    inMaterial(
      OTHERS.slice(0, 6).map((who) => {
        const name = nameOf(who);
        return `与${name.slice(0, 1)} ${name.slice(1)}一起连夜赶到现场。`;
      }),
    )(base),
  ),
  kind(
    '外部材料超过 3000 字',
    '.txt（.docx）事迹材料超过 3000 字',
    'warning',
    (base) =>
      base.isTemplate && isListed(base)
        ? [3100, 4200].map((length) => ({ ...outside(base, essay(length)), ...limited(base) }))
        : [],
    'sheet',
  ),
  kind(
    '外部材料出现当事人名称',
    '.txt（.docx）事迹材料写了案件台账中的企业名称',
    'warning',
    (base) =>
      base.isTemplate && isListed(base)
        ? COMPANIES.slice(2, 5).map((name) =>
            outside(base, `${essay(700)}${name}一案已办结。${essay(300)}`),
          )
        : [],
    'sheet',
  ),
  kind(
    '外部材料出现名册中的姓名',
    '.txt（.docx）事迹材料写了名册中的姓名',
    'hint',
    (base) =>
      base.isTemplate && isListed(base)
        ? OTHERS.slice(0, 3).map((who) =>
            outside(base, `${essay(500)}与${nameOf(who)}搭档办案。${essay(200)}`),
          )
        : [],
    'sheet',
  ),
];

/** Material outside the workbook: a finding about it names the text instead of a sheet. */
const outside = (base: Base, text: string): Place => ({
  base,
  spots: [{ sheet: TEXT, cells: [] }],
  refill: false,
  plant: () => undefined,
  texts: [{ name: `${TEXT}.${text.length % 2 === 0 ? 'txt' : 'docx'}`, text }],
});
