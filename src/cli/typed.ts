import { phrase, Refusal } from '../locales';
import type { FillPolicy, TypedChoice } from '../scoresheet';
import { placeText } from '../desk';

/** What the options say of cells that somebody typed. */
export interface TypedOptions {
  readonly keepTyped?: boolean;
  readonly replaceTyped?: boolean;
  readonly keep?: readonly string[];
  readonly replace?: readonly string[];
}

/** The choice for every typed cell, and whether each cell that was named is one. */
export interface TypedChoices {
  readonly policy: FillPolicy;
  /** @throws Refusal naming cells that nobody typed: a slip of the pen must not pass unseen. */
  check(): void;
}

export function typedChoices(options: TypedOptions): TypedChoices {
  const others: TypedChoice =
    options.replaceTyped === true
      ? 'replace-typed'
      : options.keepTyped === true
        ? 'keep-typed'
        : 'ask';
  const named = new Map<string, TypedChoice>([
    ...cellsGiven(options.keep).map((cell) => [cell, 'keep-typed'] as const),
    ...cellsGiven(options.replace).map((cell) => [cell, 'replace-typed'] as const),
  ]);
  const met = new Set<string>();
  return {
    policy: (cell) => {
      const place = placeText(cell).toUpperCase();
      met.add(place);
      return named.get(place) ?? others;
    },
    check: () => {
      const missed = [...named.keys()].filter((place) => !met.has(place));
      if (missed.length > 0)
        throw new Refusal(phrase('cli.notTyped', { cells: missed.join('、') }));
    },
  };
}

/** `集体自评!I7、集体自评!$I$8`; Excel writes a sheet's name in quotes where it has to. */
function cellsGiven(given: readonly string[] = []): string[] {
  return given
    .flatMap((text) => text.split(/[,，、;；]/))
    .map((text) => text.trim().replaceAll('$', '').replaceAll("'", '').toUpperCase())
    .filter((text) => text !== '');
}
