import { commandsOf, type CommandPane } from './commands';
import { COMMAND_IDS } from './ids';

/** Tells Excel what the ribbon's buttons do. To be called once Office is ready. */
export function associateCommands(pane: CommandPane): void {
  const commands = commandsOf(pane);
  for (const id of COMMAND_IDS)
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      // Until it is told that a command has ended Excel takes no other one.
      void commands[id]().finally(() => {
        event.completed();
      });
    });
}
