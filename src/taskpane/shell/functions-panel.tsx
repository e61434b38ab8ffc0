import { useEffect, useState } from 'react';
import type { Language } from '../../locales/shell';
import type { LiveWorkbook } from '../../workbook';
import { FunctionsPage } from '../functions';
import type { PaneHost } from '../hosts/host';
import { useWords } from './words';

/** The functions' page, once it is known whether there is a workbook to put them into. */
export function FunctionsPanel(props: { host: PaneHost; language: Language }) {
  const { host } = props;
  const { t } = useWords();
  const [live, setLive] = useState<{ readonly workbook: LiveWorkbook | null } | null>(null);
  useEffect(() => {
    let watching = true;
    host.live().then(
      (workbook) => {
        if (watching) setLive({ workbook });
      },
      () => {
        if (watching) setLive({ workbook: null });
      },
    );
    return () => {
      watching = false;
    };
  }, [host]);
  if (live === null) return <p role="status">{t('shell.loadingPage')}</p>;
  return <FunctionsPage live={live.workbook} language={props.language} />;
}
