import { useWords } from '../shell/words';

const list = { margin: 0, paddingInlineStart: '1.4em', display: 'grid', rowGap: '4px' };
const heading = { margin: '4px 0 0', fontSize: 'inherit' };

/** Help inside the pane: short, because help windows of Excel are unreliable. */
export function Help(props: { host: 'excel' | 'page' }) {
  const { t } = useWords();
  const excel = props.host === 'excel';
  return (
    <>
      <h3 style={heading}>{t('pane.helpWay')}</h3>
      <ol style={list}>
        <li>{t(excel ? 'pane.helpRead' : 'pane.helpDrop')}</li>
        <li>{t('pane.helpCheck')}</li>
        <li>{t('pane.helpPreview')}</li>
        <li>{t(excel ? 'pane.helpFill' : 'pane.helpFillPage')}</li>
      </ol>
      <h3 style={heading}>{t('pane.helpWritten')}</h3>
      <ul style={list}>
        <li>{t('pane.helpWrittenWhere')}</li>
        <li>{t('pane.helpWrittenTyped')}</li>
        <li>{t('pane.helpWrittenBlank')}</li>
        <li>{t('pane.helpWrittenMemory')}</li>
        <li>{t('pane.helpPrivacy')}</li>
      </ul>
      <h3 style={heading}>{t('pane.helpKeys')}</h3>
      <ul style={list}>
        <li>{t('pane.helpKeysTab')}</li>
        <li>{t('pane.helpKeysArrows')}</li>
        {excel && <li>{t('pane.helpKeysF6')}</li>}
      </ul>
      <h3 style={heading}>{t('pane.helpVersions')}</h3>
      <p style={{ margin: 0 }}>{t('pane.helpVersionsExcel')}</p>
      <p style={{ margin: 0 }}>{t('pane.helpVersionsPage')}</p>
    </>
  );
}
