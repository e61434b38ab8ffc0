import { pageHost, saveFile } from './hosts/page';
import { mount } from './shell/mount';
import { browserStorage, PreferenceStore } from './shell/preferences';
import { today } from './shell/today';
import { createPaneStore } from './store';
import { bundledSchemes } from './store/bundled-schemes';

const host = pageHost();
mount({
  host,
  preferences: new PreferenceStore(browserStorage()),
  store: createPaneStore({
    host: 'page',
    language: host.language(),
    schemes: bundledSchemes,
    engine: async () => (await import('./store/engine')).engine,
    today,
    save: (bytes, name) => {
      saveFile(name, bytes);
    },
  }),
});
