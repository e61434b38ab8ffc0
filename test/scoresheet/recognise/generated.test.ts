import { generate } from '../layouts/generate';
import { compared, recognise, SCHEMES } from './support';

/** Sheets a table; `docs/recognition.md` says what many more come to. */
const SHEETS = 14;

const TABLES = SCHEMES.flatMap(({ standard }) =>
  Object.entries(standard.tables).map(([table, card]) => ({ scheme: standard.id, table, card })),
);

describe.each(TABLES)('generated sheets of $scheme $table', ({ scheme, table, card }) => {
  let rows = 0;
  let right = 0;
  const wrong: string[] = [];
  for (let seed = 1; seed <= SHEETS; seed += 1) {
    const { layout, breaks } = generate(card, seed * 7919 + table.length);
    const count = Object.keys(layout.truth).length;
    rows += count;
    const [found] = recognise(layout);
    if (found === undefined) continue;
    const result = compared(found, layout);
    right += result.right;
    const label = `${seed} (${breaks.join(', ')})`;
    if (found.scheme.id !== scheme || found.table !== table) wrong.push(`${label}: other table`);
    wrong.push(...result.wrong.map((one) => `${label} ${one}`));
  }

  test('no cell would be written wrong', () => {
    expect(wrong).toEqual([]);
  });

  test('nearly every row is known, those of 巴南 all of them', () => {
    expect(right / rows).toBeGreaterThanOrEqual(scheme === 'banan-2025' ? 1 : 0.9);
  });
});
