import { perCategory } from '../../mechanisms/kernels/count';
import { bare } from '../../records/clean/normalise';
import { missing } from '../error';
import { notNegative, numberOf, optionalNumber } from '../numbers';
import { isLeftOut } from '../range';
import { entriesOf } from '../texts';
import { answer } from '../rounding';

/** Says that there is none, so it is no category of its own. */
const NONE = '无';

/**
 * 按类计分：不同类别的个数 × 每类分值；同一类别只计一次，填了 cap 的，最高不超过 cap。
 * @en Per category: the number of different categories × points each, at most cap where one is given.
 * @label 按类计分
 * @enLabel Per category
 * @group points
 * @customfunction PERCATEGORY
 * @param categories 类别；一个单元格里有多个类别的，用顿号、分号或逗号隔开；“无”“不适用”“未到期”不算类别。
 * @enParam categories The categories; a cell may hold a list split at 、 ; or a comma. 无 (none), 不适用 and 未到期 are no categories.
 * @param each 每类的分值。
 * @enParam each The points of each category.
 * @param [cap] 最高分，不填则不封顶。
 * @enParam cap The most that can be scored; no cap when left out.
 * @param [allowed] 可以计分的类别，不填则都可以计分。
 * @enParam allowed The categories that count; all of them when left out.
 * @example PERCATEGORY({"危废","危废","自动监测"},1,2) => 2
 * @example PERCATEGORY({"危废、排污许可";"核与辐射"},1.5,6,{"危废","核与辐射"}) => 3
 */
export function percategory(
  categories: unknown[][],
  each: unknown,
  cap?: unknown,
  allowed?: unknown[][],
): number {
  const found = entriesOf(categories, 'categories').map(bare);
  const counting = allowedSet(allowed);
  const points = numberOf(each, 'each');
  const most = optionalNumber(cap, 'cap');
  if (most !== null) notNegative(most, 'cap');
  const pointsOf = (category: string) =>
    category !== NONE && (counting === null || counting.has(category)) ? points : undefined;
  return answer(perCategory(found, pointsOf, most));
}

/** Null where the argument is left out: everything counts. */
function allowedSet(allowed: unknown): ReadonlySet<string> | null {
  if (isLeftOut(allowed)) return null;
  const names = entriesOf(allowed, 'allowed').map(bare);
  if (names.length === 0) throw missing('functions.empty', { argument: 'allowed' });
  return new Set(names);
}
