import { argumentTexts, type CatalogueEntry, NAMESPACE } from '../../../functions';
import { argumentText } from './argument';

/** What stands in the fields of the form, by argument. */
export type Inputs = Readonly<Record<string, string>>;

export type Built =
  | { readonly kind: 'complete'; readonly formula: string }
  /** Arguments that have to be given and are not. */
  | { readonly kind: 'missing'; readonly names: readonly string[] };

/** The call that the form describes, without the leading `=`. */
export function buildFormula(entry: CatalogueEntry, inputs: Inputs): Built {
  const texts = entry.parameters.map(({ name }) => argumentText(inputs[name] ?? ''));
  const names = entry.parameters.flatMap(({ name, isOptional }, index) =>
    !isOptional && texts[index] === null ? [name] : [],
  );
  if (names.length > 0) return { kind: 'missing', names };
  // What is left out at the end needs no comma.
  const given = texts.reduce((count, text, index) => (text === null ? count : index + 1), 0);
  const args = texts.slice(0, given).map((text) => text ?? '');
  return { kind: 'complete', formula: `${NAMESPACE}.${entry.id}(${args.join(',')})` };
}

/** The fields as an example fills them. */
export function inputsOf(entry: CatalogueEntry, formula: string): Inputs {
  const texts = argumentTexts(formula);
  return Object.fromEntries(
    entry.parameters.map(({ name }, index) => [name, shownText(texts[index] ?? '')]),
  );
}

/** Plain texts are shown without their quotation marks, where they would come back all the same. */
function shownText(text: string): string {
  const inner = /^"([^"]*)"$/u.exec(text)?.[1];
  return inner !== undefined && argumentText(inner) === text ? inner : text;
}
