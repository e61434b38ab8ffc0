/**
 * The raw-data rows of the district of assets/samples/banan-2025.xlsx, from a fixed seed. The district, its people and
 * its companies are made up.
 *
 * Untidy on purpose, and reported with sheet and address:
 * - 检查记录 B802: 2025-02-30, a day that does not exist (the row stays, as not yet checked)
 * - 检查记录 C41: P99, whom the roster does not know
 * - 检查记录 I122: 45678 without a date format
 * - 检查记录 row 1522: row 1502 once more, counted once
 * - 月度数据 J11: #N/A, so that September 2025 is 未填
 * - 案件台账 F2, F3: decided before the drill began
 * - 案件台账 U32: a name that the roster does not have
 * - 案件台账 Y19: 约5万元, which is no figure
 * - 案件台账 row 48: the 编号 of row 42 with other contents; row 42 counts
 * - 培训活动 G3: a stroke, which may mean none or not known
 * - 装备清单 D23: 若干 where a number belongs
 *
 * Untidy on purpose, and understood:
 * - 检查记录: days as text in six notations, √ and × for 是 and 否, people separated by ， ; ； or a line
 *   break, full-width letters and digits, a name instead of a 人员编号 (C77)
 * - 月度数据: full-width digits (H7), 98.75% as text (H9), percentage formats (row 10), 97.99 beside 98
 * - 案件台账: 3.5万元 (Y6), ¥42,000 (Y11), 自行发现 (O24), 区级 (X36), 用电监控 beside 用电用能监控
 * - 监督帮扶: a name instead of a 人员编号 (E2), an overall mark instead of one component (row 11)
 * - 装备清单: ４０台 (D3); 候选对象: 2021；2023; 基本事项: √
 *
 * Left open on purpose: 行政检查事项清单已编制并公布 in 基本事项 is blank.
 *
 * The office's own, which must survive a fill: the column 办案天数 (formulas) in 案件台账, the sheet
 * 办公室汇总 (formulas, one of them on the total of the score sheet), 发布情况 with a merged title above
 * its headers and without an Excel table.
 */
import { activityRows, honourRows } from './achievements';
import { caseRows } from './cases';
import type { Rows } from '../rows/cells';
import { checkRows } from './checks';
import { fileRows } from './files';
import { untidy } from './mess';
import { UNIT, people, rosterRows } from './people';
import { publicationRows } from './publications';
import { supportRows } from './support';
import {
  candidateRows,
  deductionRows,
  equipmentRows,
  inspectionRows,
  monthRows,
  vetoRows,
} from './unit';

export { CANDIDATES, UNIT } from './people';
export { FACTS, NONE_SHEETS } from './unit';

const SEED = 20_251_010;

/** All raw-data rows of the made-up district, by sheet. */
export function sampleRows(): Rows {
  const all = people(SEED);
  const cases = caseRows(all, SEED + 1);
  return untidy({
    人员名册: rosterRows(all, SEED + 2),
    检查记录: checkRows(all, SEED + 3),
    月度数据: monthRows(),
    案件台账: cases.rows,
    案卷评查: fileRows(cases.numbers),
    监督帮扶: supportRows(SEED + 4),
    发布情况: publicationRows(SEED + 5),
    荣誉资质: honourRows(),
    培训活动: activityRows(),
    装备清单: equipmentRows(),
    扣分记录: deductionRows(),
    执法稽查: inspectionRows(),
    否决资格: vetoRows(),
    候选对象: candidateRows(UNIT),
  });
}
