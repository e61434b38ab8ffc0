import { CommanderError } from 'commander';
import { type Finding, type Phrase, phrase, Refusal } from '../locales';
import { SchemeError } from '../rubric';
import { EXIT } from './exit';
import { placeText } from '../desk';
import type { Session } from './session';

/** Says on stderr why a command could not be done, and answers the exit code. */
export function report(error: unknown, session: Session): number {
  if (error instanceof CommanderError) return reportUsage(error, session);
  if (error instanceof SchemeError) {
    for (const problem of error.problems)
      session.note(session.say('cli.errorLine', { what: problemPhrase(problem) }));
    return EXIT.failed;
  }
  if (error instanceof Refusal) {
    session.note(session.say('cli.errorLine', { what: error.phrase }));
    // A finding that repeats the refusal adds the place only.
    for (const one of error.findings)
      session.note(`  ${refusalDetail(one, error.phrase, session)}`);
    return EXIT.failed;
  }
  const name = error instanceof Error ? error.name : typeof error;
  session.note(session.say('cli.unexpected', { name }));
  if (session.io.debug)
    session.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

function refusalDetail(one: Finding, said: Phrase, session: Session): string {
  const place = placeText(one.where);
  return one.message.key === said.key
    ? session.say('cli.place', { place })
    : session.say('cli.findingLine', { place, message: one.message });
}

/** 「文件 第 n 行（编号）：…」 */
export function problemPhrase(problem: SchemeError['problems'][number]): Phrase {
  const { file, line, id, message } = problem;
  return phrase('rubric.problem', { file, line, id: id === '' ? '—' : id, message });
}

/** Commander speaks English only: its codes are kept and put into our own words. */
function reportUsage(error: CommanderError, session: Session): number {
  if (error.exitCode === 0) return EXIT.done;
  const what = usagePhrase(error);
  if (what !== null) session.note(session.say('cli.errorLine', { what }));
  return EXIT.failed;
}

function usagePhrase({ code, message }: CommanderError): Phrase | null {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  const hint = meant === undefined ? phrase('cli.seeHelp') : phrase('cli.didYouMean', { meant });
  switch (code) {
    case 'commander.unknownOption':
      return phrase('cli.unknownOption', { option: quoted, hint });
    case 'commander.unknownCommand':
      return phrase('cli.unknownCommand', { command: quoted, hint });
    case 'commander.missingArgument':
      return phrase('cli.missingArgument', { name: quoted });
    case 'commander.optionMissingArgument':
      return phrase('cli.optionMissingArgument', { option: quoted });
    case 'commander.missingMandatoryOptionValue':
      return phrase('cli.mandatoryOption', { option: quoted });
    case 'commander.conflictingOption': {
      const [one = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, flag]) => flag);
      return phrase('cli.conflictingOptions', { one, other });
    }
    case 'commander.excessArguments':
      return phrase('cli.excessArguments');
    case 'commander.help':
      return null;
    default:
      return phrase('cli.badUsage');
  }
}
