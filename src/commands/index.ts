export { type CommandPane, commandsOf, type PanePart } from './commands';
export { COMMAND_IDS, type CommandId } from './ids';
export { associateCommands } from './associate';
export { EXCEL_API } from './requirements';
