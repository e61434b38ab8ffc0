/** The functions as Microsoft's own runtime knows them. */
import { makeHost } from '../../src/embedded/host';
import { MemoryModel } from '../../src/embedded/model';
import { associateAll, DRILL_FUNCTIONS } from '../../src/functions';
import { loadOffice } from '../support/office';

const bodies = new Map<string, (...args: readonly unknown[]) => unknown>();

beforeAll(() => {
  loadOffice(makeHost(new MemoryModel()));
  // The loader office.js brings `associate`; the runtime brings the errors.
  Object.assign(CustomFunctions, {
    associate: (id: string, body: (...args: readonly unknown[]) => unknown) => {
      bodies.set(id, body);
    },
  });
  associateAll(CustomFunctions);
});

function thrown(id: string, ...args: readonly unknown[]): unknown {
  try {
    return bodies.get(id)?.(...args);
  } catch (error) {
    return error;
  }
}

test('all functions are associated', () => {
  expect(bodies.size).toBe(DRILL_FUNCTIONS.length);
});

test('reasons go out as the runtime’s own errors', () => {
  const error = thrown('TIER', 1, [[3, 2, 1]], [[2, 1]], null, {});
  expect(error).toBeInstanceOf(CustomFunctions.Error);
  expect(error).toMatchObject({
    code: CustomFunctions.ErrorCode.invalidValue,
    message: '分档阈值 3 个，分值 2 个，个数不一致',
  });
  expect(CustomFunctions.ErrorCode.invalidValue).toBe('#VALUE!');
});

test.each(['notAvailable', 'divisionByZero', 'invalidNumber', 'nullReference'] as const)(
  'an error of the runtime in an argument is passed on: %s',
  (name) => {
    const code = CustomFunctions.ErrorCode[name];
    const given = new CustomFunctions.Error(code);
    expect(thrown('CAP', [[1], [given]], 7, null, {})).toMatchObject({ code });
  },
);

test.each(['invalidName', 'invalidReference'] as const)(
  'what the runtime does not take back becomes #VALUE! with the reason: %s',
  (name) => {
    const given = new CustomFunctions.Error(CustomFunctions.ErrorCode[name]);
    expect(thrown('CAP', [[given]], 7, null, {})).toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('参数中有错误值') as string,
    });
  },
);
