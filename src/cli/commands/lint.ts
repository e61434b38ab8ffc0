import type { Command } from 'commander';
import { lintSchemeText } from '../../mechanisms';
import { problemPhrase } from '../errors';
import { EXIT } from '../exit';
import { readText } from '../files';
import type { Finish } from '../program';
import { SchemeStore } from '../schemes';
import type { Session } from '../session';
import { speakingCommand } from '../words';

/** `drill lint`: what is wrong with scheme files; without a file, with the built-in ones. */
export function lintCommand(session: Session, finish: Finish): Command {
  return speakingCommand('lint', session)
    .description(session.say('cli.lintAbout'))
    .argument('[FILE...]', session.say('cli.argumentScheme'))
    .action(async (given: readonly string[]) => {
      const store = new SchemeStore(session.io);
      const ids = await store.ids();
      const files = (given.length === 0 ? ids : given).map((name) =>
        ids.includes(name) ? store.pathOf(name) : name,
      );
      let found = 0;
      for (const file of files) {
        const problems = lintSchemeText(await readText(session.io.files, file), file);
        found += problems.length;
        for (const problem of problems) session.print(session.words(problemPhrase(problem)));
        if (problems.length === 0) session.print(session.say('cli.lintClean', { file }));
      }
      if (found > 0) session.print(session.say('cli.lintFound', { count: found }));
      finish(found === 0 ? EXIT.done : EXIT.dataErrors);
    });
}
