import { type CommandPane, commandsOf, type PanePart } from '../../src/commands';

type State = ReturnType<CommandPane['getState']>;

/** A pane that notes what it was told; `after` says what the state is once an action is done. */
function pane(
  after: Partial<Record<'read' | 'plan' | 'fill' | 'undoLast' | 'check', Partial<State>>> = {},
  first: Partial<State> = {},
) {
  const told: string[] = [];
  let state: State = {
    busy: null,
    failure: null,
    results: [{}],
    scheme: { id: 'x' },
    undo: { cells: 3 },
    outcome: null,
    preview: null,
    ...first,
  };
  const act = (name: keyof typeof after) => () => {
    told.push(name);
    state = { ...state, ...after[name] };
    return Promise.resolve();
  };
  const one: CommandPane = {
    getState: () => state,
    actions: {
      read: act('read'),
      plan: act('plan'),
      fill: act('fill'),
      undoLast: act('undoLast'),
      check: act('check'),
      reveal: ({ sheet }) => {
        told.push(`reveal ${sheet}`);
        return Promise.resolve();
      },
    },
    show: (part: PanePart) => {
      told.push(`show ${part}`);
      return Promise.resolve();
    },
  };
  return { commands: commandsOf(one), told };
}

const planned = (undecided: number, severity?: 'error' | 'warning') => ({
  preview: { undecided, findings: severity === undefined ? [] : [{ severity }] },
});

test('fill reads afresh, plans, writes and shows the first sheet', async () => {
  const { commands, told } = pane({
    plan: planned(0, 'warning'),
    fill: { outcome: { sheets: ['集体自评', '个人自评（P07）'] } },
  });
  await commands.drillFill();
  expect(told).toEqual(['read', 'plan', 'fill', 'reveal 集体自评']);
});

test.each([
  ['typed cells that wait for a decision', planned(2)],
  ['an error in the plan', planned(0, 'error')],
  ['a plan that was refused', { failure: {} }],
])('fill writes nothing and opens the pane for %s', async (_, plan) => {
  const { commands, told } = pane({ plan });
  await commands.drillFill();
  expect(told).toEqual(['read', 'plan', 'show home']);
});

test('a fill that is refused opens the pane', async () => {
  const { commands, told } = pane({ plan: planned(0), fill: { failure: {} } });
  await commands.drillFill();
  expect(told).toEqual(['read', 'plan', 'fill', 'show home']);
});

test('while the pane is at something else a command only shows what that is', async () => {
  const { commands, told } = pane({}, { busy: {}, ...planned(0) });
  await commands.drillFill();
  expect(told).toEqual(['show home']);
});

test('after a reading that was broken off nothing is written', async () => {
  const { commands, told } = pane({ read: { results: [] } });
  await commands.drillFill();
  expect(told).toEqual(['read', 'show home']);
});

test.each(['drillFill', 'drillUndo', 'drillRead'] as const)(
  '%s of a workbook that cannot be read opens the pane',
  async (id) => {
    const { commands, told } = pane({ read: { failure: {} } });
    await commands[id]();
    expect(told).toEqual(['read', 'show home']);
  },
);

test('a workbook without a scheme opens the pane, where one is chosen', async () => {
  const { commands, told } = pane({ read: { scheme: null } });
  await commands.drillRead();
  expect(told).toEqual(['read', 'show home']);
});

test('undo takes the last fill back, and opens the pane where it cannot', async () => {
  const well = pane({ undoLast: { undo: null } });
  await well.commands.drillUndo();
  expect(well.told).toEqual(['read', 'undoLast']);
  const refused = pane({ undoLast: { failure: {} } });
  await refused.commands.drillUndo();
  expect(refused.told).toEqual(['read', 'undoLast', 'show home']);
  const nothing = pane({ read: { undo: null } });
  await nothing.commands.drillUndo();
  expect(nothing.told).toEqual(['read', 'show home']);
});

test('check opens the pane where its findings are read, and checks', async () => {
  const { commands, told } = pane();
  await commands.drillCheck();
  expect(told).toEqual(['show checks', 'check']);
  const occupied = pane({}, { busy: {} });
  await occupied.commands.drillCheck();
  expect(occupied.told).toEqual(['show checks']);
});

test('template, functions and help open the pane at their place', async () => {
  const { commands, told } = pane();
  await commands.drillTemplate();
  await commands.drillFunctions();
  await commands.drillHelp();
  expect(told).toEqual(['show template', 'show functions', 'show help']);
});
