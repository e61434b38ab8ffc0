import type { Language } from '../locales';
import type { LoadedScheme } from '../scoring';
import { type SheetSpec, type WorkbookSpec } from '../workbook';
import { Choices } from './choices-sheet';
import { factsSheet } from './facts-sheet';
import { guideSheet } from './guide-sheet';
import { emptyMemory, type RememberedSheet, writeMemory } from './memory';
import { needsOf } from './needs';
import { rawSheet } from './raw-sheet';
import { scoreSheet } from './score-sheet';
import { settled } from './settled';

export interface TemplateRequest {
  readonly scheme: LoadedScheme;
  readonly table: string;
  /** Left out or null: the scheme's own default. */
  readonly level?: string | null;
  /** 集体, or 人员编号: one score sheet each. */
  readonly subjects: readonly string[];
  readonly readings?: Readonly<Record<string, string>>;
  readonly language?: Language;
}

/**
 * A new workbook: 填表说明, a score sheet for each subject in the notice's own layout, 基本事项 and every
 * raw-data sheet that the table reads; the memory says what stands where.
 *
 * @throws Refusal for an unknown table or level; SchemeError for a broken scheme.
 */
export function templateSpec(request: TemplateRequest): WorkbookSpec {
  const { table, subjects, language = 'zh-CN' } = request;
  const readings = request.readings ?? {};
  const { scheme, card, level } = settled(request.scheme, table, request.level ?? null, readings);
  const needs = needsOf(card);
  const scores = subjects.map((subject) =>
    scoreSheet({ scheme, card, table, level, subject, language }),
  );
  const rawSheets = [...needs.helping, ...needs.sheets];
  const choices = new Choices();
  const raw = rawSheets.map((sheet) => rawSheet(sheet, choices, language));
  const facts = needs.facts.flatMap((name) => {
    const declared = scheme.facts[name];
    return declared === undefined ? [] : [[name, declared] as const];
  });
  const guide = guideSheet({
    scheme: scheme.name,
    table: card.name,
    scoreSheets: scores.map(({ spec }) => spec.name),
    rawSheets,
    period: scheme.period,
    language,
  });
  const hidden = choices.sheet();
  const sheets: SheetSpec[] = [
    guide,
    ...scores.map(({ spec }) => spec),
    factsSheet(facts, needs.sheets, language),
    ...raw,
    ...(hidden === null ? [] : [hidden]),
  ];
  const tables: RememberedSheet[] = scores.map(({ remembered }) => remembered);
  const memory = { ...emptyMemory({ id: scheme.id, version: scheme.version }), tables, readings };
  return { sheets, memory: writeMemory(memory), title: `${scheme.name} ${card.name}` };
}
