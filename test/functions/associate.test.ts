import { associateAll, DRILL_FUNCTIONS, FunctionError, type Runtime } from '../../src/functions';
import { render } from '../../src/locales';
import { phrase } from '../../src/locales/phrase';
import { reason } from '../../src/functions/words';

/** What Excel's runtime does with codes and messages. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const bodies = new Map<string, (...args: readonly unknown[]) => unknown>();
const runtime = {
  associate: (id: string, body: (...args: readonly unknown[]) => unknown) => {
    bodies.set(id, body);
  },
  Error: ExcelError,
  ErrorCode: {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
  },
};

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: runtime });
  jest.isolateModules(() => {
    jest.requireActual('../../src/functions/register');
  });
});

function thrown(id: string, ...args: readonly unknown[]): unknown {
  try {
    bodies.get(id)?.(...args);
  } catch (error) {
    return error;
  }
  return 'nothing thrown';
}

test('the entry associates every function at once', () => {
  expect([...bodies.keys()]).toEqual(DRILL_FUNCTIONS.map(({ id }) => id));
  expect(typeof associateAll).toBe('function');
});

test('the invocation object behind the arguments is no argument', () => {
  const invocation = { functionName: 'TIER' };
  expect(bodies.get('TIER')?.(0.9, [[0.85, 0.7]], [[1, 0.8]], null, invocation)).toBe(1);
  expect(bodies.get('VERSION')?.(invocation)).toMatch(/^\d/);
});

test('wrong arguments and missing data are thrown with the Chinese reason', () => {
  expect(thrown('TIER', 1, [[3, 2, 1]], [[2, 1]], null)).toEqual(
    new ExcelError('#VALUE!', '分档阈值 3 个，分值 2 个，个数不一致'),
  );
  expect(thrown('TOTAL', [[3, '未填']], null)).toEqual(
    new ExcelError('#N/A', '未填 1 项，待评 0 项，暂不能合计。'),
  );
});

test.each([
  ['#DIV/0!', '#DIV/0!', false],
  ['#NUM!', '#NUM!', false],
  ['#NULL!', '#NULL!', false],
  ['#N/A', '#N/A', true],
  ['#VALUE!', '#VALUE!', true],
  // Excel does not take these back from a function.
  ['#NAME?', '#VALUE!', true],
  ['#REF!', '#VALUE!', true],
  ['#SPILL!', '#VALUE!', true],
  ['#CALC!', '#VALUE!', true],
  ['#BUSY!', '#VALUE!', true],
  ['#GETTING_DATA', '#VALUE!', true],
])('%s among the arguments becomes %s', (given, expected, isExplained) => {
  const error = thrown('CAP', [[1], [new ExcelError(given)]], 7, null);
  expect(error).toEqual(
    isExplained
      ? new ExcelError(expected, `参数中有错误值 ${given}，请先更正那个单元格。`)
      : new ExcelError(expected),
  );
});

test('the classes of Excel may come after the functions are associated', () => {
  const late: { body?: (...args: readonly unknown[]) => unknown } = {};
  const growing = {
    associate: (id: string, body: (...args: readonly unknown[]) => unknown) => {
      if (id === 'CAP') late.body = body;
    },
  };
  associateAll(Object.assign(growing, { Error: Object, ErrorCode: runtime.ErrorCode }));
  Object.assign(growing, { Error: ExcelError });
  expect(() => late.body?.([['x']], 7, null)).toThrow(ExcelError);
});

test('a defect of ours is thrown as it is', () => {
  const broken: Runtime<string>['associate'] = (_, body) => {
    const trap = new Proxy([], {
      get: () => {
        throw new RangeError('a defect');
      },
    });
    expect(() => body(trap, trap, trap, trap)).toThrow(RangeError);
  };
  const [first] = DRILL_FUNCTIONS;
  expect(first?.id).toBe('TIER');
  let seen = 0;
  const once: Runtime<string>['associate'] = (id, body) => {
    if (id !== 'TIER') return;
    seen += 1;
    broken(id, body);
  };
  associateAll({ ...runtime, associate: once });
  expect(seen).toBe(1);
});

test('the small renderer says what the whole catalogue says', () => {
  const all = [
    phrase('functions.tierCount', { thresholds: 3, points: 2 }),
    phrase('functions.totalUnknown', { unfilled: 1, unjudged: 2 }),
    phrase('functions.notNumberAt', { argument: 'a & b', position: 2 }),
    phrase('functions.noMonthDue'),
  ];
  for (const one of all) expect(reason(one)).toBe(render(one));
  expect(new FunctionError('#N/A', phrase('functions.noMonthDue')).message).toBe(
    'functions.noMonthDue',
  );
});
