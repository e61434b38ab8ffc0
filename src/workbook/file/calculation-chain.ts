import type { Package } from './package';
import { removeContentType, removeRelationship } from './relations';

/**
 * Removes the list of formula cells in the order of calculation. Excel makes it anew, but calls a
 * file damaged whose list names a cell that holds no formula any more.
 */
export function removeCalculationChain(pack: Package, workbookPart: string): void {
  const chain = pack.related(workbookPart, 'calcChain');
  if (chain === undefined) return;
  pack.delete(chain);
  removeContentType(pack, chain);
  removeRelationship(pack, workbookPart, chain);
}
