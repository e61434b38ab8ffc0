import { type Command, Option } from 'commander';
import { DEFAULT_MAX_MB } from './open';
import type { Asked } from './plan';
import type { SheetOptions } from './said';
import type { Session } from './session';

/** Values of an option that may stand several times. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/** What commander makes of the options that choose what to score. */
export interface ScoringOptions extends SheetOptions {
  readonly scheme?: string;
  readonly table?: string;
  readonly allTables?: boolean;
  readonly level?: string;
  readonly person?: readonly string[];
  readonly allPersons?: boolean;
  readonly asOf?: string;
  readonly reading?: readonly string[];
  readonly pin?: readonly string[];
  readonly maxSize?: string;
}

/** The options that choose what to score; `fill` and `explain` share them. */
export function scoringOptions(command: Command, session: Session): Command {
  const option = optionsOf(session);
  return workbookOptions(command, session, [
    option('--table <TABLE>', 'cli.optionTable'),
    option('--person <P01>', 'cli.optionPerson').argParser(collect).conflicts('allPersons'),
  ]);
}

const optionsOf =
  (session: Session) =>
  (flags: string, key: Parameters<Session['say']>[0]): Option =>
    new Option(flags, session.say(key));

/** The options that say what a workbook is and how it is read; `more` stand behind the scheme. */
export function workbookOptions(
  command: Command,
  session: Session,
  more: readonly Option[] = [],
): Command {
  const option = optionsOf(session);
  command.addOption(option('--scheme <ID|FILE>', 'cli.optionScheme'));
  for (const one of more) command.addOption(one);
  return command
    .addOption(option('--level <LEVEL>', 'cli.optionLevel'))
    .addOption(option('--as-of <DATE>', 'cli.optionAsOf'))
    .addOption(option('--reading <KEY=VALUE>', 'cli.optionReading').argParser(collect))
    .addOption(option('--pin <CASE=NODE>', 'cli.optionPin').argParser(collect))
    .addOption(option('--raw <SHEET=KIND>', 'cli.optionRaw').argParser(collect))
    .addOption(option('--column <SHEET!HEADER=COLUMN>', 'cli.optionColumn').argParser(collect))
    .addOption(option('--row <SHEET!ROW=NODE>', 'cli.optionRow').argParser(collect))
    .addOption(option('--whose <SHEET=P01>', 'cli.optionWhose').argParser(collect))
    .option('--max-size <MB>', session.say('cli.optionMaxSize', { size: DEFAULT_MAX_MB }));
}

export function askedOf(options: ScoringOptions): Asked {
  return {
    scheme: options.scheme,
    table: options.table,
    allTables: options.allTables === true,
    level: options.level,
    person: options.person ?? [],
    allPersons: options.allPersons === true,
    reading: options.reading ?? [],
    pin: options.pin ?? [],
  };
}
