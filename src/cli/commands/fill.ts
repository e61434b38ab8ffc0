import { type Command, Option } from 'commander';
import type { Finding } from '../../locales';
import { checkDay, dayGiven, pinsGiven, sizeGiven } from '../choices';
import { EXIT } from '../exit';
import { checkTarget } from '../files';
import { fillSheets } from '../filling';
import { checkOpen, grasp, openTables } from '../grasp';
import { nameBeside, openInput, saveAs } from '../open';
import { askedOf, collect, type ScoringOptions, scoringOptions } from '../options';
import { choicesFor, jobsFor } from '../plan';
import type { Finish } from '../program';
import { checkPins, scoreAll } from '../scoring';
import type { Session } from '../session';
import { typedChoices, type TypedOptions } from '../typed';
import { printFill } from '../text/fill-report';
import { speakingCommand } from '../words';

interface FillOptions extends ScoringOptions, TypedOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly allowLoss?: boolean;
  readonly json?: boolean;
  readonly full?: boolean;
}

/** `drill fill`: raw sheets → score → score sheets, into a new file. */
export function fillCommand(session: Session, finish: Finish): Command {
  const command = speakingCommand('fill', session)
    .description(session.say('cli.fillAbout'))
    .argument('<IN.xlsx>', session.say('cli.argumentIn'))
    .option('--out <OUT.xlsx>', session.say('cli.optionOut'))
    .option('--force', session.say('cli.optionForce'));
  return scoringOptions(command, session)
    .option('--all-persons', session.say('cli.optionAllPersons'))
    .addOption(
      new Option('--all-tables', session.say('cli.optionAllTables')).conflicts([
        'table',
        'person',
        'allPersons',
      ]),
    )
    .addOption(
      new Option('--keep-typed', session.say('cli.optionKeepTyped')).conflicts('replaceTyped'),
    )
    .option('--replace-typed', session.say('cli.optionReplaceTyped'))
    .option('--keep <CELL>', session.say('cli.optionKeep'), collect)
    .option('--replace <CELL>', session.say('cli.optionReplace'), collect)
    .option('--allow-loss', session.say('cli.optionAllowLoss'))
    .option('--json', session.say('cli.optionJson'))
    .option('--full', session.say('cli.optionFull'))
    .action(async (path: string, options: FillOptions) => {
      finish(await fill(session, path, options));
    });
}

async function fill(session: Session, path: string, options: FillOptions): Promise<number> {
  const maxBytes = sizeGiven(options.maxSize);
  const asOf = dayGiven(options.asOf ?? session.io.today());
  const out = options.out ?? nameBeside(path, '已填');
  const opened = await openInput(session, path, maxBytes);
  const asked = askedOf(options);
  const grasped = await grasp(session, opened, asked, options);
  const { scheme, memory, records } = grasped;
  const jobs = jobsFor(scheme, asked, memory, records, openTables(grasped));
  checkOpen(grasped, jobs);
  const choices = { ...choicesFor(scheme, asked, memory), asOf };
  const pinned = checkPins(scheme, records, choices, pinsGiven(asked.pin));
  await checkTarget(session.io.files, out, options.force === true);
  const trees = scoreAll(session, scheme, records, jobs, choices);

  session.progress.step(session.say('cli.progressWrite'), 0);
  const filled = await fillSheets({
    session,
    opened,
    grasped,
    trees,
    choices,
    typed: typedChoices(options),
  });
  await saveAs(session, opened, filled.report, out, options.allowLoss === true);

  const findings: readonly Finding[] = [
    ...opened.remembered.findings,
    ...grasped.findings,
    ...pinned,
    ...checkDay(scheme, asOf),
    ...filled.findings,
  ];
  printFill(session, scheme, { trees, filled, findings, hints: grasped.hints, out }, options);
  const everything = [...trees.flatMap((tree) => tree.findings), ...findings];
  return everything.some(({ severity }) => severity === 'error') ? EXIT.dataErrors : EXIT.done;
}
