import { useShared } from '../context';
import { Notice } from '../../shell/notice';
import { useWords } from '../../shell/words';
import type { Result } from '../../store/state';

const shown = (value: NonNullable<Result['typed']>['cells'][number]['typed']): string => {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
};

/** The sheet says something else than this page where scores stay as they were typed: both are told. */
export function Typed() {
  const { t, say } = useWords();
  const { result, tree } = useShared();
  const { typed } = result;
  if (typed === null || typed === undefined) return null;
  return (
    <Notice tone="warning">
      <strong>{t('pane.resultTyped', { n: typed.cells.length })}</strong>
      <ul aria-label={tree.tableName}>
        {typed.cells.map(({ nodeId, name, address, typed: value, computed }) => (
          <li key={nodeId}>
            {t('pane.resultTypedItem', { address, name, typed: shown(value), computed })}
          </li>
        ))}
      </ul>
      {typed.total !== null && <span>{say(typed.total)}</span>}
    </Notice>
  );
}
