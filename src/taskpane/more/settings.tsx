import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { PreferenceStore, Preferences } from '../shell/preferences';
import { useWords } from '../shell/words';

const THEMES: readonly Preferences['theme'][] = ['auto', 'light', 'dark', 'contrast'];
const TYPED: readonly Preferences['typed'][] = ['ask', 'keep', 'replace'];

/** Settings of this person on this computer. */
export function Settings(props: { preferences: PreferenceStore }) {
  const { t } = useWords();
  const { preferences } = props;
  const now = useSyncExternalStore(preferences.subscribe, preferences.get);
  return (
    <>
      <Field label={t('pane.language')}>
        <Select
          value={now.language}
          onChange={(_, data) => {
            const chosen = (['auto', 'zh-CN', 'en-US'] as const).find((id) => id === data.value);
            if (chosen !== undefined) preferences.set({ language: chosen });
          }}
        >
          <option value="auto">{t('pane.languageAuto')}</option>
          <option value="zh-CN" lang="zh-CN">
            {'中文'}
          </option>
          <option value="en-US" lang="en-US">
            {'English'}
          </option>
        </Select>
      </Field>
      <Field label={t('pane.theme')}>
        <Select
          value={now.theme}
          onChange={(_, data) => {
            const chosen = THEMES.find((id) => id === data.value);
            if (chosen !== undefined) preferences.set({ theme: chosen });
          }}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`pane.theme_${theme}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('pane.typedDefault')} hint={t('pane.typedDefaultHint')}>
        <RadioGroup
          value={now.typed}
          onChange={(_, data) => {
            const chosen = TYPED.find((id) => id === data.value);
            if (chosen !== undefined) preferences.set({ typed: chosen });
          }}
        >
          {TYPED.map((typed) => (
            <Radio key={typed} value={typed} label={t(`pane.typed_${typed}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
