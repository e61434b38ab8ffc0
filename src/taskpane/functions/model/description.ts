import type { CatalogueEntry } from '../../../functions';
import type { Language } from '../../../locales';

/** The description without the label that it begins with in Excel, where none stands beside it. */
export function descriptionOf(entry: CatalogueEntry, language: Language): string {
  const text = entry.description[language];
  const label = entry.label[language];
  if (!text.startsWith(label)) return text;
  const rest = text.slice(label.length).replace(/^(?:：|: )/u, '');
  return rest === text.slice(label.length) ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
