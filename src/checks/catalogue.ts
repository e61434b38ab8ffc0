import type { MessageKey } from '../locales';

/** What a check is about, for people who look it up by its code. */
export interface CheckEntry {
  readonly finds: Extract<MessageKey, `checks.find_${string}`>;
  readonly advice: Extract<MessageKey, `checks.do_${string}`>;
  /**
   * What the program can put right by itself: `safe` where no figure changes its meaning, `ask` after a person has
   * looked at it, null: nothing.
   */
  readonly fix: 'safe' | 'ask' | null;
}

const entry = <C extends string>(
  name: C,
  fix: CheckEntry['fix'],
): { finds: `checks.find_${C}`; advice: `checks.do_${C}`; fix: CheckEntry['fix'] } => ({
  finds: `checks.find_${name}`,
  advice: `checks.do_${name}`,
  fix,
});

/** Every check by its code; docs/checks.md is made from it. */
export const CATALOGUE: Readonly<Record<string, CheckEntry>> = {
  reading: entry('reading', null),
  'table.pointsSum': entry('table_pointsSum', null),
  'table.aboveFull': entry('table_aboveFull', null),
  'table.belowFloor': entry('table_belowFloor', null),
  'table.totalDiffers': entry('table_totalDiffers', 'ask'),
  'table.totalMissing': entry('table_totalMissing', 'safe'),
  'table.totalTyped': entry('table_totalTyped', 'safe'),
  'table.totalStale': entry('table_totalStale', 'safe'),
  'table.sumMisses': entry('table_sumMisses', 'safe'),
  'table.sumRepeats': entry('table_sumRepeats', 'safe'),
  'table.sumForeign': entry('table_sumForeign', 'safe'),
  'table.sumHidden': entry('table_sumHidden', null),
  'table.textNumber': entry('table_textNumber', 'safe'),
  'table.rounding': entry('table_rounding', null),
  'table.mergedValue': entry('table_mergedValue', null),
  'table.formulaError': entry('table_formulaError', 'safe'),
  'table.blankScore': entry('table_blankScore', null),
  'table.duplicateRow': entry('table_duplicateRow', null),
  'notice.noReason': entry('notice_noReason', null),
  'notice.noEvidence': entry('notice_noEvidence', null),
  'notice.textChanged': entry('notice_textChanged', 'ask'),
  'notice.nameChanged': entry('notice_nameChanged', 'ask'),
  'notice.pointsChanged': entry('notice_pointsChanged', 'ask'),
  'notice.rowMissing': entry('notice_rowMissing', null),
  'notice.rowAdded': entry('notice_rowAdded', null),
  'notice.rowTwice': entry('notice_rowTwice', null),
  'notice.bonusCap': entry('notice_bonusCap', null),
  'notice.totalCap': entry('notice_totalCap', null),
  'notice.vetoIgnored': entry('notice_vetoIgnored', null),
  'notice.notApplicable': entry('notice_notApplicable', null),
  'notice.judgedRange': entry('notice_judgedRange', null),
  'notice.typedDiffers': entry('notice_typedDiffers', null),
  'notice.outdated': entry('notice_outdated', null),
  'notice.unproved': entry('notice_unproved', null),
  'notice.leftOpen': entry('notice_leftOpen', null),
  'notice.subject': entry('notice_subject', null),
  'records.repeatedMatter': entry('records_repeatedMatter', null),
  'records.afterAsOf': entry('records_afterAsOf', null),
  'records.outsideYear': entry('records_outsideYear', null),
  'records.leftBefore': entry('records_leftBefore', null),
  'records.monthMissing': entry('records_monthMissing', null),
  'records.dateOrder': entry('records_dateOrder', null),
  'records.ratio': entry('records_ratio', null),
  'records.monthlyDisagrees': entry('records_monthlyDisagrees', null),
  'records.textNumber': entry('records_textNumber', 'safe'),
  'records.mixedUnits': entry('records_mixedUnits', 'safe'),
  'records.testRow': entry('records_testRow', null),
  'records.flagContradiction': entry('records_flagContradiction', null),
  'records.namedPeople': entry('records_namedPeople', null),
  'across.exclusiveSlots': entry('across_exclusiveSlots', null),
  'across.claimLevel': entry('across_claimLevel', null),
  'across.fileShared': entry('across_fileShared', null),
  'across.fileTwice': entry('across_fileTwice', null),
  'across.fileRole': entry('across_fileRole', null),
  'across.fileUnit': entry('across_fileUnit', null),
  'across.filesMissing': entry('across_filesMissing', null),
  'across.articleTwice': entry('across_articleTwice', null),
  'across.quota': entry('across_quota', null),
  'across.threeYears': entry('across_threeYears', null),
  'across.eligibility': entry('across_eligibility', null),
  'across.barred': entry('across_barred', null),
  'across.candidates': entry('across_candidates', null),
  'across.noSuchCase': entry('across_noSuchCase', 'ask'),
  'scheme.lint': entry('scheme_lint', null),
  'scheme.oddity': entry('scheme_oddity', null),
  'scheme.reading': entry('scheme_reading', null),
  'scheme.duty': entry('scheme_duty', null),
  'words.tooLong': entry('words_tooLong', null),
  'words.partyName': entry('words_partyName', null),
  'words.personName': entry('words_personName', null),
  'words.nameInCells': entry('words_nameInCells', null),
};
