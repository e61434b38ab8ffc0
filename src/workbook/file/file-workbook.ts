import { type Finding, finding, Refusal } from '../../locales';
import type { Edit } from '../edit';
import type { ApplyReport, Work, Workbook } from '../port';
import { applyEdits } from './apply-edits';
import { openPackage } from './open-package';
import type { OpenOptions } from './options';
import type { Package } from './package';
import { type FileSnapshot, readWorkbook } from './read-workbook';
import { refusingDamage } from '../refuse';
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

  async read({ onProgress, signal }: Work = {}): Promise<FileSnapshot> {
    this.snapshot ??= await readWorkbook(this.pack, this.workbook, async (done, total) => {
      signal?.throwIfAborted();
      onProgress?.(total === 0 ? 1 : done / total);
      await this.options.onProgress?.(done, total);
    });
    return this.snapshot;
  }

  /** What cannot be done shows when it is tried on a copy. */
  async preflight(edits: readonly Edit[]): Promise<readonly Finding[]> {
    const snapshot = await this.read();
    try {
      const report = applyEdits(this.pack.copy(), this.workbook, snapshot, edits);
      return [...report.losses, ...report.notes];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.findings.length > 0 ? error.findings : [finding('error', error.phrase)];
    }
  }

  async apply(edits: readonly Edit[], { signal }: Work = {}): Promise<ApplyReport> {
    const snapshot = await this.read();
    signal?.throwIfAborted();
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
