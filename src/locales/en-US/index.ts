import cli from './cli.json';
import measures from './measures.json';
import mechanisms from './mechanisms.json';
import records from './records.json';
import rubric from './rubric.json';
import scoresheet from './scoresheet.json';
import scoring from './scoring.json';
import workbook from './workbook.json';

export default { cli, measures, mechanisms, records, rubric, scoresheet, scoring, workbook };
