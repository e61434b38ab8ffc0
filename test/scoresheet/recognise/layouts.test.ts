import {
  BANAN_CLAUSES,
  BANAN_CUT,
  BANAN_PERSON_PRINTED,
  BANAN_PERSON_SHUFFLED,
  BANAN_PRINTED,
} from '../layouts/banan';
import { SHANGHAI_PERSON, SHANGHAI_SCANNED } from '../layouts/shanghai';
import { PUTUO_PLAN, SUZHOU_COLLECTIVE } from '../layouts/suzhou-putuo';
import { layoutOf } from '../layouts/written';
import { WUWEI_COLLECTIVE, WUWEI_ORGANISER, WUWEI_PERSON_NAMES } from '../layouts/wuwei';
import { compared, recognise } from './support';

const LAYOUTS = [
  BANAN_PRINTED,
  BANAN_CLAUSES,
  BANAN_CUT,
  BANAN_PERSON_PRINTED,
  BANAN_PERSON_SHUFFLED,
  WUWEI_COLLECTIVE,
  WUWEI_PERSON_NAMES,
  WUWEI_ORGANISER,
  SHANGHAI_SCANNED,
  SHANGHAI_PERSON,
  SUZHOU_COLLECTIVE,
  PUTUO_PLAN,
];

describe.each(LAYOUTS.map((written) => [`${written.scheme} ${written.name}`, written] as const))(
  '%s',
  (_, written) => {
    const layout = layoutOf(written);
    const [found] = recognise(layout);
    if (found === undefined) throw new Error('not recognised');

    test('is known as what it is', () => {
      const { scheme, table, total, level, subject } = found;
      expect({ scheme: scheme.id, table, total }).toEqual({
        scheme: written.scheme,
        table: written.table,
        total: written.total,
      });
      if (written.level !== undefined) expect(level).toBe(written.level);
      if (written.subject !== undefined) expect(subject).toBe(written.subject);
    });

    test('has every row at its clause', () => {
      const { rows, right, open, wrong } = compared(found, layout);
      expect({ wrong, open }).toEqual({ wrong: [], open: [] });
      expect(right).toBe(rows);
    });
  },
);
