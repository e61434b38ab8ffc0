import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useWords } from './words';

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  small: {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    justifyItems: 'start',
    textAlign: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
  over: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  hidden: { display: 'none' },
  line: { margin: 0 },
});

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes in a file by dragging or by the file dialog. */
export function DropZone(props: {
  /** A workbook is there already: the zone is a small one. */
  small: boolean;
  /** Other words and kinds of file than those of a workbook. */
  wanted?: { readonly accept: string; readonly pick: string; readonly note: string };
  disabled: boolean;
  onFile: (file: PickedFile) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<'several' | 'unreadable' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const { accept, pick, note } = props.wanted ?? {
    accept: '.xlsx,.xlsm',
    pick: t(props.small ? 'shell.pickOther' : 'shell.pickFile'),
    note: t(props.small ? 'shell.dropOther' : 'shell.staysHere'),
  };

  const take = async (files: FileList | null) => {
    if (props.disabled) return;
    const file = files?.[0];
    if (files === null || file === undefined) return;
    if (files.length > 1) {
      setProblem('several');
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setProblem(null);
      props.onFile({ name: file.name, bytes });
    } catch {
      // A folder, or a file that was moved after it was picked.
      setProblem('unreadable');
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.zone, props.small && styles.small, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      {!props.small && <p className={styles.line}>{t('shell.drop')}</p>}
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        aria-label={props.wanted?.pick ?? t('shell.pickFile')}
        accept={accept}
        onChange={(event) => {
          const { files } = event.target;
          void take(files).then(() => {
            // The same file can be picked again after it was changed.
            if (input.current !== null) input.current.value = '';
          });
        }}
      />
      <Button
        appearance={props.small ? 'secondary' : 'primary'}
        disabledFocusable={props.disabled}
        aria-describedby={noteId}
        onClick={() => input.current?.click()}
      >
        {pick}
      </Button>
      <p id={noteId} className={styles.line}>
        {note}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.line}>
          {t(problem === 'several' ? 'shell.dropSeveral' : 'shell.dropUnreadable')}
        </p>
      )}
    </div>
  );
}
