import { type Finding, finding, phrase, Refusal } from '../locales';
import { SchemeError } from '../rubric';
import { isSchemeless, type Memory, type RecognisedSheet } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import type { Book } from './book';
import type { OwnScheme, SchemeLibrary } from './library';
import { schemeShown } from './matching';
import { hasOwnScheme } from './own-scheme';
import { ownOfSheet } from './scheme-file';
import type { Snapshot } from '../workbook';
import { undoView } from './undo';
import type { Opening } from './views';

/** Which schemes a workbook is looked at with. */
export interface Applicable {
  /** The scheme that the workbook remembers; null: none, or one that is not there. */
  readonly known: string | null;
  readonly schemes: readonly LoadedScheme[];
  readonly findings: readonly Finding[];
}

/** The scheme that a workbook remembers, else all there are; a remembered scheme of the user's own is taken in. */
export async function applicable(
  { memory, snapshot }: Book,
  library: SchemeLibrary,
): Promise<Applicable> {
  const findings: Finding[] = [];
  const own = memory?.ownScheme;
  if (own !== undefined) findings.push(...(await remembered(own, snapshot, library)));
  const id = memory === null || isSchemeless(memory) ? null : memory.scheme.id;
  if (id !== null && findings.length === 0 && !(await library.ids()).includes(id))
    findings.push(finding('warning', phrase('desk.unknownScheme', { scheme: id })));
  const known = findings.length === 0 ? id : null;
  const schemes = known === null ? await library.all() : [await library.builtIn(known)];
  return { known, schemes, findings };
}

/** What a reading of a workbook tells. `found`: score sheets that our template did not make. */
export function openingOf(
  { snapshot, memory, remembered }: Book,
  { known, findings }: Applicable,
  found: readonly RecognisedSheet[],
): Opening {
  const shown = known ?? schemeShown(found);
  const level = memory?.tables.find((one) => one.level !== null)?.level;
  const levelShown = found.find((one) => one.scheme.id === shown && one.levelSure)?.level;
  return {
    findings: [...remembered.findings, ...findings],
    scheme: shown,
    schemeFrom: known !== null ? 'memory' : shown === null ? null : 'recognised',
    schemeSheet: hasOwnScheme(snapshot),
    level: level ?? levelShown ?? null,
    readings: memory?.readings ?? {},
    pins: memory?.pins ?? {},
    undo: undoView(snapshot, memory),
  };
}

/** Takes in what a workbook remembers; what stands against it is said, and no other scheme takes its place. */
async function remembered(
  own: OwnScheme,
  snapshot: Snapshot,
  library: SchemeLibrary,
): Promise<Finding[]> {
  try {
    // What stands on the sheet now counts, not what stood there when it was taken in.
    const live = own.from === 'sheet' && hasOwnScheme(snapshot);
    await takeIn(library, live ? ownOfSheet(snapshot, own.name, 'sheet') : own);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const broken = phrase('desk.ownSchemeBroken', { name: own.name });
    return [
      finding('warning', error.findings.length > 0 ? broken : error.phrase),
      ...error.findings,
    ];
  }
}

/** Takes in a scheme of the user's own. @throws Refusal with every problem as a finding */
export async function takeIn(library: SchemeLibrary, own: OwnScheme): Promise<LoadedScheme> {
  try {
    return await library.takeIn(own);
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    const { problems } = error;
    throw new Refusal(
      phrase('desk.ownSchemeProblems', { name: own.name, count: problems.length }),
      problems.map(({ file, line, id, message }) =>
        finding('error', phrase('rubric.problem', { file, line, id: id || '—', message })),
      ),
    );
  }
}

/** Whether what a workbook remembers, if anything, is this scheme's. */
export const isOf = ({ standard }: LoadedScheme, memory: Memory | null): boolean =>
  memory === null || isSchemeless(memory) || memory.scheme.id === standard.id;
