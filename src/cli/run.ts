import { type Language, phrase, Refusal } from '../locales';
import { EXIT } from './exit';
import { report } from './errors';
import type { Io } from './io';
import { program } from './program';
import { Session } from './session';

const LANGUAGE_NAMES: ReadonlyMap<string, Language> = new Map([
  ['zh', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['中文', 'zh-CN'],
  ['en', 'en-US'],
  ['en-us', 'en-US'],
  ['英文', 'en-US'],
]);

/**
 * Runs one command of the command line. `argv` is what stands behind the program's name. Answers the
 * exit code: 0 done, 1 done with errors in the data, 2 could not.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const chosen = languageOf(argv);
  const session = new Session(io, chosen.language);
  try {
    if (chosen.unknown !== null)
      throw new Refusal(phrase('cli.unknownLanguage', { name: chosen.unknown }));
    if (argv.length === 0) {
      program(session, () => undefined).outputHelp();
      return EXIT.done;
    }
    let code: number = EXIT.done;
    const main = program(session, (result) => {
      code = result;
    });
    await main.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, session);
  }
}

/** The language has to be known before the first word is said, so it is looked up ahead of parsing. */
function languageOf(argv: readonly string[]): { language: Language; unknown: string | null } {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  let name: string | undefined;
  words.forEach((word, index) => {
    if (word === '--lang') name = words[index + 1];
    else if (word.startsWith('--lang=')) name = word.slice('--lang='.length);
  });
  if (name === undefined) return { language: 'zh-CN', unknown: null };
  const language = LANGUAGE_NAMES.get(name.toLowerCase());
  return language === undefined
    ? { language: 'zh-CN', unknown: name }
    : { language, unknown: null };
}
