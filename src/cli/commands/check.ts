import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { OutsideText } from '../../checks';
import { reportHtml } from '../../checks';
import { readTextFile } from '../../workbook/texts';
import { phrase, Refusal, type Severity } from '../../locales';
import { checkJson } from '../check-json';
import { type CheckRequest, checked, type CheckOptions as SheetChoices } from '../checking';
import { chosenProblems, type CopyOrder, type CopyOutcome, checkedCopy } from '../checked-copy';
import { dayGiven, sizeGiven } from '../choices';
import { EXIT } from '../exit';
import { checkTarget, readBytes, writeWhole } from '../files';
import { DEFAULT_MAX_MB, nameBeside, openInput, saveAs } from '../open';
import { collect, workbookOptions } from '../options';
import type { Finish } from '../program';
import type { Session } from '../session';
import { checkReport } from '../text/check-report';
import { findingLine } from '../text/findings';
import { speakingCommand } from '../words';

interface CheckOptions extends SheetChoices {
  readonly text?: readonly string[];
  readonly json?: boolean;
  readonly full?: boolean;
  readonly severity: Severity;
  readonly out?: string;
  readonly force?: boolean;
  readonly allowLoss?: boolean;
  readonly report?: string;
  readonly fix?: boolean;
  readonly ignore?: readonly string[];
  readonly heed?: readonly string[];
  readonly reason?: string;
}

/** `drill check`: what a reviewer would find; on request with fixes, in a copy, and as a report. */
export function checkCommand(session: Session, finish: Finish): Command {
  const command = speakingCommand('check', session)
    .description(session.say('cli.checkAbout'))
    .argument('<IN.xlsx>', session.say('cli.argumentIn'));
  return workbookOptions(command, session)
    .option('--text <FILE>', session.say('cli.optionText'), collect)
    .addOption(
      new Option('--severity <LEVEL>', session.say('cli.optionSeverity'))
        .choices(['error', 'warning', 'hint'])
        .default('hint'),
    )
    .option('--out <OUT.xlsx>', session.say('cli.optionCheckOut'))
    .option('--report <FILE.html>', session.say('cli.optionReport'))
    .option('--fix', session.say('cli.optionFix'))
    .option('--ignore <N|ID>', session.say('cli.optionIgnore'), collect)
    .option('--reason <TEXT>', session.say('cli.optionReason'))
    .option('--heed <N|ID>', session.say('cli.optionHeed'), collect)
    .option('--force', session.say('cli.optionForce'))
    .option('--allow-loss', session.say('cli.optionAllowLoss'))
    .option('--json', session.say('cli.optionCheckJson'))
    .option('--full', session.say('cli.optionCheckFull'))
    .action(async (path: string, options: CheckOptions) => {
      finish(await check(session, path, options));
    });
}

async function check(session: Session, path: string, options: CheckOptions): Promise<number> {
  const { ignore = [], heed = [], fix = false, report } = options;
  const maxBytes = sizeGiven(options.maxSize);
  const asOf = dayGiven(options.asOf ?? session.io.today());
  if (ignore.length > 0 && (options.reason ?? '').trim() === '')
    throw new Refusal(phrase('cli.checkNoReason'));
  const texts = await textsOf(session, options.text ?? [], maxBytes);
  const opened = await openInput(session, path, maxBytes);
  const request: CheckRequest = { asOf, options, texts };
  const found = await checked(session, opened, request);
  const order: CopyOrder = {
    title: basename(path),
    fix,
    ignore: chosenProblems(ignore, found.view),
    heed: chosenProblems(heed, found.view),
    reason: (options.reason ?? '').trim(),
  };
  const changes = fix || ignore.length > 0 || heed.length > 0;
  const out = options.out ?? (changes ? nameBeside(path, '已校验') : null);
  if (out !== null) await checkTarget(session.io.files, out, options.force === true);
  if (report !== undefined)
    await checkTarget(session.io.files, report, options.force === true, '.html');
  let outcome: CopyOutcome | null = null;
  if (out !== null) {
    outcome = await checkedCopy(session, opened, found, request, order);
    await saveAs(session, opened, outcome.report, out, options.allowLoss === true);
  }
  const view = outcome?.view ?? found.view;
  if (report !== undefined) {
    const { problems, ignored } = view;
    const { language } = session;
    const page = reportHtml({ title: basename(path), asOf, problems, ignored, language });
    await writeWhole(session.io, report, new TextEncoder().encode(page));
  }
  const shown = { file: basename(path), found, view, outcome, severity: options.severity };
  if (options.json === true)
    session.print(JSON.stringify(checkJson(shown, session.language), null, 2));
  else for (const line of checkReport(shown, session, options.full === true)) session.print(line);
  for (const one of found.notes) session.note(findingLine(one, session));
  const say = options.json === true ? session.note.bind(session) : session.print.bind(session);
  if (out !== null && outcome !== null)
    say(session.say('cli.checkWritten', { path: out, sheet: outcome.sheet }));
  if (report !== undefined) say(session.say('cli.checkReported', { path: report }));
  return view.counts.error > 0 ? EXIT.dataErrors : EXIT.done;
}

/** 事迹材料 in files of its own. @throws Refusal naming the file */
async function textsOf(
  session: Session,
  paths: readonly string[],
  maxBytes: number = DEFAULT_MAX_MB * 1024 * 1024,
): Promise<OutsideText[]> {
  const texts: OutsideText[] = [];
  for (const path of paths) {
    const bytes = await readBytes(session.io.files, path, maxBytes);
    try {
      texts.push(readTextFile(basename(path), bytes));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(phrase('cli.inFile', { path, what: error.phrase }), error.findings);
    }
  }
  return texts;
}
