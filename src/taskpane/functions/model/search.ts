import type { CatalogueEntry } from '../../../functions';

const bare = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The functions in which every word of the query occurs: in name, label, description or arguments. */
export function search(
  catalogue: readonly CatalogueEntry[],
  query: string,
): readonly CatalogueEntry[] {
  const words = bare(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return catalogue.filter((entry) => {
    const text = bare(wordsOf(entry).join('\n'));
    return words.every((word) => text.includes(word.replace(/^=?drill\./u, '')));
  });
}

/** In both languages, as colleagues may use either. */
function wordsOf(entry: CatalogueEntry): string[] {
  const both = [entry, ...entry.parameters].flatMap(({ description }) =>
    Object.values(description),
  );
  return [
    entry.id,
    ...Object.values(entry.label),
    ...both,
    ...entry.parameters.map(({ name }) => name),
  ];
}
