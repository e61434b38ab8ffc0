import { type Phrase, phrase } from '../../locales';

/** 「A，并且B」; one part stands alone. */
export function together(parts: readonly Phrase[]): Phrase {
  return parts.reduceRight((rest, part) => phrase('describe.and', { part, rest }));
}

/** 「（A，或者B）」: bracketed, since it stands among other conditions. */
export function alternatives(parts: readonly Phrase[]): Phrase {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const said = parts
    .map(bracketed)
    .reduceRight((rest, part) => phrase('describe.or', { part, rest }));
  return phrase('describe.brackets', { what: said });
}

/** 「（A，并且B）」 where several parts stand together. */
function bracketed(what: Phrase): Phrase {
  return what.key === 'describe.and' ? phrase('describe.brackets', { what }) : what;
}
