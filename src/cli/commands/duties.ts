import { type Command, Option } from 'commander';
import { progressOf, progressToJson } from '../../desk';
import { type MessageKey, phrase } from '../../locales';
import { checkDay, dayGiven, sizeGiven } from '../choices';
import { EXIT } from '../exit';
import { grasp } from '../grasp';
import { DEFAULT_MAX_MB, openInput } from '../open';
import { collect } from '../options';
import { type Asked, choicesFor, workbookLevel } from '../plan';
import type { Finish } from '../program';
import type { SheetOptions } from '../said';
import type { Session } from '../session';
import { dutiesReport } from '../text/duties-report';
import { speakingCommand } from '../words';

interface DutiesOptions extends Pick<SheetOptions, 'raw' | 'column'> {
  readonly scheme?: string;
  readonly level?: string;
  readonly asOf?: string;
  readonly reading?: readonly string[];
  readonly json?: boolean;
  readonly maxSize?: string;
}

/** `drill duties`: what is due when, what has been handed in, head counts and case tasks. Nothing is written. */
export function dutiesCommand(session: Session, finish: Finish): Command {
  const option = (flags: string, key: MessageKey): Option =>
    new Option(flags, session.words(phrase(key)));
  return speakingCommand('duties', session)
    .description(session.words(phrase('duties.about')))
    .argument('<IN.xlsx>', session.say('cli.argumentIn'))
    .addOption(option('--scheme <ID|FILE>', 'cli.optionScheme'))
    .addOption(option('--level <LEVEL>', 'cli.optionLevel'))
    .addOption(option('--as-of <DATE>', 'cli.optionAsOf'))
    .addOption(option('--reading <KEY=VALUE>', 'cli.optionReading').argParser(collect))
    .addOption(option('--raw <SHEET=KIND>', 'cli.optionRaw').argParser(collect))
    .addOption(option('--column <SHEET!HEADER=COLUMN>', 'cli.optionColumn').argParser(collect))
    .addOption(option('--json', 'duties.optionJson'))
    .option('--max-size <MB>', session.say('cli.optionMaxSize', { size: DEFAULT_MAX_MB }))
    .action(async (path: string, options: DutiesOptions) => {
      const maxBytes = sizeGiven(options.maxSize);
      const asOf = dayGiven(options.asOf ?? session.io.today());
      const opened = await openInput(session, path, maxBytes);
      const asked = askedOf(options);
      const { scheme, memory, records } = await grasp(session, opened, asked, options);
      const { readings } = choicesFor(scheme, asked, memory);
      const level = workbookLevel(scheme, asked, memory);
      const found = progressOf({ scheme, records, asOf, level, readings });
      if (options.json === true)
        session.print(JSON.stringify(progressToJson(found, session.language), null, 2));
      else for (const line of dutiesReport(found, scheme, session)) session.print(line);
      for (const { message } of checkDay(scheme, asOf)) session.note(session.words(message));
      finish(EXIT.done);
    });
}

const askedOf = ({ scheme, level, reading = [] }: DutiesOptions): Asked => ({
  scheme,
  level,
  reading,
  table: undefined,
  allTables: false,
  person: [],
  allPersons: false,
  pin: [],
});
