import type { OutsideText } from '../checks';
import { type CheckView, readBook } from '../desk';
import { openWorkbookFile } from '../workbook/file';
import { checked } from './checking';
import { nodeIo } from './node-io';
import { Session } from './session';

export interface CheckFileOptions {
  /** `2025-10-10` */
  readonly asOf: string;
  /** Left out: what the workbook remembers, or what its score sheets show. */
  readonly scheme?: string;
  readonly texts?: readonly OutsideText[];
}

let kept: Session | null = null;

/** Checks a workbook that somebody has as bytes, as `drill check` does. @throws Refusal */
export async function checkFile(
  bytes: Uint8Array,
  { asOf, scheme, texts = [] }: CheckFileOptions,
): Promise<CheckView> {
  // One for all files: schemes are read once.
  kept ??= new Session(nodeIo(), 'zh-CN').silent();
  const opened = { path: 'workbook.xlsx', ...(await readBook(await openWorkbookFile(bytes))) };
  const options = scheme === undefined ? {} : { scheme };
  return (await checked(kept, opened, { asOf, options, texts })).view;
}
