import { z } from 'zod';
import { ID, source } from './clause';
import { COLUMN_NAME } from './condition';
import { selection } from './measure';

/** Who is chosen by score: the rows of the candidates, their places, and what decides between equal scores. */
export const ranking = z.strictObject({
  id: ID.optional(),
  /** How many are chosen. */
  places: z.number().int().min(1),
  /** One row a candidate. */
  among: selection,
  /** The column that names the candidate (人员编号, 集体 or a unit's name). */
  key: COLUMN_NAME,
  /** The column of the scores; they compare exactly, higher is better. */
  score: COLUMN_NAME,
  /** Columns that decide between equal scores, one after the other; what stays equal is for a person. */
  then: z
    .array(z.strictObject({ column: COLUMN_NAME, order: z.enum(['most', 'least']) }))
    .default([]),
  source,
  note: z.string().min(1).optional(),
});
export type Ranking = z.infer<typeof ranking>;
