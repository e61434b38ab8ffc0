import { z } from 'zod';
import { COLUMN_NAME, DATE } from './condition';
import { selection } from './measure';
import { ID, source } from './clause';

/** How many of a material have to be handed in. */
const count = z.number().int().min(1);

/** Due on these days of every month: a day that a month does not have is its last day. */
const every = z.strictObject({
  from: DATE.describe('从这一天起（含）'),
  to: DATE.describe('到这一天止（含）'),
  days: z.array(z.number().int().min(1).max(31)).min(1).describe('每月几日，如 [15, 30]'),
});

/** Something to hand in or to do, once or on several days. Without a day it is only told. */
export const duty = z
  .strictObject({
    id: ID,
    name: z.string().min(1),
    due: DATE.optional(),
    dues: z.array(DATE).min(1).optional(),
    every: every.optional(),
    materials: z.array(z.string().min(1)).default([]),
    /** How many of a material; one where it is left out. */
    counts: z.record(z.string(), count).default({}).describe('材料 → 份数；不写为1份'),
    /** Copies are asked for (抄送); a text says to whom. */
    copied: z.union([z.boolean(), z.string().min(1)]).default(false),
    /** What is handed in before this day belongs to no due day; the scheme's period decides where it is left out. */
    since: DATE.optional(),
    /** Tables whose workbooks list it; left out: every table. */
    tables: z.array(z.string()).min(1).optional(),
    /** Levels (keys of `levels`) whose bodies it is for; left out: everybody. */
    audience: z.array(z.string()).min(1).optional(),
    source,
  })
  .refine((one) => [one.due, one.dues, one.every].filter((day) => day !== undefined).length <= 1, {
    message: 'due、dues、every 只能写一个',
  });
export type Duty = z.infer<typeof duty>;

/** Task numbers by unit (案件查处任务): how many cases each unit of a group has to bring, and of which kinds. */
export const allocation = z.strictObject({
  id: ID,
  name: z.string().min(1),
  /** The fact (kind: choice) in which the unit says who it is. */
  unit: z.string().min(1).describe('基本事项 的一个事项（kind: choice）'),
  groups: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        units: z.array(z.string().min(1)).min(1),
        count,
        /** The kinds that are printed; empty: any. */
        kinds: z.array(z.string().min(1)).default([]),
        /** The list ends with 等: other kinds are for a person to judge. */
        openKinds: z.boolean().default(false),
      }),
    )
    .min(1),
  of: selection,
  /** The column that says the kind. */
  by: COLUMN_NAME,
  source,
});
export type Allocation = z.infer<typeof allocation>;

/** A form of the notice that people fill in by hand (联络员名单): the template prints it, nothing reads it. */
export const form = z.strictObject({
  id: ID,
  name: z.string().min(1),
  sheet: z.string().regex(/^[^[\]:*?/\\]{1,31}$/, '工作表名最多31个字，不能有 [ ] : * ? / \\'),
  title: z.string().min(1),
  /** Lines above the table to be filled in (单位：____). */
  fields: z.array(z.string().min(1)).default([]),
  columns: z
    .array(z.strictObject({ header: z.string().min(1), width: z.number().positive() }))
    .min(1),
  /** Printed rows: column → text. */
  rows: z.array(z.record(z.string(), z.string())).default([]),
  source,
});
export type Form = z.infer<typeof form>;
