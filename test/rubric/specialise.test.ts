import { Refusal } from '../../src/locales';
import { specialise } from '../../src/rubric';

const readings = {
  D5: { default: 'net', options: { net: '', cap: '' } },
  D7: { default: 'whole', options: { whole: '', part: '' } },
};

const node = (id: string, fields: Record<string, unknown>) => ({
  id,
  source: { text: '原文' },
  role: 'gain',
  ...fields,
});

const settle = (rest: Record<string, unknown>, level: string | null, chosen = {}) =>
  specialise({ readings, ...rest }, { level, readings: chosen }).plain;

const CHOICE = { choose: 'D5', net: 1, cap: 2 };

test('level and readings pick their option, readings their default', () => {
  const rest = { a: { choose: 'level', county: 5, city: 2 }, b: CHOICE };
  expect(settle(rest, 'city')).toMatchObject({ a: 2, b: 1 });
  expect(settle(rest, 'county', { D5: 'cap' })).toMatchObject({ a: 5, b: 2 });
});

test('a choice inside an option is settled too, and lists can be chosen', () => {
  const rest = { a: { choose: 'level', county: [CHOICE, 3], city: [] } };
  expect(settle(rest, 'county', { D5: 'cap' })).toMatchObject({ a: [2, 3] });
  expect(settle(rest, 'city')).toMatchObject({ a: [] });
});

test('a default at the place overrides the reading, and what the user says overrides both', () => {
  const rest = { a: { ...CHOICE, default: 'cap' }, b: CHOICE };
  expect(settle(rest, null)).toMatchObject({ a: 2, b: 1 });
  expect(settle(rest, null, { D5: 'net' })).toMatchObject({ a: 1, b: 1 });
});

test('a reading can be set for one clause', () => {
  const rest = { a: node('1.1', { points: CHOICE }), b: node('1.2', { points: CHOICE }) };
  expect(settle(rest, null, { 'D5@1.2': 'cap' })).toMatchObject({
    a: { points: 1 },
    b: { points: 2 },
  });
});

test('a node knows the readings of its own fields, not those of its children, and not the level', () => {
  const child = node('1.1', { points: { choose: 'D7', whole: 1, part: 2 } });
  const rest = {
    a: node('1', { cap: CHOICE, points: { choose: 'level', city: 1 }, children: [child] }),
  };
  expect(settle(rest, 'city')).toMatchObject({
    a: { readings: ['D5'], children: [{ readings: ['D7'] }] },
  });
});

test.each([
  ['no level', { a: { choose: 'level', county: 1 } }, null, {}, 'rubric.levelNeeded'],
  ['an unknown reading', { a: { choose: 'D9', x: 1 } }, null, {}, 'rubric.unknownReading'],
  ['an unknown option', { a: CHOICE }, null, { D5: 'gross' }, 'rubric.noSuchOption'],
  ['an unknown level', { a: { choose: 'level', city: 1 } }, 'county', {}, 'rubric.noSuchOption'],
])('refuses %s', (_, rest, level, chosen, key) => {
  const act = () => settle(rest, level, chosen);
  expect(act).toThrow(Refusal);
  expect(act).toThrow(key);
});

test('the places of the file are kept', () => {
  const raw = { readings, a: { choose: 'level', city: [{ x: 1 }] } };
  const { plain, origin } = specialise(raw, { level: 'city', readings: {} });
  const list = (plain as { a: [{ x: number }] }).a;
  expect(origin.get(list)).toEqual(['a', 'city']);
  expect(origin.get(list[0])).toEqual(['a', 'city', 0]);
});
