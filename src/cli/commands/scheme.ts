import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import { parse } from 'yaml';
import { type MessageKey, phrase, Refusal, render } from '../../locales';
import { schemeSheets, openSheets } from '../../schemesheet';
import { createWorkbookFile } from '../../workbook/file';
import { EXIT } from '../exit';
import { checkTarget, writeWhole } from '../files';
import type { Finish } from '../program';
import { SchemeStore } from '../schemes';
import type { Session } from '../session';
import { speakingCommand } from '../words';

interface SchemeOptions {
  readonly toSheet?: string;
  readonly fromSheet?: string;
  readonly out: string;
  readonly force?: boolean;
}

/** `drill scheme`: a scheme as the sheets of a workbook, and the sheets as a scheme file. */
export function schemeCommand(session: Session, finish: Finish): Command {
  const say = (key: MessageKey): string => render(phrase(key), session.language);
  return speakingCommand('scheme', session)
    .description(say('schemesheet.cliAbout'))
    .addOption(
      new Option('--to-sheet <ID|FILE>', say('schemesheet.cliToSheet')).conflicts('fromSheet'),
    )
    .addOption(new Option('--from-sheet <X.xlsx>', say('schemesheet.cliFromSheet')))
    .addOption(new Option('--out <FILE>', say('schemesheet.cliOut')).makeOptionMandatory())
    .option('--force', session.say('cli.optionForce'))
    .action(async ({ toSheet, fromSheet, out, force = false }: SchemeOptions) => {
      if (toSheet !== undefined) await toWorkbook(session, toSheet, out, force);
      else if (fromSheet !== undefined) await toFile(session, fromSheet, out, force);
      else throw new Refusal(phrase('schemesheet.cliWhich'));
      finish(EXIT.done);
    });
}

async function toWorkbook(
  session: Session,
  wanted: string,
  out: string,
  force: boolean,
): Promise<void> {
  await checkTarget(session.io.files, out, force);
  const { text } = await new SchemeStore(session.io).source(wanted);
  const sheets = schemeSheets(parse(text), session.language);
  await writeWhole(session.io, out, createWorkbookFile({ sheets }));
  const names = sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
  session.print(session.say('cli.templateDone', { path: out, sheets: names.join('、') }));
  if (/(?:^|\s)#\s/m.test(text)) session.note(session.words(phrase('schemesheet.commentsLost')));
}

async function toFile(session: Session, from: string, out: string, force: boolean): Promise<void> {
  const extension = extname(out).toLowerCase();
  if (extension !== '.yaml' && extension !== '.yml')
    throw new Refusal(phrase('schemesheet.targetNotYaml', { path: out }));
  await checkTarget(session.io.files, out, force, extension);
  const snapshot = await new SchemeStore(session.io).snapshot(from);
  const { scheme, text } = openSheets(snapshot, basename(from));
  await writeWhole(session.io, out, new TextEncoder().encode(text));
  const params = { path: out, name: scheme.standard.name };
  session.print(session.words(phrase('schemesheet.fileDone', params)));
}
