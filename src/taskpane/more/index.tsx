// The first screen's words are not enough here.
import '../../locales';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneHost } from '../hosts/host';
import type { PreferenceStore } from '../shell/preferences';
import { useWords } from '../shell/words';
import type { PaneActions, PaneState } from '../store/state';
import { Forget } from './forget';
import { Health } from './health';
import { Help } from './help';
import { Settings } from './settings';

export interface MoreProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly host: PaneHost;
  readonly preferences: PreferenceStore;
}

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** Settings, help, what is remembered, and how the add-in is doing. */
export function More(props: MoreProps) {
  const styles = useStyles();
  const { t } = useWords();
  const parts = [
    { id: 'help', name: t('pane.help'), body: <Help host={props.state.host} /> },
    {
      id: 'settings',
      name: t('pane.settings'),
      body: <Settings preferences={props.preferences} />,
    },
    {
      id: 'memory',
      name: t('pane.memory'),
      body: <Forget state={props.state} actions={props.actions} />,
    },
    {
      id: 'health',
      name: t('pane.health'),
      body: <Health host={props.host} state={props.state} />,
    },
  ];
  return (
    <>
      {parts.map(({ id, name, body }) => (
        <section key={id} className={styles.part} aria-labelledby={`more-${id}`}>
          <h2 id={`more-${id}`} className={styles.heading}>
            {name}
          </h2>
          {body}
        </section>
      ))}
    </>
  );
}
