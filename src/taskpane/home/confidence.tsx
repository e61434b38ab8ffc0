import { Badge } from '@fluentui/react-components';
import type { Words } from '../shell/words';
import { useWords } from '../shell/words';

/** How sure a recognition is, as a word and a figure. */
export function confidenceWords(t: Words['t'], confidence: number): string {
  const percent = Math.floor(confidence * 100);
  if (confidence >= 0.9) return t('pane.sureHigh', { percent });
  if (confidence >= 0.7) return t('pane.sureMiddle', { percent });
  return t('pane.sureLow', { percent });
}

export function Confidence(props: { confidence: number }) {
  const { t } = useWords();
  const { confidence } = props;
  return (
    <Badge
      appearance="tint"
      color={confidence >= 0.9 ? 'success' : confidence >= 0.7 ? 'informative' : 'warning'}
    >
      {confidenceWords(t, confidence)}
    </Badge>
  );
}
