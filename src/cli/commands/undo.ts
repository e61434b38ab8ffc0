import type { Command } from 'commander';
import { placeText, undoEdits, undoView } from '../../desk';
import { phrase, Refusal } from '../../locales';
import { sizeGiven } from '../choices';
import { EXIT } from '../exit';
import { checkTarget } from '../files';
import { DEFAULT_MAX_MB, nameBeside, openInput, saveAs } from '../open';
import type { Finish } from '../program';
import type { Session } from '../session';

import { speakingCommand } from '../words';

interface UndoOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly allowLoss?: boolean;
  readonly maxSize?: string;
}

/** `drill undo`: takes the last fill or import back, but for cells that somebody changed since. */
export function undoCommand(session: Session, finish: Finish): Command {
  return speakingCommand('undo', session)
    .description(session.say('cli.undoAbout'))
    .argument('<IN.xlsx>', session.say('cli.argumentFilled'))
    .option('--out <OUT.xlsx>', session.say('cli.optionUndoOut'))
    .option('--force', session.say('cli.optionForce'))
    .option('--allow-loss', session.say('cli.optionAllowLoss'))
    .option('--max-size <MB>', session.say('cli.optionMaxSize', { size: DEFAULT_MAX_MB }))
    .action(async (path: string, options: UndoOptions) => {
      const out = options.out ?? nameBeside(path, '已撤销');
      const opened = await openInput(session, path, sizeGiven(options.maxSize));
      const edits = undoEdits(opened.snapshot, opened.memory);
      if (edits === null) throw new Refusal(phrase('desk.nothingToUndo'));
      const { sheets = [], changed = [] } = undoView(opened.snapshot, opened.memory) ?? {};
      await checkTarget(session.io.files, out, options.force === true);
      const report = await opened.workbook.apply(edits);
      await saveAs(session, opened, report, out, options.allowLoss === true);
      session.print(session.say('cli.undone', { sheets: sheets.join('、') }));
      if (changed.length > 0)
        session.print(session.say('cli.undoKept', { cells: changed.map(placeText).join('、') }));
      session.print(session.say('cli.written', { path: out, count: report.changed }));
      finish(EXIT.done);
    });
}
