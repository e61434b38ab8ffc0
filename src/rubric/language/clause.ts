import { z } from 'zod';

/** A clause or node id of the inventory: `3.1b`, `6.3`, `2.2.1`. */
export const ID = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+]*$/, '编号只用字母、数字和点');

/** The notice's own words, and where they stand. */
export const source = z.strictObject({
  text: z.string().min(1).describe('原文，逐字'),
  at: z.string().min(1).describe('出处：附件、序号、条款'),
});
export type Source = z.infer<typeof source>;
