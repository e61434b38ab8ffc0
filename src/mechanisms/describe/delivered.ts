import { type Phrase, phrase } from '../../locales';
import { selectionWords } from './measure';
import type { Selection } from '../../rubric';

interface Submission {
  readonly strength: 'must' | 'aim';
  readonly due: string;
  readonly since: string;
  readonly records: Selection;
  readonly items: readonly { readonly material: string; readonly count: number }[];
  readonly copied: boolean | string;
}

/** Kinds that ask whether something was handed in. */
export const DELIVERED_RULES = {
  submission: ({ strength, due, since, records, items, copied }: Submission): Phrase[] => {
    const listed = items.map((one) => phrase('describe.item', { ...one }));
    return [
      phrase(`describe.submission_${strength}`, { due, items: listed }),
      phrase('describe.submissionRows', { rows: selectionWords(records), due, since }),
      ...(copied === false
        ? []
        : [
            typeof copied === 'string'
              ? phrase('describe.copiedTo', { whom: copied })
              : phrase('describe.copied'),
          ]),
    ];
  },
};
