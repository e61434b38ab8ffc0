import { format } from 'prettier';
import { cleanBases } from './bases';
import type { Alarm } from './figures';
import { newlySaid, type Said, saidOf } from './findings';
import { measureKinds, saidOfAll } from './measure';
import { type Messy, messyBooks } from './messy';
import { odditiesSaid } from './oddities';
import { checksReport } from './report';
import { speedReport } from './speed';

const isAlarm = ({ severity }: Said): boolean => severity !== 'hint';

/** An option's value: `--only 合计` runs some kinds alone, `--seed 7` plants elsewhere, `--no-speed` and `--no-messy` leave parts out. */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const SEED = Number(option('--seed') ?? '20240607');
const asked = (name: string): boolean => process.argv.includes(name);

const bases = await cleanBases();
const before = await saidOfAll(bases);
const clean = bases.flatMap((base): Alarm[] =>
  (before.get(base) ?? []).filter(isAlarm).map((said) => ({ book: base.name, said })),
);
console.error(`… ${clean.length} false alarms on ${bases.length} clean workbooks`);

const books: readonly Messy[] = asked('--no-messy') ? [] : messyBooks(bases, SEED);
const messy: Alarm[] = [];
let messyHints = 0;
for (const { name, base, book } of books) {
  const fresh = newlySaid(before.get(base) ?? [], await saidOf(book, base.asOf));
  const wrong = fresh
    .filter(isAlarm)
    .map((said): Alarm => ({ book: `${base.name}，${name}`, said }));
  messy.push(...wrong);
  messyHints += fresh.length - wrong.length;
  for (const { said } of wrong.slice(0, 3))
    console.error(
      `  ${base.name}，${name}: ${said.code} ${said.where[0]?.address ?? ''} ${said.words}`,
    );
}
console.error(`… ${messy.length} false alarms on ${books.length} messy workbooks`);

const only = option('--only');
const kinds = await measureKinds(bases, before, {
  seed: SEED,
  ...(only === undefined ? {} : { only }),
  onDone: ({ kind, trials }) => {
    const found = trials.filter(({ outcome }) => outcome === 'found').length;
    console.error(`  ${kind.group} ${kind.name} ${found}/${trials.length}`);
  },
});
const hints = [...before.values()].flat().filter(({ severity }) => severity === 'hint');
const text = checksReport({
  kinds,
  clean,
  messy,
  hints: {
    clean: hints.length,
    scheme: hints.filter(({ code }) => code.startsWith('scheme.')).length,
    messy: messyHints,
  },
  oddities: odditiesSaid(before),
  books: { clean: bases.length, messy: books.length },
  speed: asked('--no-speed') ? 'Not measured in this run.' : await speedReport(),
});
console.log(await format(text, { parser: 'markdown' }));
