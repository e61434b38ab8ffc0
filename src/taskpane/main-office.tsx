import { officeHost } from './hosts/office';
import { saveFile } from './hosts/page';
import { mount } from './shell/mount';
import { browserStorage, PreferenceStore } from './shell/preferences';
import { today } from './shell/today';
import { createPaneStore } from './store';
import { bundledSchemes } from './store/bundled-schemes';

const open = () => Promise.reject(new Error('not connected yet'));
const host = officeHost(open);
mount({
  host,
  preferences: new PreferenceStore(browserStorage()),
  store: createPaneStore({
    host: 'excel',
    language: host.language(),
    schemes: bundledSchemes,
    engine: async () => (await import('./store/engine')).engine,
    live: open,
    today,
    save: (bytes, name) => {
      saveFile(name, bytes);
    },
  }),
});
