import acrossChecks from './acrossChecks.json';
import checkReport from './checkReport.json';
import checks from './checks.json';
import cli from './cli.json';
import describe from './describe.json';
import desk from './desk.json';
import duties from './duties.json';
import embedded from './embedded.json';
import excel from './excel.json';
import functions from './functions.json';
import intake from './intake.json';
import measures from './measures.json';
import mechanisms from './mechanisms.json';
import noticeChecks from './noticeChecks.json';
import pane from './pane.json';
import plan from './plan.json';
import recognise from './recognise.json';
import recordChecks from './recordChecks.json';
import records from './records.json';
import ribbon from './ribbon.json';
import rubric from './rubric.json';
import schemeChecks from './schemeChecks.json';
import schemesheet from './schemesheet.json';
import scoresheet from './scoresheet.json';
import scoring from './scoring.json';
import shell from './shell.json';
import tableChecks from './tableChecks.json';
import textChecks from './textChecks.json';
import workbook from './workbook.json';

export default {
  acrossChecks,
  checkReport,
  checks,
  cli,
  describe,
  desk,
  duties,
  embedded,
  excel,
  functions,
  intake,
  measures,
  mechanisms,
  noticeChecks,
  pane,
  plan,
  recognise,
  recordChecks,
  records,
  ribbon,
  rubric,
  schemeChecks,
  schemesheet,
  scoresheet,
  scoring,
  shell,
  tableChecks,
  textChecks,
  workbook,
};
