import type { Command } from 'commander';
import { EXIT } from '../exit';
import type { Finish } from '../program';
import { SchemeStore } from '../schemes';
import type { Session } from '../session';
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
        for (const { id, name, tables, levels } of list) {
          session.print(session.say('cli.named', { id, name }));
          session.print(`  ${session.say('cli.schemeTables', { tables: named(tables) })}`);
          if (levels.length > 0)
            session.print(`  ${session.say('cli.schemeLevels', { levels: named(levels) })}`);
        }
      }
      finish(EXIT.done);
    });
}
