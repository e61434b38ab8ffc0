import { bare } from '../records/clean/normalise';
import { missing, wrong } from './error';
import { isBlank } from './range';
import { isUnknown, stateOf } from './states';

const YES = ['是', 'TRUE', '1'];
const NO = ['否', 'FALSE', '0'];

/** 是/TRUE/1 or 否/FALSE/0; null for a blank cell. @throws FunctionError for anything else. */
export function flagAt(cell: unknown, argument: string, position: number): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (isBlank(cell)) return null;
  const text = bare(String(cell)).toUpperCase();
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  const state = stateOf(cell);
  if (state !== null && isUnknown(state))
    throw missing('functions.unknownAt', { argument, position, state });
  throw wrong('functions.notFlag', { argument, position });
}
