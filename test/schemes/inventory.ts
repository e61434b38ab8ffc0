/**
 * The clauses of the five notices as they were taken down from the paper, by id: nothing of a notice may be left out.
 * `missing` says of an id why no scheme file has to carry it under that name.
 */
export interface Inventory {
  readonly scheme: string;
  /** Table → clauses, provisions, vetoes, quotas, rankings. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Questions that the text leaves open. */
  readonly readings: readonly string[];
  /** Duties without points, head counts, case tasks, forms. */
  readonly duties: readonly string[];
  /** Days by which something has to be done or handed in; of a monthly duty its first and last day. */
  readonly dates: readonly string[];
  readonly oddities: readonly string[];
  readonly missing: Readonly<Record<string, string>>;
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);
const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`);
const twoDigits = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

const BANAN: Inventory = {
  scheme: 'banan-2025',
  tables: {
    collective: list(`
      1 1.1a 1.1b 1.1c 1.2a 1.2b 1.2c 1.2d 1.3 1.4a 1.4b 2 2.1a 2.1b 2.1c 2.1d 2.1e 2.2a 2.2b 2.2c 2.2d
      2.3a 2.3b 2.3c 2.3d 3 3.1a 3.1b 3.1c 3.1d 3.2a 3.2b 3.2c 3.3 3.x 3.y 4 4.x 5.1 5.2a 5.2b 5.2c 5.3
      6.1a 6.1b 6.2a 6.2b 6.3a 6.3b 6.3c 6.3d 6.3e 6.3f X1 X3`),
    individual: list(`
      1.1a 1.1b 1.2 1.3a 1.3b 1.4 2 2x 3z 2y 3.1a 3.1b 3.2a 3.2b 3.x 3.y 4 X2 X3 X4`),
  },
  readings: list('D1 D3 D4 D5 D6 D8 D9 D10 D11 D12 D14 D16 D17 D18'),
  duties: [],
  dates: list('2025-10-10'),
  oddities: numbered('O', 10),
  missing: {},
};

const SHANGHAI: Inventory = {
  scheme: 'shanghai-2023',
  tables: {
    collective: list(`
      C1.1 C1.1.1 C1.1.2 C1.1.3a C1.1.3b C1.1.3c C1.1.3z C1.2 C1.2.1 C1.2.2a C1.2.2b1 C1.2.2b2 C1.2.2c C1.2.2z
      C1.2.3 C1.3 C1.3.1a C1.3.1a+ C1.3.1b C1.3.1c C1.3.2 C2.1.1 C2.1.2 C2.1.3 C2.1.4 C2.1.5 C2.2 C2.2.1 C2.2.2a
      C2.2.2b C2.2.3 C2.3 C2.3.1a C2.3.1b C2.3.2a C2.3.2b C2.3.3 C2.3.4 C2.4.1a C2.4.1b C2.4.2a C2.4.2b C2.5.1
      C2.5.2 C3.1.1a C3.1.1b C3.1.1c C3.1.2 C3.1.2a C3.1.2b C3.1.2c C3.1.3 C3.2.1 C4.1.1 C4.1.2 C4.2.1 C4.2.2
      C5.1 C5.2 C6.z C6.1 C6.2 C6.3 C7.1 C7.2 C7.3`),
    individual: list(`
      I1.z I1.1a I1.1b I1.1c I1.2 I1.3 I2.1 I2.2 I2.3 I2.4 I2.5 I3.1 I3.1a I3.1b I3.1c I3.2 I4.1a I4.1b I4.2
      I4.2x I4.3 I5.1a I5.1a+ I5.1b I5.2 I6`),
  },
  readings: twoDigits('A', 26),
  duties: numbered('N', 15),
  dates: list('2023-10-31 2023-06-30 2023-11-30'),
  oddities: numbered('X', 18),
  missing: {},
};

const WUWEI: Inventory = {
  scheme: 'wuwei-2019',
  tables: {
    organiser: list('O1 O2 O3.1 O3.2 O3.3 O3.4 O4 O5 O6.1 O6.2a O6.2b O6.2c O6.2d O6.2e'),
    collective: list(`
      C1a C1b C1c C1d C1e C2.1 C2.2 C2.3 C2.4 C3a C3b C3c C3d C3e C3f C3g C4.0 C4.1a C4.1b C4.1c C4.1d C4.1e
      C4.1f C4.2 C4.3 C4.4a C4.4b C4.x C5`),
    individual: list('P0 P1a P1b P1c P2a P2b P2c P3a P3b P4a P4b P5a P5b P5c PR'),
  },
  readings: list('D4 D5 D7 D11 D12 D13 D14 W1 W2 W3'),
  duties: [],
  dates: list('2019-06-05 2019-11-05 2019-11-20 2019-06-01 2019-11-01'),
  oddities: numbered('X', 16),
  missing: {},
};

const SUZHOU: Inventory = {
  scheme: 'suzhou-2016',
  tables: {
    collective: list('C1a C1b C1c C1d C1e C1f C2.0 C2.1 C2.2 C2.3 C3 C4a C4b CR'),
    individual: list('P0 P1 P2a P2b P3 P4a P4b PR'),
  },
  readings: list('D7 D12 D13'),
  duties: [],
  dates: list('2016-09-09 2016-09-10 2016-11-30'),
  oddities: numbered('X', 8),
  missing: {},
};

const PUTUO: Inventory = {
  scheme: 'putuo-2020',
  tables: { plan: Array.from({ length: 18 }, (_, index) => String(index + 1)) },
  readings: [],
  duties: [],
  dates: list('2020-08-25 2020-09-25 2020-10-25 2020-11-20'),
  oddities: numbered('X', 6),
  missing: {},
};

export const INVENTORIES: readonly Inventory[] = [BANAN, SHANGHAI, WUWEI, SUZHOU, PUTUO];
