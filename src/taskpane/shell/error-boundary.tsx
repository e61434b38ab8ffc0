import { Component, type ReactNode, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { copyText } from './clipboard';
import { Notice } from './notice';
import { useWords } from './words';

/** What is shown instead of a part that failed. */
function Failed(props: { error: unknown; onRetry: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const { error } = props;
  // Loaded parts are kept as they are, also as failed: only a new page asks for them again.
  const parts = error instanceof Error && error.name === 'ChunkLoadError';
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <Notice tone="error" urgent>
      <strong>{t('shell.crashTitle')}</strong>
      <span>{t(parts ? 'shell.crashParts' : 'shell.crashAdvice')}</span>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
        <Button
          size="small"
          onClick={() => {
            if (parts) window.location.reload();
            else props.onRetry();
          }}
        >
          {t(parts ? 'shell.crashReopen' : 'shell.crashRetry')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            void copyText(details).then((done) => {
              setCopied(done ? 'yes' : 'failed');
            });
          }}
        >
          {copied === 'yes' ? t('shell.copied') : t('shell.copyDetails')}
        </Button>
      </div>
      {copied === 'failed' && (
        <textarea readOnly rows={6} value={details} aria-label={t('shell.copyByHand')} />
      )}
    </Notice>
  );
}

/** Keeps a failure of one page away from the others; the workbook is not touched by drawing. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: { readonly thrown: unknown } | null }
> {
  override state: { readonly error: { readonly thrown: unknown } | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { error: { thrown } };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Failed
        error={this.state.error.thrown}
        onRetry={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
