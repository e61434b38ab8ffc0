import { mountGrid } from '../grid/view';
import { drillFunctions } from './drill-functions';
import { openSample, SAMPLE } from './sample';
import { buildShell } from './shell';
import { Workspace } from './workspace';

const shell = buildShell({
  open: (file) => {
    void file.arrayBuffer().then((bytes) => workspace.open(new Uint8Array(bytes), file.name));
  },
  download: () => {
    void workspace.download();
  },
  press: (does) => {
    void workspace.press(does);
  },
  theme: (name) => {
    document.documentElement.dataset.theme = name;
    workspace.setTheme(name);
  },
});

const workspace = new Workspace({
  shell,
  mountGrid,
  functions: drillFunctions(),
  pane: 'pane/taskpane.html',
  deliver: (bytes, name) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 10_000);
  },
});

// The frame of the pane asks for its host here, and tests look at the workbook.
Object.assign(window, { embedded: workspace });

/** `?workbook=none` starts without the sample, for tests that bring their own file. */
if (new URLSearchParams(location.search).get('workbook') !== 'none') {
  void openSample(workspace, shell, loadSample);
}

async function loadSample(): Promise<Uint8Array | null> {
  const answer = await fetch(`samples/${SAMPLE}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
