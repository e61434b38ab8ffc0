import { type Command, Option } from 'commander';
import { bookWithOwnScheme, candidates } from '../../desk';
import { COLLECTIVE } from '../../records';
import { templateSpec } from '../../scoresheet';
import { phrase, Refusal } from '../../locales';
import type { LoadedScheme } from '../../scoring';
import { createWorkbookFile } from '../../workbook/file';
import {
  checkLevel,
  levelNamed,
  peopleGiven,
  readingsGiven,
  tableList,
  tableNamed,
} from '../choices';
import { EXIT } from '../exit';
import { checkTarget, writeWhole } from '../files';
import { openInput } from '../open';
import { collect } from '../options';
import { grasp } from '../grasp';
import type { Finish } from '../program';
import { SchemeStore } from '../schemes';
import type { Session } from '../session';
import { speakingCommand } from '../words';

interface TemplateOptions {
  readonly scheme: string;
  readonly table?: string;
  readonly allTables?: boolean;
  readonly out: string;
  readonly level?: string;
  readonly person?: readonly string[];
  readonly persons?: readonly string[];
  readonly allPersons?: boolean;
  readonly from?: string;
  readonly reading?: readonly string[];
  readonly force?: boolean;
}

/** `drill template`: a new workbook with the raw sheets that its tables need and their score sheets. */
export function templateCommand(session: Session, finish: Finish): Command {
  const option = (flags: string, key: Parameters<Session['say']>[0]): Option =>
    new Option(flags, session.say(key));
  return speakingCommand('template', session)
    .description(session.say('cli.templateAbout'))
    .addOption(option('--scheme <ID|FILE>', 'cli.optionTemplateScheme').makeOptionMandatory())
    .addOption(option('--table <TABLE>', 'cli.optionTemplateTable'))
    .addOption(option('--all-tables', 'cli.optionTemplateAllTables').conflicts('table'))
    .addOption(option('--out <T.xlsx>', 'cli.optionTemplateOut').makeOptionMandatory())
    .addOption(option('--level <LEVEL>', 'cli.optionLevel'))
    .addOption(option('--person <P01>', 'cli.optionTemplatePerson').argParser(collect))
    .addOption(option('--persons <P01,P02>', 'cli.optionTemplatePersons').argParser(collect))
    .addOption(
      option('--all-persons', 'cli.optionTemplateAllPersons').conflicts(['person', 'persons']),
    )
    .addOption(option('--from <IN.xlsx>', 'cli.optionTemplateFrom'))
    .addOption(option('--reading <KEY=VALUE>', 'cli.optionReading').argParser(collect))
    .option('--force', session.say('cli.optionForce'))
    .action(async (options: TemplateOptions) => {
      const store = new SchemeStore(session.io);
      const scheme = await store.find(options.scheme);
      const level = options.level === undefined ? null : levelNamed(scheme, options.level);
      const readings = readingsGiven(scheme, options.reading ?? []);
      checkLevel(scheme, options.level, readings);
      const tables: { readonly table: string; readonly subjects: readonly string[] }[] = [];
      for (const table of tablesOf(scheme, options))
        tables.push({ table, subjects: await subjectsOf(session, scheme, table, options) });
      const [first, ...also] = tables;
      if (first === undefined)
        throw new Refusal(phrase('cli.whichTable', { tables: tableList(scheme) }));
      await checkTarget(session.io.files, options.out, options.force === true);
      const spec = templateSpec({
        scheme,
        ...first,
        also,
        level,
        readings,
        language: session.language,
      });
      const made = bookWithOwnScheme(spec, store.ownOf(scheme), scheme);
      await writeWhole(session.io, options.out, createWorkbookFile(made));
      session.print(
        session.say('cli.templateDone', {
          path: options.out,
          sheets: spec.sheets
            .filter(({ hidden }) => hidden !== true)
            .map(({ name }) => name)
            .join('、'),
        }),
      );
      finish(EXIT.done);
    });
}

/** The tables asked for; naming people is no mistake while one of them is about people. */
function tablesOf(scheme: LoadedScheme, options: TemplateOptions): readonly string[] {
  if (options.allTables === true) return Object.keys(scheme.standard.tables);
  return options.table === undefined ? [] : [tableNamed(scheme, options.table)];
}

async function subjectsOf(
  session: Session,
  scheme: LoadedScheme,
  table: string,
  options: TemplateOptions,
): Promise<string[]> {
  const card = scheme.standard.tables[table];
  const named = peopleGiven([...(options.person ?? []), ...(options.persons ?? [])]);
  if (card?.subject !== 'person') {
    if (options.allTables !== true && (named.length > 0 || options.allPersons === true))
      throw new Refusal(phrase('cli.notForPersons', { table: card?.name ?? table }));
    return [COLLECTIVE];
  }
  if (named.length > 0) return named;
  if (options.allPersons !== true) throw new Refusal(phrase('cli.whichPersons'));
  if (options.from === undefined) throw new Refusal(phrase('cli.allPersonsFrom'));
  const opened = await openInput(session, options.from);
  const { records } = await grasp(session, opened, { scheme: options.scheme, person: [] }, {});
  const people = candidates(records);
  if (people.length === 0) throw new Refusal(phrase('cli.noCandidates'));
  return people;
}
