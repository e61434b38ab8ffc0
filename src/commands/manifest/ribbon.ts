import type { MessageKey } from '../../locales';
import type { CommandId } from '../ids';

/** Sizes in pixels that Excel asks for at the scalings of a screen. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** One button: its words by key, its picture, what it does. */
export interface RibbonButton {
  readonly id: string;
  readonly label: MessageKey;
  readonly tip: MessageKey;
  readonly icon: string;
  /** Opens the pane, or runs a command that works without it. */
  readonly does: 'pane' | CommandId;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: MessageKey;
  readonly icon: string;
  readonly buttons: readonly RibbonButton[];
}

/** The tab 练兵自评, from left to right. */
export const RIBBON: readonly RibbonGroup[] = [
  {
    id: 'Score',
    label: 'ribbon.groupScore',
    icon: 'app',
    buttons: [
      { id: 'Open', label: 'ribbon.open', tip: 'ribbon.openTip', icon: 'app', does: 'pane' },
      { id: 'Fill', label: 'ribbon.fill', tip: 'ribbon.fillTip', icon: 'fill', does: 'drillFill' },
      { id: 'Undo', label: 'ribbon.undo', tip: 'ribbon.undoTip', icon: 'undo', does: 'drillUndo' },
      {
        id: 'Check',
        label: 'ribbon.check',
        tip: 'ribbon.checkTip',
        icon: 'check',
        does: 'drillCheck',
      },
    ],
  },
  {
    id: 'Data',
    label: 'ribbon.groupData',
    icon: 'read',
    buttons: [
      { id: 'Read', label: 'ribbon.read', tip: 'ribbon.readTip', icon: 'read', does: 'drillRead' },
      {
        id: 'Template',
        label: 'ribbon.template',
        tip: 'ribbon.templateTip',
        icon: 'template',
        does: 'drillTemplate',
      },
    ],
  },
  {
    id: 'Learn',
    label: 'ribbon.groupLearn',
    icon: 'help',
    buttons: [
      {
        id: 'Functions',
        label: 'ribbon.functions',
        tip: 'ribbon.functionsTip',
        icon: 'functions',
        does: 'drillFunctions',
      },
      { id: 'Help', label: 'ribbon.help', tip: 'ribbon.helpTip', icon: 'help', does: 'drillHelp' },
    ],
  },
];
