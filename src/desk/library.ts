import { openForeignScheme, openScheme, type LoadedScheme } from '../scoring';

/** Where the texts of the built-in schemes come from: files, or parts of a bundle. */
export interface SchemeTexts {
  /** Ids of the built-in schemes, in order. */
  ids(): Promise<readonly string[]>;
  /** The YAML of one. */
  text(id: string): Promise<string>;
}

/** Opens schemes once and keeps them. */
export class SchemeLibrary {
  private readonly opened = new Map<string, Promise<LoadedScheme>>();

  constructor(private readonly texts: SchemeTexts) {}

  ids(): Promise<readonly string[]> {
    return this.texts.ids();
  }

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

  /** Takes in a scheme of the user's own. @throws SchemeError for one that lint has something against. */
  takeIn(text: string, fileName: string): LoadedScheme {
    const scheme = openForeignScheme(text, fileName);
    this.opened.set(scheme.standard.id, Promise.resolve(scheme));
    return scheme;
  }
}
