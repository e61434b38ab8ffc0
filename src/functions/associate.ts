import { FunctionError, type ErrorCode } from './error';
import { DRILL_FUNCTIONS, type DrillFunction, type FunctionValue } from './list';
import { reason } from './words';

/** The codes that Excel takes back from a function. */
type Codes<Code> = Readonly<
  Record<
    'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber' | 'nullReference',
    Code
  >
>;

/** What is needed of Excel's `CustomFunctions`. */
export interface Runtime<Code> {
  associate(id: string, body: (...args: readonly unknown[]) => unknown): void;
  readonly Error: new (code: Code, message?: string) => unknown;
  readonly ErrorCode: Codes<Code>;
}

/** Makes all functions known to Excel under their ids. */
export function associateAll<Code>(runtime: Runtime<Code>): void {
  for (const one of DRILL_FUNCTIONS) runtime.associate(one.id, bodyOf(one, runtime));
}

function bodyOf<Code>(
  one: DrillFunction,
  runtime: Runtime<Code>,
): (...args: readonly unknown[]) => unknown {
  return (...args): FunctionValue => {
    // Excel adds its invocation object behind the arguments.
    const value = one.call(args.slice(0, one.most));
    if (value instanceof FunctionError) throw excelError(value, runtime);
    return value;
  };
}

/** Codes that Excel takes back from a function; of the others it knows none, so they become #VALUE!. */
function excelCode<Code>(code: ErrorCode, codes: Codes<Code>): Code {
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
      throw new RangeError(`no such code: ${String(never)}`);
    }
  }
}

function excelError<Code>(error: FunctionError, runtime: Runtime<Code>): unknown {
  const code = excelCode(error.code, runtime.ErrorCode);
  // Excel shows a reason with these two codes only and refuses it with others.
  const explained =
    code === runtime.ErrorCode.invalidValue || code === runtime.ErrorCode.notAvailable;
  return explained ? new runtime.Error(code, reason(error.phrase)) : new runtime.Error(code);
}
