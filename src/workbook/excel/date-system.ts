/** Serial number of 2000-01-01 where serial numbers count from 1904. */
const SERIAL_1904 = 35_064;

/**
 * Office.js does not tell from which year a workbook counts its days, but its worksheet functions do:
 * DATE(2000,1,1) is 36526 or 35064.
 */
export function ask1904(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return day;
}

export function is1904(day: Excel.FunctionResult<number>): boolean {
  return day.value === SERIAL_1904;
}
