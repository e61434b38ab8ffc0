import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OutsideText } from '../../checks';
import { useHomeStyles } from '../home/styles';
import { Disclosure } from '../results/parts/section';
import { DropZone, type PickedFile } from '../shell/drop-zone';
import { useWords } from '../shell/words';

/** 事迹材料 that stands in no cell: pasted or from a file, checked with the rest, and kept nowhere. */
export function Texts(props: {
  texts: readonly OutsideText[];
  busy: boolean;
  onTexts: (texts: readonly OutsideText[]) => void;
  onFile: (file: PickedFile) => void;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { texts, busy } = props;
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const focus = (): void => {
    box.current?.querySelector('textarea')?.focus();
  };
  const name = t('pane.checkTexts');
  const add = (): void => {
    if (text.trim() === '') return;
    const taken = new Set(texts.map((one) => one.name));
    let n = 1;
    while (taken.has(t('pane.checkTextName', { n }))) n += 1;
    props.onTexts([...texts, { name: t('pane.checkTextName', { n }), text }]);
    setText('');
    focus();
  };
  return (
    <Disclosure title={texts.length === 0 ? name : t('pane.checkGroup', { name, n: texts.length })}>
      <p className={styles.quiet}>{t('pane.checkTextsAdvice')}</p>
      {texts.length > 0 && (
        <ul className={styles.list} aria-label={name}>
          {texts.map((one) => (
            <li key={one.name} className={styles.item}>
              <div className={styles.row}>
                <span className={styles.grow}>
                  {t('pane.checkText', { name: one.name, n: lengthOf(one.text) })}
                </span>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={t('pane.checkNamed', {
                    label: t('pane.checkTextRemove'),
                    place: one.name,
                  })}
                  onClick={() => {
                    props.onTexts(texts.filter((other) => other !== one));
                    focus();
                  }}
                >
                  {t('pane.checkTextRemove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div ref={box}>
        <Field
          label={t('pane.checkTextPaste')}
          {...(text.trim() === '' ? {} : { hint: t('pane.checkTextNotYet') })}
        >
          <Textarea
            className={styles.control}
            rows={4}
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
      </div>
      <div>
        <Button disabledFocusable={busy || text.trim() === ''} onClick={add}>
          {t('pane.checkTextAdd')}
        </Button>
      </div>
      <DropZone
        small
        wanted={{
          accept: '.docx,.txt',
          pick: t('pane.checkTextPick'),
          note: t('pane.checkTextDrop'),
        }}
        disabled={busy}
        onFile={props.onFile}
      />
    </Disclosure>
  );
}

/** Characters as people count them: blanks and line breaks left out. */
const lengthOf = (text: string): number => Array.from(text.replace(/\s/g, '')).length;
