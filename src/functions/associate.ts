import { FunctionError, type ErrorCode } from './error';
import { DRILL_FUNCTIONS, type DrillFunction, type FunctionValue } from './list';
import { reason } from './words';

/** What is needed of Excel's `CustomFunctions`. */
export interface Runtime {
  associate(id: string, body: (...args: readonly unknown[]) => unknown): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => unknown;
  readonly ErrorCode: Readonly<
    Record<
      'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber' | 'nullReference',
      CustomFunctions.ErrorCode
    >
  >;
}

/** Makes all functions known to Excel under their ids. */
export function associateAll(runtime: Runtime): void {
  for (const one of DRILL_FUNCTIONS) runtime.associate(one.id, bodyOf(one, runtime));
}

function bodyOf(one: DrillFunction, runtime: Runtime): (...args: readonly unknown[]) => unknown {
  return (...args): FunctionValue => {
    // Excel adds its invocation object behind the arguments.
    const value = one.call(args.slice(0, one.most));
    if (value instanceof FunctionError) throw excelError(value, runtime);
    return value;
  };
}

/** Codes that Excel takes back from a function; of the others it knows none, so they become #VALUE!. */
function excelCode(code: ErrorCode, codes: Runtime['ErrorCode']): CustomFunctions.ErrorCode {
  switch (code) {
    case '#N/A':
      return codes.notAvailable;
    case '#DIV/0!':
      return codes.divisionByZero;
    case '#NUM!':
      return codes.invalidNumber;
    case '#NULL!':
      return codes.nullReference;
    case '#VALUE!':
    case '#NAME?':
    case '#REF!':
    case '#SPILL!':
    case '#CALC!':
    case '#BUSY!':
    case '#GETTING_DATA':
      return codes.invalidValue;
    default: {
      const never: never = code;
      return never;
    }
  }
}

function excelError(error: FunctionError, runtime: Runtime): unknown {
  const code = excelCode(error.code, runtime.ErrorCode);
  // Excel shows a reason with these two codes only and refuses it with others.
  const explained =
    code === runtime.ErrorCode.invalidValue || code === runtime.ErrorCode.notAvailable;
  return explained ? new runtime.Error(code, reason(error.phrase)) : new runtime.Error(code);
}
