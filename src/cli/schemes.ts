import { join } from 'node:path';
import { SchemeLibrary } from '../desk';
import { phrase, Refusal } from '../locales';
import { type LoadedScheme, openForeignScheme } from '../scoring';
import { readText } from './files';
import type { Io } from './io';

/** The schemes that come with the product, and those in files of the user's own. */
export class SchemeStore {
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

  /** A scheme by its id, its Chinese name, or the path of a YAML file. @throws Refusal */
  async find(wanted: string): Promise<LoadedScheme> {
    if (isPath(wanted)) return openForeignScheme(await readText(this.io.files, wanted), wanted);
    const ids = await this.ids();
    if (ids.includes(wanted)) return this.builtIn(wanted);
    const named = await this.named(ids, wanted);
    if (named !== null) return named;
    throw new Refusal(phrase('cli.noSuchScheme', { scheme: wanted, schemes: ids.join('、') }));
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
