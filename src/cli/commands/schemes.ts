import type { Command } from 'commander';
import { EXIT } from '../exit';
import type { Finish } from '../program';
import { SchemeStore } from '../schemes';
import type { Session } from '../session';
import { textTable } from '../text/table';
import { speakingCommand } from '../words';

/** `drill schemes`: the built-in schemes with their tables and levels. */
export function schemesCommand(session: Session, finish: Finish): Command {
  return speakingCommand('schemes', session)
    .description(session.say('cli.schemesAbout'))
    .option('--json', session.say('cli.optionSchemesJson'))
    .action(async (options: { readonly json?: boolean }) => {
      const store = new SchemeStore(session.io);
      const schemes = await Promise.all((await store.ids()).map((id) => store.builtIn(id)));
      const list = schemes.map(({ standard }) => ({
        id: standard.id,
        name: standard.name,
        year: standard.year,
        tables: Object.entries(standard.tables).map(([id, { name, total }]) => ({
          id,
          name,
          total,
        })),
        levels: Object.entries(standard.levels).map(([id, name]) => ({ id, name })),
      }));
      if (options.json === true) session.print(JSON.stringify(list, null, 2));
      else {
        const named = (all: readonly { readonly id: string; readonly name: string }[]): string =>
          all
            .map(({ id, name }) => session.say('cli.named', { id, name }))
            .join(session.say('cli.listComma'));
        for (const line of textTable(
          [
            { header: session.say('cli.columnScheme') },
            { header: session.say('cli.columnName'), share: 2 },
            { header: session.say('cli.columnTables'), share: 2 },
            { header: session.say('cli.columnLevels'), share: 1 },
          ],
          list.map(({ id, name, tables, levels }) => [id, name, named(tables), named(levels)]),
          session.width,
        ))
          session.print(line);
      }
      finish(EXIT.done);
    });
}
