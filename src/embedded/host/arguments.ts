import type { Json } from './wire';
import { invalidArgument } from './host-error';
import { type Argument, HostObject } from './object';
import type { RangeTarget } from './range-target';

/** @throws HostError InvalidArgument */
export function wholeNumber(argument: Argument | undefined, name: string): number {
  if (typeof argument === 'number' && Number.isInteger(argument)) return argument;
  throw invalidArgument(name);
}

/** @throws HostError InvalidArgument */
export function textArgument(argument: Argument | undefined, name: string): string {
  if (typeof argument === 'string') return argument;
  throw invalidArgument(name);
}

/** @throws HostError InvalidArgument where the argument is no range. */
export function rangeTarget(argument: Argument | undefined): RangeTarget {
  if (argument instanceof HostObject && isTarget(argument.target)) return argument.target;
  throw invalidArgument('Range');
}

function isTarget(value: unknown): value is RangeTarget {
  return typeof value === 'object' && value !== null && 'areas' in value && 'sheetId' in value;
}

/** @throws HostError InvalidArgument */
export function numberOf(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument(name);
}

/** The members of an argument that is a plain object; none for what is left out. */
export function optionsOf(value: unknown): Readonly<Record<string, Json>> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || value instanceof HostObject) throw invalidArgument('options');
  return { ...value };
}
