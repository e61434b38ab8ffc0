import type { Language } from '../locales';
import { HAND_IN_SHEET } from '../mechanisms';
import { COLLECTIVE } from '../records';
import { dueDays, levelUnder, type LoadedScheme } from '../scoring';
import { type SheetSpec, type WorkbookSpec } from '../workbook';
import { Choices } from './choices-sheet';
import { factsSheet } from './facts-sheet';
import { formSheet } from './forms-sheet';
import { guideSheet } from './guide-sheet';
import { emptyMemory, type RememberedSheet, writeMemory } from './memory';
import { handInRows } from './hand-in-rows';
import { schemeNeeds } from './needs';
import { rawSheet } from './raw-sheet';
import { scoreSheet } from './score-sheet';
import { settled } from './settled';

export interface TemplateRequest {
  readonly scheme: LoadedScheme;
  readonly table: string;
  /** Left out or null: the scheme's own default. */
  readonly level?: string | null;
  /** 集体, or 人员编号: one score sheet each. Empty for a table that is not about people: 集体. */
  readonly subjects: readonly string[];
  /** Further tables of the scheme in the same workbook, with their subjects. */
  readonly also?: readonly { readonly table: string; readonly subjects: readonly string[] }[];
  readonly readings?: Readonly<Record<string, string>>;
  readonly language?: Language;
}

/**
 * A new workbook: 填表说明, a score sheet for each subject in the notice's own layout, 基本事项 and every
 * raw-data sheet that its tables read, the notice's forms; the memory says what stands where. 材料时限 lists what is
 * due, so that staff fill in the days only.
 *
 * @throws Refusal for an unknown table or level; SchemeError for a broken scheme.
 */
export function templateSpec(request: TemplateRequest): WorkbookSpec {
  const { language = 'zh-CN' } = request;
  const readings = request.readings ?? {};
  const level = request.level ?? null;
  const tables = [request, ...(request.also ?? [])].map(({ table, subjects }) => {
    const one = settled(request.scheme, table, level, readings);
    const nobody = subjects.length === 0 && one.card.subject !== 'person';
    return { ...one, table, subjects: nobody ? [COLLECTIVE] : subjects };
  });
  const { scheme } = settled(request.scheme, request.table, level, readings);
  const names = tables.map(({ card }) => card.name).join('、');
  const scope = {
    tables: tables.map((one) => one.table),
    level: level ?? levelUnder(scheme, readings),
  };
  const needs = schemeNeeds(scheme, scope.tables, scope.level);
  const handIns = handInRows(dueDays(scheme, scope));
  const forms = scheme.forms.map((form) => formSheet(form, language));
  const scores = tables.flatMap(({ subjects, ...one }) =>
    subjects.map((subject) => scoreSheet({ ...one, subject, language })),
  );
  const rawSheets = [...needs.helping, ...needs.sheets];
  const choices = new Choices();
  const raw = rawSheets.map((sheet) =>
    rawSheet(sheet, choices, language, sheet.name === HAND_IN_SHEET ? handIns : []),
  );
  const facts = needs.facts.flatMap((name) => {
    const declared = scheme.facts[name];
    return declared === undefined ? [] : [[name, declared] as const];
  });
  const guide = guideSheet({
    scheme: scheme.name,
    table: names,
    scoreSheets: scores.map(({ spec }) => spec.name),
    rawSheets,
    handIns: handIns.length > 0,
    forms: forms.map(({ name }) => name),
    period: scheme.period,
    plan: tables.every(({ card }) => card.subject === 'plan'),
    language,
  });
  const hidden = choices.sheet();
  const sheets: SheetSpec[] = [
    guide,
    ...scores.map(({ spec }) => spec),
    factsSheet(facts, needs.sheets, language),
    ...raw,
    ...forms,
    ...(hidden === null ? [] : [hidden]),
  ];
  const remembered: RememberedSheet[] = scores.map((one) => one.remembered);
  const memory = {
    ...emptyMemory({ id: scheme.id, version: scheme.version }),
    tables: remembered,
    readings,
  };
  return { sheets, memory: writeMemory(memory), title: `${scheme.name} ${names}` };
}
