import type { Edit } from '../edit';
import type { ApplyReport, Workbook } from '../port';
import { applyEdits } from './apply-edits';
import { openPackage } from './open-package';
import type { OpenOptions } from './options';
import type { Package } from './package';
import { type FileSnapshot, readWorkbook } from './read-workbook';
import { refusingDamage } from './refuse';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { writeZip } from './zip-write';

/** An xlsx file in memory, as a workbook. */
export interface FileWorkbook extends Workbook {
  /** The file as it is now: parts that no edit touched are byte for byte what they were. */
  toBytes(): Uint8Array;
}

/**
 * Opens an xlsx file. Cells are read by `read()`.
 * @throws Refusal for anything that is no readable xlsx workbook, or above the limits.
 */
// Async although nothing is awaited yet: a refusal must come as a rejected promise.
// eslint-disable-next-line @typescript-eslint/require-await -- see above
export async function openWorkbookFile(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<FileWorkbook> {
  const pack = openPackage(bytes, options);
  const workbook = refusingDamage('xl/workbook.xml', () => readWorkbookPart(pack));
  return new XlsxFile(bytes, pack, workbook, options);
}

class XlsxFile implements FileWorkbook {
  private snapshot: FileSnapshot | undefined;
  private changed = false;

  constructor(
    private readonly source: Uint8Array,
    private pack: Package,
    private workbook: WorkbookPart,
    private readonly options: OpenOptions,
  ) {}

  async read(): Promise<FileSnapshot> {
    this.snapshot ??= await readWorkbook(this.pack, this.workbook, this.options.onProgress);
    return this.snapshot;
  }

  async apply(edits: readonly Edit[]): Promise<ApplyReport> {
    const snapshot = await this.read();
    // All edits go into a copy, which takes the place of the original only when every one is in.
    const pack = this.pack.copy();
    const report = applyEdits(pack, this.workbook, snapshot, edits);
    if (pack.equals(this.pack)) return report;
    this.workbook = readWorkbookPart(pack);
    this.pack = pack;
    this.snapshot = undefined;
    this.changed = true;
    return report;
  }

  toBytes(): Uint8Array {
    return this.changed ? writeZip(this.pack.entries()) : this.source.slice();
  }
}
