/** The names under which the ribbon calls its commands; the manifest and the add-in share them. */
export const COMMAND_IDS = [
  'drillFill',
  'drillUndo',
  'drillCheck',
  'drillRead',
  'drillTemplate',
  'drillFunctions',
  'drillHelp',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];
