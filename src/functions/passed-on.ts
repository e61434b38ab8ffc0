import { phrase } from '../locales/phrase';
import { FunctionError } from './error';
import { firstError } from './range';

/** An error value among the arguments is the result, whatever else they hold. */
export function passedOn(args: readonly unknown[]): FunctionError | null {
  // A call inside a call has given its own reason already.
  const inner = args.find((argument) => argument instanceof FunctionError);
  if (inner !== undefined) return inner;
  const code = firstError(args);
  return code === null
    ? null
    : new FunctionError(code, phrase('functions.passedOn', { error: code }));
}
