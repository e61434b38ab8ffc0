import { bare } from '../../records/clean/normalise';
import { missing } from '../error';
import { entriesOf, textsOf } from '../texts';

/**
 * 查姓名：名单里的哪些名称在文字中出现，用顿号隔开；都没有出现时为空。用于不得出现当事人名称的事迹材料。
 * @en Names in a text: those of the names that occur in it, joined by 、, or nothing. For 事迹材料, where no party may be named.
 * @label 查姓名
 * @enLabel Names in a text
 * @group totals
 * @customfunction NAMESIN
 * @param text 要检查的文字，可以是多个单元格。
 * @enParam text The text to be looked through; several cells will do.
 * @param names 不得出现的名称。
 * @enParam names The names to look for.
 * @example NAMESIN("某某化工厂违法排污一案",{"某某化工厂","某某电镀厂"}) => 某某化工厂
 * @example NAMESIN("全年办理重大案件三件",{"某某化工厂"}) => ""
 */
export function namesin(text: unknown[][], names: unknown[][]): string {
  const listed = [...new Set(entriesOf(names, 'names'))];
  if (listed.length === 0) throw missing('functions.empty', { argument: 'names' });
  // Line by line, so that the end of one cell and the beginning of the next make no name.
  const content = textsOf(text, 'text')
    .map((one) => bare(one.text))
    .join('\n');
  return listed.filter((name) => content.includes(bare(name))).join('、');
}
