import { activityRows, honourRows } from './achievements';
import { caseRows } from './cases';
import type { Rows } from './cells';
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

export { type Cell, type Row, type Rows, cellSpec } from './cells';
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
