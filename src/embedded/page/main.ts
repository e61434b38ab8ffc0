import { mountGrid } from '../grid/view';
import { drillFunctions } from './drill-functions';
import { openSample, sampleFor, samples } from './sample';
import { buildShell } from './shell';
import { Workspace } from './workspace';

const known = samples();
const first = sampleFor(location.search, known);
const shell = buildShell({
  samples: { names: known, first },
  sample: (name) => {
    void openSample(workspace, shell, name, loadSample);
  },
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
  void openSample(workspace, shell, first, loadSample);
}

async function loadSample(name: string): Promise<Uint8Array | null> {
  const answer = await fetch(`samples/${name}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
