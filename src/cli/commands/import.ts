import type { Command } from 'commander';
import {
  distinctFindings,
  Importing,
  type ImportSheet,
  formSheets,
  mappingOf,
  recogniseRaw,
  unknownSheets,
} from '../../desk';
import { phrase, Refusal } from '../../locales';
import { DICTIONARY } from '../../records';
import type { LoadedScheme } from '../../scoring';
import type { ApplyReport } from '../../workbook';
import { sizeGiven } from '../choices';
import { EXIT } from '../exit';
import { checkTarget } from '../files';
import { DEFAULT_MAX_MB, nameBeside, type Opened, openInput, saveAs } from '../open';
import type { Finish } from '../program';
import { sheetNamed } from '../said';
import { SchemeStore } from '../schemes';
import type { Session } from '../session';
import { importJson, printImport } from '../text/import-report';
import { speakingCommand } from '../words';

interface ImportOptions {
  readonly from: string;
  readonly sheet?: string;
  readonly kind?: string;
  readonly take?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly allowLoss?: boolean;
  readonly json?: boolean;
  readonly full?: boolean;
  readonly maxSize?: string;
}

/** `drill import`: a platform's export into the raw-data sheets, new rows once. */
export function importCommand(session: Session, finish: Finish): Command {
  return speakingCommand('import', session)
    .description(session.say('cli.importAbout'))
    .argument('<IN.xlsx>', session.say('cli.argumentIn'))
    .requiredOption('--from <EXPORT.xlsx>', session.say('cli.optionFrom'))
    .option('--sheet <NAME>', session.say('cli.optionSheet'))
    .option('--kind <KIND>', session.say('cli.optionKind'))
    .option('--take', session.say('cli.optionTake'))
    .option('--out <OUT.xlsx>', session.say('cli.optionImportOut'))
    .option('--force', session.say('cli.optionForce'))
    .option('--allow-loss', session.say('cli.optionAllowLoss'))
    .option('--json', session.say('cli.optionImportJson'))
    .option('--full', session.say('cli.optionFull'))
    .option('--max-size <MB>', session.say('cli.optionMaxSize', { size: DEFAULT_MAX_MB }))
    .action(async (path: string, options: ImportOptions) => {
      finish(await bring(session, path, options));
    });
}

async function bring(session: Session, path: string, options: ImportOptions): Promise<number> {
  const maxBytes = sizeGiven(options.maxSize);
  const out = options.out ?? nameBeside(path, '已导入');
  const opened = await openInput(session, path, maxBytes);
  const source = await openInput(session, options.from, maxBytes);
  const { importing, scheme } = await weigh(session, opened, source, options);
  await checkTarget(session.io.files, out, options.force === true);
  const sheets = importing.views();
  const findings = distinctFindings(sheets.flatMap((one) => one.findings));
  if (sheets.every(({ target }) => target === null))
    throw new Refusal(phrase('cli.nothingImported', { path: options.from }), findings);
  const edits = importing.edits(scheme);
  const report: ApplyReport =
    edits.length === 0 ? { changed: 0, losses: [], notes: [] } : await opened.workbook.apply(edits);
  await saveAs(session, opened, report, out, options.allowLoss === true);
  const written = session.say('cli.written', { path: out, count: report.changed });
  if (options.json === true) {
    session.print(importJson(sheets, report, session));
    session.note(written);
  } else {
    printImport(sheets, report, session, options.full === true);
    session.print(written);
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.dataErrors : EXIT.done;
}

interface Weighed {
  readonly importing: Importing;
  /** Whose the workbook is, where it says so: what takes the import back is remembered under it. */
  readonly scheme: LoadedScheme | null;
}

async function weigh(
  session: Session,
  opened: Opened,
  source: Opened,
  { sheet, kind, take }: ImportOptions,
): Promise<Weighed> {
  if (kind !== undefined && !DICTIONARY.some(({ name }) => name === kind))
    throw new Refusal(
      phrase('cli.noSuchKind', { kind, kinds: DICTIONARY.map(({ name }) => name).join('、') }),
    );
  const only = sheet === undefined ? undefined : sheetNamed(source.snapshot, sheet);
  const visible = source.snapshot.sheets.filter(({ hidden }) => !hidden);
  if (kind !== undefined && only === undefined && visible.length > 1)
    throw new Refusal(
      phrase('cli.kindOfWhich', { sheets: visible.map(({ name }) => name).join('、') }),
    );
  const { snapshot, memory } = opened;
  const store = new SchemeStore(session.io);
  const known =
    memory !== null &&
    (memory.ownScheme !== undefined || (await store.ids()).includes(memory.scheme.id));
  const schemes = known ? [await store.remembered(memory, snapshot)] : await store.all();
  const found = unknownSheets(snapshot, memory, schemes);
  const raw = recogniseRaw(snapshot, memory, [
    ...found.map((one) => one.sheet),
    ...formSheets(...schemes),
  ]);
  const shown = new Set(found.map((one) => one.scheme.id));
  const [id] = shown;
  const importing = new Importing(opened, source.snapshot, mappingOf(raw, {}), {
    ...(only === undefined ? {} : { sheet: only }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (take === true)
    importing.views().forEach(({ sheet: name, changed }: ImportSheet) => {
      if (changed.length > 0) importing.decide(name, 'all', 'take');
    });
  const scheme = known
    ? (schemes[0] ?? null)
    : shown.size === 1
      ? (schemes.find(({ standard }) => standard.id === id) ?? null)
      : null;
  return { importing, scheme };
}
