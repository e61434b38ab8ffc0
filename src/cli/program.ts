import type { Command } from 'commander';
import { checkCommand } from './commands/check';
import { dutiesCommand } from './commands/duties';
import { explainCommand } from './commands/explain';
import { fillCommand } from './commands/fill';
import { importCommand } from './commands/import';
import { lintCommand } from './commands/lint';
import { schemeCommand } from './commands/scheme';
import { schemesCommand } from './commands/schemes';
import { templateCommand } from './commands/template';
import { undoCommand } from './commands/undo';
import type { Session } from './session';
import { VERSION } from './version';
import { speakingCommand } from './words';

/** What a subcommand hands back: its exit code. */
export type Finish = (code: number) => void;

/** The whole command line, with its words in the session's language. */
export function program(session: Session, finish: Finish): Command {
  const main = speakingCommand('drill', session)
    .description(session.say('cli.about'))
    .version(VERSION, '-V, --version', session.say('cli.optionVersion'))
    .option('--lang <zh|en>', session.say('cli.optionLang'))
    .helpCommand(false);
  const commands = [
    fillCommand,
    importCommand,
    checkCommand,
    undoCommand,
    explainCommand,
    dutiesCommand,
    templateCommand,
    schemesCommand,
    schemeCommand,
    lintCommand,
  ];
  for (const make of commands)
    main.addCommand(make(session, finish).option('--lang <zh|en>', session.say('cli.optionLang')));
  return main;
}
