import { phrase, Refusal } from '../locales';
import type { Memory } from '../scoresheet';
import { openForeignScheme, openScheme, type LoadedScheme } from '../scoring';

/** Where the texts of the built-in schemes come from: files, or parts of a bundle. */
export interface SchemeTexts {
  /** Ids of the built-in schemes, in order. */
  ids(): Promise<readonly string[]>;
  /** The YAML of one. */
  text(id: string): Promise<string>;
}

/** A scheme that the user brought along: its YAML, and the file or sheet that it came from. */
export type OwnScheme = NonNullable<Memory['ownScheme']>;

/** Opens schemes once and keeps them. */
export class SchemeLibrary {
  private readonly opened = new Map<string, Promise<LoadedScheme>>();
  private readonly own = new Map<string, OwnScheme>();

  constructor(private readonly texts: SchemeTexts) {}

  /** The built-in schemes, then those that were taken in. */
  async ids(): Promise<readonly string[]> {
    return [...(await this.texts.ids()), ...this.own.keys()];
  }

  /** A built-in scheme, or one that was taken in. */
  builtIn(id: string): Promise<LoadedScheme> {
    const known = this.opened.get(id);
    if (known !== undefined) return known;
    const opening = this.texts.text(id).then((text) => openScheme(text, `${id}/scheme.yaml`));
    this.opened.set(id, opening);
    // A failed load may succeed the next time (a network folder that was away).
    opening.catch(() => this.opened.delete(id));
    return opening;
  }

  async all(): Promise<readonly LoadedScheme[]> {
    const ids = await this.ids();
    return Promise.all(ids.map((id) => this.builtIn(id)));
  }

  /** What was taken in under this id; null for a built-in scheme. */
  ownOf(id: string): OwnScheme | null {
    return this.own.get(id) ?? null;
  }

  /**
   * Takes in a scheme of the user's own; a later one of the same id takes the place of the earlier one.
   * @throws SchemeError for one that lint has something against; Refusal for the id of a built-in scheme.
   */
  async takeIn(own: OwnScheme): Promise<LoadedScheme> {
    const scheme = openForeignScheme(own.text, own.name);
    const { id, name } = scheme.standard;
    if ((await this.texts.ids()).includes(id))
      throw new Refusal(phrase('desk.ownSchemeTaken', { id, name }));
    this.own.set(id, own);
    this.opened.set(id, Promise.resolve(scheme));
    return scheme;
  }
}
