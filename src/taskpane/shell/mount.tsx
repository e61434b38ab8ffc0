import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './app';

/** Takes over the static first screen of the page. */
export function mount(props: AppProps): void {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('The page has no element #pane.');
  createRoot(element).render(<App {...props} />);
  // The home page is what follows next; it loads while the first screen is being read.
  window.setTimeout(() => {
    import('../home').catch(() => {
      // Shown when the page is really opened.
    });
  }, 300);
}
