import { z } from 'zod';
import { type Finding, finding, phrase } from '../locales';

/** Version of what we remember in a workbook; a later one is left alone. */
export const MEMORY_VERSION = 1;

const place = z.number().int().min(1);
const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const words = z.string();
/** A sheet that the unit made itself: by what its rows and columns are known again. */
const ownSheet = z.object({
  rows: z.array(
    z.object({
      /** Row of the score cell, and all rows that show the clause. */
      row: place,
      shown: z.array(place).min(1),
      nodes: z.array(z.string()).min(1),
      words,
    }),
  ),
  /** What the user decided of rows: clauses, or none. */
  corrected: z.array(z.object({ words, nodes: z.array(z.string()) })),
  headers: z.object({ score: words, why: words, proof: words }),
  /** Columns that a fill adds; their headers are ours to write. */
  added: z.array(z.enum(['score', 'why', 'proof'])),
});
export type OwnSheet = z.infer<typeof ownSheet>;

const rememberedSheet = z.object({
  table: z.string(),
  level: z.string().nullable(),
  /** 集体 or a 人员编号. */
  subject: z.string(),
  /** Name of the score sheet. */
  sheet: z.string(),
  header: place,
  /** Node id → row. */
  rows: z.record(z.string(), place),
  columns: z.object({
    score: place,
    why: place,
    proof: place,
    /** Where the notice's own words stand, by which a row is known again. */
    identity: place.nullable(),
  }),
  /** Row of 合计; null where the table gives no points. */
  total: place.nullable(),
  /** The cell that shows the as-of date. */
  asOf: z.object({ row: place, column: place }).nullable(),
  /** Left out: the sheet is one that we made. */
  own: ownSheet.exactOptional(),
});
/** One score sheet: which table it shows and where what stands. */
export type RememberedSheet = z.infer<typeof rememberedSheet>;

const writtenCell = z.object({ sheet: z.string(), address: z.string(), value: cellValue });
export type WrittenCell = z.infer<typeof writtenCell>;

const undoneCell = z.union([cellValue, z.object({ error: z.string() })]);
const undoEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('setCell'),
    sheet: z.string(),
    row: place,
    column: place,
    value: undoneCell,
    formula: z.string().exactOptional(),
    expected: undoneCell,
    expectedFormula: z.string().nullable().exactOptional(),
  }),
  z.object({
    kind: z.literal('removeSheet'),
    name: z.string(),
    expected: z.array(
      z.object({
        row: place,
        column: place,
        value: undoneCell,
        formula: z.string().exactOptional(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('resizeTable'),
    sheet: z.string(),
    table: z.string(),
    bottom: place,
    expected: place,
  }),
]);
/** What takes the last fill back: edits, and what we remembered before it. */
const undo = z.object({
  edits: z.array(undoEdit),
  memory: z.string().nullable(),
});
export type RememberedUndo = z.infer<typeof undo>;

// Loose: what another build of the same version adds is kept when we write.
const memorySchema = z.looseObject({
  version: z.literal(MEMORY_VERSION),
  scheme: z.object({ id: z.string(), version: z.number().int() }),
  tables: z.array(rememberedSheet),
  /** The user's own sheet and column names. */
  mapping: z
    .object({
      sheets: z.record(z.string(), z.string()).exactOptional(),
      columns: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
    })
    .exactOptional(),
  /** Reading key (or `KEY@clause`) → option. */
  readings: z.record(z.string(), z.string()),
  /** 案件编号 → clause, or null: counted nowhere. */
  pins: z.record(z.string(), z.string().nullable()),
  lastFill: z.object({ asOf: z.string(), cells: z.array(writtenCell) }).nullable(),
  undo: undo.exactOptional(),
  /** Problems of a check that the user lets stand, and why. */
  ignored: z.array(z.object({ problem: words, reason: words })).exactOptional(),
  /** The scheme itself, where it does not come with the product. `sheet`: it stands in this workbook and is read from there. */
  ownScheme: z
    .object({ name: z.string(), text: z.string(), from: z.enum(['file', 'sheet']) })
    .exactOptional(),
});
/** What the product remembers in a workbook: its custom XML part, as data. */
export type Memory = z.infer<typeof memorySchema>;

export interface MemoryRead {
  readonly memory: Memory | null;
  /** The part is there but not ours to read: it must not be overwritten. */
  readonly foreign: boolean;
  readonly findings: readonly Finding[];
}

/** Reads the text of the custom XML part; null: the workbook has none. */
export function readMemory(text: string | null): MemoryRead {
  if (text === null) return { memory: null, foreign: false, findings: [] };
  const unreadable = (severity: 'error' | 'warning', version?: number): MemoryRead => ({
    memory: null,
    foreign: true,
    findings: [
      version === undefined
        ? finding(severity, phrase('scoresheet.memoryBroken'))
        : finding(severity, phrase('scoresheet.memoryNewer', { version })),
    ],
  });
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    return unreadable('error');
  }
  const version = z.looseObject({ version: z.number() }).safeParse(plain);
  if (version.success && version.data.version > MEMORY_VERSION)
    return unreadable('warning', version.data.version);
  const parsed = memorySchema.safeParse(plain);
  return parsed.success
    ? { memory: parsed.data, foreign: false, findings: [] }
    : unreadable('error');
}

/** The text of the custom XML part. The same memory gives the same text. */
export function writeMemory(memory: Memory): string {
  // The schema puts the parts into one order, whoever put them together.
  return JSON.stringify(memorySchema.parse(memory));
}

export function emptyMemory(scheme: Memory['scheme']): Memory {
  return { version: MEMORY_VERSION, scheme, tables: [], readings: {}, pins: {}, lastFill: null };
}

/** What is remembered of a workbook of which nobody knows the scheme: ignored problems, what takes a change back. */
export const NO_SCHEME: Memory['scheme'] = { id: '', version: 0 };

export const isSchemeless = ({ scheme }: Memory): boolean => scheme.id === NO_SCHEME.id;

/** The memory with this scheme, where it had none. */
export function memoryUnder(memory: Memory | null, scheme: Memory['scheme']): Memory | null {
  return memory !== null && isSchemeless(memory) ? { ...memory, scheme } : memory;
}

/** The score sheet of a subject, if there is one. */
export function rememberedSheetOf(
  memory: Memory,
  of: Pick<RememberedSheet, 'table' | 'level' | 'subject'>,
): RememberedSheet | undefined {
  return memory.tables.find(
    (one) => one.table === of.table && one.level === of.level && one.subject === of.subject,
  );
}
