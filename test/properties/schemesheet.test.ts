import fc from 'fast-check';
import { parse } from 'yaml';
import { schemeSheets, textOfSheets } from '../../src/schemesheet';
import { conditionOf } from '../../src/schemesheet/text/condition';
import { Unclear } from '../../src/schemesheet/text/unclear';
import { block } from '../schemesheet/guide';
import { cellOf, changed, snapshotOf } from '../schemesheet/sheets';

// Whatever stands in a scheme comes back from its sheets; whatever is typed into a cell changes that and nothing else.

interface Node {
  name: string;
  points?: unknown;
  cap?: unknown;
  floor?: unknown;
  due?: string;
  evidence?: string[];
  source: { text: string; at: string };
  rule?: Record<string, unknown>;
  children?: Node[];
}
interface Raw {
  oddities?: unknown[];
  tables: { unit: { nodes: Node[] } };
}

const example = (): Raw => parse(block('yaml')) as Raw;
const clauses = ({ tables }: Raw): Node[] =>
  tables.unit.nodes.flatMap((node) => [node, ...(node.children ?? [])]);

const SIGNS = [
  '，',
  '。',
  '；',
  '、',
  '=',
  '“',
  '”',
  '（',
  '）',
  '→',
  '｜',
  '\n',
  ' ',
  '=',
  "'",
  '"',
  '#',
  ': ',
  '- ',
  '&',
  '<',
  '是',
  '或',
  '且',
  '无',
  '1',
  '分',
  '按口径',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const figure = fc.oneof(fc.integer({ min: -9, max: 200 }), fc.constantFrom(0.1, 0.25, 1e-7, 1e21));
const option = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    value,
    value.map((one) => ({ choose: 'R1', 含: one, 不含: null })),
  );

const column = fc.constantFrom(
  '案件类别',
  '案件形式',
  '重大案件',
  '罚款金额',
  '决定日期',
  '不存在的列',
);
const matcher = fc.oneof(
  words,
  fc.boolean(),
  figure,
  fc.array(words, { minLength: 1, maxLength: 3 }),
  fc.constantFrom(
    { filled: true },
    { within: 'period' },
    { from: '2024-01-01' },
    { some: true },
    { past: false },
  ),
  figure.map((one) => ({ atLeast: one })),
  fc.constant({ below: { column: '应配数' } }),
);
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.dictionary(column, matcher, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    tie('condition').map((not) => ({ not })),
    tie('condition').map((where) => ({
      exists: { in: '检查记录', match: { 检查编号: '案件编号' }, where },
    })),
  ),
}));
const where = fc.oneof(condition, fc.array(condition, { minLength: 1, maxLength: 3 }));

const back = async (raw: unknown): Promise<unknown> => {
  const { text, findings } = textOfSheets(await snapshotOf(schemeSheets(raw)));
  expect(findings).toEqual([]);
  return parse(text);
};

test('a scheme comes back whatever words, figures and choices it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          at: fc.nat(5),
          name: words,
          text: words,
          points: option(figure),
          cap: option(figure),
          evidence: fc.array(words, { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      words,
      async (changes, odd) => {
        const raw = example();
        const nodes = clauses(raw);
        for (const { at, name, text, points, cap, evidence } of changes) {
          const node = nodes[at];
          if (node === undefined) continue;
          Object.assign(node, { name, points, cap, evidence });
          node.source.text = text;
        }
        raw.oddities = [{ id: 'X', text: odd, readAs: odd }];
        expect(await back(raw)).toEqual(raw);
      },
    ),
    { numRuns: 20 },
  );
});

test('conditions come back in the same order, in words or in 其他设定', async () => {
  await fc.assert(
    fc.asyncProperty(where, option(where), async (selected, chosen) => {
      const raw = example();
      const [first, , months] = clauses(raw).filter(({ rule }) => rule !== undefined);
      Object.assign(first?.rule?.cases ?? {}, { where: selected });
      Object.assign(((months?.rule?.months ?? {}) as { of: object }).of, { that: chosen });
      expect(JSON.stringify(await back(raw))).toContain(JSON.stringify(selected));
      expect(await back(raw)).toEqual(raw);
    }),
    { numRuns: 20 },
  );
});

test('the notation of conditions never says something else than it was given', () => {
  const notation = conditionOf('案件台账');
  fc.assert(
    fc.property(where, (value) => {
      const text = notation.write(value);
      if (text === null) return;
      try {
        const read = notation.read(String(text));
        // What would not come back is left to 其他设定; what does has the same parts.
        if (JSON.stringify(read) === JSON.stringify(value)) return;
      } catch (error) {
        if (!(error instanceof Unclear)) throw error;
      }
      const raw = example();
      const [first] = clauses(raw).filter(({ rule }) => rule !== undefined);
      Object.assign(first?.rule?.cases ?? {}, { where: value });
      const sheets = schemeSheets(raw);
      const cell = sheets
        .find(({ name }) => name === '细则')
        ?.rows.find((row) => row[1]?.value === '1.1')
        ?.map((one) => one?.value);
      expect(cell).toContain('见“其他设定”');
    }),
    { numRuns: 150 },
  );
});

test('a cell that is typed over changes its own part and nothing else', async () => {
  const sheets = schemeSheets(example());
  const typed = words.filter(
    (text) => text.trim() !== '' && !text.includes('其他设定') && !/^按(口径|层级)/u.test(text),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('1', '1.1', '1.2', '2', '3', '4'),
      typed,
      typed,
      fc.integer({ min: 0, max: 99 }),
      async (id, name, text, points) => {
        const at = (header: string): string => cellOf(sheets, '细则', id, header);
        const cells = { [at('名称')]: name, [at('原文')]: text, [at('分值')]: points };
        const raw = example();
        const node = clauses(raw).find((one) => (one as Node & { id: string }).id === id);
        if (node === undefined) throw new Error(id);
        Object.assign(node, { name: name.trim(), points });
        node.source.text = text;
        const { text: read } = textOfSheets(await snapshotOf(changed(sheets, cells)));
        expect(parse(read)).toEqual(raw);
      },
    ),
    { numRuns: 20 },
  );
});
