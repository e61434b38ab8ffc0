import { pageHost, saveFile } from './hosts/page';
import { mount } from './shell/mount';
import { browserStorage, PreferenceStore } from './shell/preferences';
import { Places } from './shell/places';
import { today } from './shell/today';
import { createPaneStore } from './store';
import { bundledSchemes } from './store/bundled-schemes';

const host = pageHost();
const store = createPaneStore({
  host: 'page',
  // Score tables are official papers: what is written into them is Chinese in every pane.
  language: 'zh-CN',
  schemes: bundledSchemes,
  engine: async () => (await import('./store/engine')).engine,
  today,
  save: (bytes, name) => {
    saveFile(name, bytes);
  },
});
window.addEventListener('beforeunload', (event) => {
  // The browser asks in its own words before the filled workbook is gone.
  if (store.getState().unsaved) event.preventDefault();
});
mount({ host, places: new Places(), preferences: new PreferenceStore(browserStorage()), store });
