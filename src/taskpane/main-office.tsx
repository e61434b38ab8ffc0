import { associateCommands } from '../commands';
import { officeHost, showPane } from './hosts/office';
import { saveFile } from './hosts/page';
import { mount } from './shell/mount';
import { Places } from './shell/places';
import { browserStorage, PreferenceStore } from './shell/preferences';
import { today } from './shell/today';
import { createPaneStore } from './store';
import { bundledSchemes } from './store/bundled-schemes';

const open = async () => (await import('../workbook/excel')).openExcelWorkbook();
const host = officeHost(open);
const places = new Places();
const store = createPaneStore({
  host: 'excel',
  // Score tables are official papers: what is written into them is Chinese in every pane.
  language: 'zh-CN',
  schemes: bundledSchemes,
  engine: async () => (await import('./store/engine')).engine,
  live: open,
  today,
  save: (bytes, name) => {
    saveFile(name, bytes);
  },
});
mount({ host, places, preferences: new PreferenceStore(browserStorage()), store });
void host.ready.then((problem) => {
  if (problem !== null) return;
  associateCommands({
    getState: () => store.getState(),
    actions: store.actions,
    show: async (place) => {
      places.show(place);
      await showPane();
    },
  });
});
