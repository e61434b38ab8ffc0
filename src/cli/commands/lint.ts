import type { Command } from 'commander';
import { lintSchemeText } from '../../mechanisms';
import { lintSheets } from '../../schemesheet';
import { problemPhrase } from '../errors';
import { EXIT } from '../exit';
import { readText } from '../files';
import type { Finish } from '../program';
import { isWorkbookPath, SchemeStore } from '../schemes';
import type { Session } from '../session';
import { findingLine } from '../text/findings';
import { speakingCommand } from '../words';

/** What is wrong with a scheme file, or with the scheme in a workbook's sheets: a line each. */
async function problemsOf(
  session: Session,
  store: SchemeStore,
  file: string,
): Promise<readonly string[]> {
  if (!isWorkbookPath(file))
    return lintSchemeText(await readText(session.io.files, file), file).map((problem) =>
      session.words(problemPhrase(problem)),
    );
  return lintSheets(await store.snapshot(file), file).map((one) => findingLine(one, session));
}

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
        const problems = await problemsOf(session, store, file);
        found += problems.length;
        for (const problem of problems) session.print(problem);
        if (problems.length === 0) session.print(session.say('cli.lintClean', { file }));
      }
      if (found > 0) session.print(session.say('cli.lintFound', { count: found }));
      finish(found === 0 ? EXIT.done : EXIT.dataErrors);
    });
}
