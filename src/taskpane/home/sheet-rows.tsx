import { Button, Field, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetMatch } from '../../desk';
import type { PaneActions } from '../store/state';
import { PlaceMark, type Reveal } from '../shell/finding-list';
import { useWords } from '../shell/words';
import { Confidence } from './confidence';
import { Paged } from './paged';
import { useHomeStyles } from './styles';

type Row = SheetMatch['rows'][number];
const NONE = '-';

/** Clauses are long; their beginning is enough to know the row by. */
const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

function RowLine(props: {
  match: SheetMatch;
  row: Row;
  correction: string | null | undefined;
  busy: boolean;
  reveal: Reveal | null;
  onCorrect: (nodeId: string | null) => void;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { match, row, correction } = props;
  const [choosing, setChoosing] = useState(false);
  const chosen = correction === undefined ? row.nodeId : correction;
  const name = match.nodes.find(({ id }) => id === chosen)?.name ?? row.nodeName;
  return (
    <>
      <div className={styles.row}>
        <PlaceMark
          place={{ sheet: match.sheet, address: `${String(row.row)}:${String(row.row)}` }}
          reveal={props.reveal}
        />
        {correction === undefined ? (
          row.nodeId !== null && !match.remembered && <Confidence confidence={row.confidence} />
        ) : (
          <span>{t('pane.rowCorrected')}</span>
        )}
      </div>
      <p className={styles.quiet}>{shortened(row.text)}</p>
      <div className={styles.row}>
        <span className={styles.grow}>
          {chosen === null || name === null
            ? t('pane.rowNothing')
            : t('pane.rowClause', { id: chosen, name })}
        </span>
        {!choosing && match.correctable && (
          <Button
            size="small"
            disabledFocusable={props.busy}
            aria-label={t('pane.rowCorrectOf', { row: row.row })}
            onClick={() => {
              setChoosing(true);
            }}
          >
            {t('pane.rowCorrect')}
          </Button>
        )}
      </div>
      {choosing && (
        <Field label={t('pane.rowChoose', { row: row.row })}>
          <Select
            value={chosen ?? NONE}
            disabled={props.busy}
            select={{ className: styles.control }}
            onChange={(_, data) => {
              props.onCorrect(data.value === NONE ? null : data.value);
            }}
          >
            <option value={NONE}>{t('pane.rowNone')}</option>
            {match.nodes.map((node) => (
              <option key={node.id} value={node.id}>
                {t('pane.rowClause', { id: node.id, name: node.name })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

/** Row by row which clause it is; corrections are gathered and taken over together. */
export function SheetRows(props: {
  match: SheetMatch;
  busy: boolean;
  actions: PaneActions;
  reveal: Reveal | null;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { match } = props;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [draft, setDraft] = useState<ReadonlyMap<number, string | null>>(new Map());
  const changed = draft.size;
  const rows = onlyOpen
    ? match.rows.filter((row) => row.nodeId === null || row.confidence < 0.9)
    : match.rows;
  return (
    <>
      <Switch
        label={t('pane.rowsOnlyUnsure')}
        checked={onlyOpen}
        onChange={(_, data) => {
          setOnlyOpen(data.checked);
        }}
      />
      {rows.length === 0 && <p className={styles.quiet}>{t('pane.rowsAllSure')}</p>}
      <Paged items={rows} keyOf={(row) => String(row.row)} label={match.sheet}>
        {(row) => (
          <RowLine
            match={match}
            row={row}
            correction={draft.get(row.row)}
            busy={props.busy}
            reveal={props.reveal}
            onCorrect={(nodeId) => {
              const next = new Map(draft);
              if (nodeId === row.nodeId) next.delete(row.row);
              else next.set(row.row, nodeId);
              setDraft(next);
            }}
          />
        )}
      </Paged>
      {changed > 0 && (
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={props.busy}
            onClick={() => {
              void props.actions.correctRows(match.sheet, Object.fromEntries(draft)).then(() => {
                setDraft(new Map());
              });
            }}
          >
            {t('pane.rowsApply', { n: changed })}
          </Button>
          <Button
            onClick={() => {
              setDraft(new Map());
            }}
          >
            {t('pane.rowsDiscard')}
          </Button>
        </div>
      )}
    </>
  );
}
