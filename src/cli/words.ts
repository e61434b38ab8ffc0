import { Command, type Help, type Option } from 'commander';
import type { Session } from './session';
import { width, wrap } from './text/width';

/** Commander's own headings, by the key of our word for each. */
const TITLES = {
  'Usage:': 'cli.helpUsage',
  'Arguments:': 'cli.helpArguments',
  'Options:': 'cli.helpOptions',
  'Commands:': 'cli.helpCommands',
} as const;

const isTitle = (text: string): text is keyof typeof TITLES => Object.hasOwn(TITLES, text);

/** A command whose help, errors and output go through the session. */
export function speakingCommand(name: string, session: Session): Command {
  const help: Partial<Help> = {
    helpWidth: session.width,
    displayWidth: width,
    boxWrap: (text, columns) => wrap(text, columns).join('\n'),
    styleTitle: (text) => (isTitle(text) ? session.say(TITLES[text]) : text),
    styleUsage: (text) =>
      text
        .replace('[options]', session.say('cli.helpOptionsWord'))
        .replace('[command]', session.say('cli.helpCommandWord')),
    subcommandTerm: (command) => command.name(),
    optionDescription: (option: Option) => option.description,
    argumentDescription: (argument) => argument.description,
  };
  return new Command(name)
    .exitOverride()
    .helpOption('-h, --help', session.say('cli.helpHelp'))
    .configureHelp(help)
    .configureOutput({
      writeOut: (text) => {
        session.io.out.write(text);
      },
      // Errors are put into words from their codes; only help on stderr comes this way.
      writeErr: (text) => {
        if (!text.startsWith('error:')) session.io.err.write(text);
      },
      getOutHelpWidth: () => session.width,
      getErrHelpWidth: () => session.width,
    });
}
