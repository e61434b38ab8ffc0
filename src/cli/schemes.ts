import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { hasOwnScheme, type OwnScheme, ownSchemeOf, SchemeLibrary } from '../desk';
import { phrase, Refusal } from '../locales';
import { type LoadedScheme, openForeignScheme } from '../scoring';
import type { Snapshot } from '../workbook';
import { openWorkbookFile } from '../workbook/file';
import { readBytes, readText } from './files';
import type { Memory } from '../scoresheet';
import type { Io } from './io';

/** Largest workbook that is read for the scheme in it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The schemes that come with the product, and those in files of the user's own. */
export class SchemeStore {
  private readonly own = new WeakMap<LoadedScheme, OwnScheme>();
  private readonly library: SchemeLibrary;

  constructor(private readonly io: Io) {
    this.library = new SchemeLibrary({
      ids: () => this.ids(),
      text: (id) => readText(io.files, this.pathOf(id)),
    });
  }

  /** Ids of the built-in schemes, in order. */
  async ids(): Promise<string[]> {
    const entries = await this.io.files.readdir(this.io.schemeFolder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  }

  pathOf(id: string): string {
    return join(this.io.schemeFolder, id, 'scheme.yaml');
  }

  builtIn(id: string): Promise<LoadedScheme> {
    return this.library.builtIn(id);
  }

  all(): Promise<readonly LoadedScheme[]> {
    return this.library.all();
  }

  /** A scheme by its id, its Chinese name, or the path of a YAML file or of a workbook with 细则. @throws Refusal */
  async find(wanted: string): Promise<LoadedScheme> {
    if (isWorkbookPath(wanted))
      return this.distinct(this.ofSheets(await this.snapshot(wanted), wanted, 'file'), wanted);
    if (isPath(wanted)) {
      const text = await readText(this.io.files, wanted);
      return this.distinct(
        this.ofText({ name: basename(wanted), text, from: 'file' }, wanted),
        wanted,
      );
    }
    const ids = await this.ids();
    if (ids.includes(wanted)) return this.builtIn(wanted);
    const named = await this.named(ids, wanted);
    if (named !== null) return named;
    throw new Refusal(phrase('cli.noSuchScheme', { scheme: wanted, schemes: ids.join('、') }));
  }

  /**
   * A scheme of the user's own goes by an id of its own: under a built-in one, workbooks scored with either
   * could not be told apart. A copy that says the same is the built-in one.
   *
   * @throws Refusal
   */
  private async distinct(own: LoadedScheme, name: string): Promise<LoadedScheme> {
    const { id } = own.standard;
    if (!(await this.ids()).includes(id)) return own;
    const builtIn = await this.builtIn(id);
    if (isDeepStrictEqual(own.file.raw, builtIn.file.raw)) return builtIn;
    throw new Refusal(phrase('desk.ownSchemeTaken', { id, name }));
  }

  /** The text of a scheme that lint has nothing against, by whatever names it. @throws Refusal, SchemeError */
  async source(wanted: string): Promise<{ readonly text: string; readonly scheme: LoadedScheme }> {
    const scheme = await this.find(wanted);
    const own = this.ownOf(scheme);
    const text = own?.text ?? (await readText(this.io.files, this.pathOf(scheme.standard.id)));
    return { text, scheme };
  }

  /** What a workbook is to remember of a scheme that does not come with the product; null for one that does. */
  ownOf(scheme: LoadedScheme): OwnScheme | null {
    return this.own.get(scheme) ?? null;
  }

  /** The scheme that a workbook remembers: its own, as it stands in its sheets now, or a built-in one. @throws Refusal */
  async remembered(
    { ownScheme, scheme: { id } }: Pick<Memory, 'scheme' | 'ownScheme'>,
    snapshot: Snapshot,
  ): Promise<LoadedScheme> {
    if (ownScheme?.from === 'sheet' && hasOwnScheme(snapshot))
      return this.ofSheets(snapshot, ownScheme.name, 'sheet');
    if (ownScheme !== undefined) return this.ofText(ownScheme);
    if ((await this.ids()).includes(id)) return this.builtIn(id);
    throw new Refusal(phrase('cli.ownScheme', { scheme: id }));
  }

  /** The scheme in the sheets of a workbook. @throws Refusal with sheet and cell of every problem */
  ofSheets(snapshot: Snapshot, path: string, from: OwnScheme['from']): LoadedScheme {
    const { own, scheme } = ownSchemeOf(snapshot, basename(path), from);
    this.own.set(scheme, own);
    return scheme;
  }

  private ofText(own: OwnScheme, path = own.name): LoadedScheme {
    const scheme = openForeignScheme(own.text, path);
    this.own.set(scheme, own);
    return scheme;
  }

  /** A workbook as it stands on disk. @throws Refusal */
  async snapshot(path: string): Promise<Snapshot> {
    const workbook = await openWorkbookFile(await readBytes(this.io.files, path, MOST_BYTES));
    return workbook.read();
  }

  /** The one scheme whose name holds these characters in this order (巴南2025). */
  private async named(ids: readonly string[], wanted: string): Promise<LoadedScheme | null> {
    const found: LoadedScheme[] = [];
    for (const id of ids) {
      const scheme = await this.builtIn(id);
      if (holds(scheme.standard.name, wanted)) found.push(scheme);
    }
    const [only] = found;
    return found.length === 1 && only !== undefined ? only : null;
  }
}

export const isWorkbookPath = (text: string): boolean => /\.xls[xm]$/i.test(text);

const isPath = (text: string): boolean => /\.ya?ml$/i.test(text) || /[\\/]/.test(text);

function holds(text: string, wanted: string): boolean {
  let from = 0;
  for (const character of wanted) {
    const at = text.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return wanted !== '';
}
