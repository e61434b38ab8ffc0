import type { HostModel } from '../../model';
import { invalidArgument, itemAlreadyExists } from '../host-error';

const ILLEGAL = /[\\/?*[\]:]/;

/**
 * 1–31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not 'History', and no other sheet's
 * name whatever the case of its letters.
 * @throws HostError InvalidArgument or ItemAlreadyExists
 */
export function validSheetName(name: string, ownId: string | null, model: HostModel): string {
  const legal =
    name.length >= 1 &&
    name.length <= 31 &&
    !ILLEGAL.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!legal) throw invalidArgument('Name');
  const taken = model.sheets.some(
    (sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw itemAlreadyExists('Name');
  return name;
}

/** `Sheet1`, `Sheet2` …: the first that is free. */
export function freeSheetName(model: HostModel): string {
  const taken = new Set(model.sheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}
