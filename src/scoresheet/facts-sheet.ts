import { type Language, phrase, render } from '../locales';
import {
  FACTS_SHEET,
  NO_SUCH_RECORDS,
  NOT_YET_REPORTED,
  sheetDictionary,
  type SheetDictionary,
} from '../records';
import type { FactDeclaration } from '../rubric';
import type { SheetSpec, ValidationSpec } from '../workbook';
import { PROMPT, PROMPT_TITLE, tableName } from './raw-sheet';
import { BODY_POINT, rawCell, STYLES, TABS } from './styles';
import { rowHeight, textLines } from './text-size';

const COLUMNS = ['事项', '填报值', '单位', '说明', '佐证材料'] as const;
const WIDTHS = [34, 18, 8, 60, 34] as const;
/** A form with a fixed number of lines: unlike the open-ended sheets it is ruled. */
const FORM = { ...rawCell(), border: true, wrap: true };

interface Asked {
  readonly name: string;
  readonly unit: string;
  readonly question: string;
  readonly options: readonly string[] | null;
  readonly format: string | undefined;
}

/** 基本事项 with the 事项 the table asks for, and a line on every raw-data sheet it reads. */
export function factsSheet(
  facts: readonly (readonly [string, FactDeclaration])[],
  sheets: readonly SheetDictionary[],
  language: Language,
): SheetSpec {
  const asked = [
    ...facts.map(([name, fact]) => askedFact(name, fact)),
    ...sheets.map((sheet) => askedSheet(sheet, language)),
  ];
  const headers = sheetDictionary(FACTS_SHEET)?.columns ?? [];
  const bottom = Math.max(2, asked.length + 1);
  const guidance = headers.flatMap(({ name, guidance: prompt }, index): ValidationSpec[] =>
    index === 1
      ? []
      : [
          {
            area: { top: 2, left: index + 1, bottom, right: index + 1 },
            promptTitle: name,
            prompt,
          },
        ],
  );
  return {
    name: FACTS_SHEET,
    rows: [
      COLUMNS.map((value) => ({ value, style: STYLES.rawHeader })),
      ...asked.map(({ name, unit, question, format }) => [
        { value: name, style: FORM },
        { value: null, style: { ...rawCell(format), ...FORM, horizontal: 'center' as const } },
        { value: unit === '' ? null : unit, style: FORM },
        { value: question, style: FORM },
        { value: null, style: FORM },
      ]),
    ],
    columnWidths: [...WIDTHS],
    rowHeights: new Map([
      [1, 28],
      ...asked.map(({ name, question }, index): [number, number] => [
        index + 2,
        rowHeight(
          Math.max(
            textLines(name, WIDTHS[0], BODY_POINT),
            textLines(question, WIDTHS[3], BODY_POINT),
          ),
          BODY_POINT,
        ),
      ]),
    ]),
    tables: [
      {
        name: tableName(FACTS_SHEET),
        area: { top: 1, left: 1, bottom, right: COLUMNS.length },
        columns: [...COLUMNS],
        style: 'TableStyleLight15',
      },
    ],
    validations: [...guidance, ...asked.map((one, index) => answer(one, index + 2, language))],
    freeze: { row: 2, column: 2 },
    print: {
      paper: 'A4',
      landscape: true,
      titleRows: [1, 1],
      fitToWidth: true,
      footer: render(phrase('scoresheet.footer'), language),
    },
    tabColor: TABS.raw,
  };
}

function askedFact(name: string, { kind, unit, question, options }: FactDeclaration): Asked {
  return {
    name,
    unit: unit ?? '',
    question,
    options: kind === 'flag' ? ['是', '否'] : kind === 'choice' ? (options ?? null) : null,
    format: kind === 'date' ? 'yyyy-mm-dd' : undefined,
  };
}

function askedSheet({ name, row }: SheetDictionary, language: Language): Asked {
  return {
    name,
    unit: '',
    question: render(
      phrase('scoresheet.askSheet', { sheet: name, row, none: NO_SUCH_RECORDS }),
      language,
    ),
    options: [NO_SUCH_RECORDS, NOT_YET_REPORTED],
    format: undefined,
  };
}

function answer(asked: Asked, row: number, language: Language): ValidationSpec {
  const area = { top: row, left: 2, bottom: row, right: 2 };
  const prompt = {
    promptTitle: asked.name.slice(0, PROMPT_TITLE),
    prompt: asked.question.slice(0, PROMPT),
  };
  if (asked.options === null) return { area, ...prompt };
  // 是/否 is understood in other spellings too; what a sheet without rows means is not.
  if (asked.options.length !== 2 || asked.options[0] !== NO_SUCH_RECORDS)
    return { area, list: asked.options, strict: false, ...prompt };
  const errorMessage = render(phrase('scoresheet.notAnOption', { column: COLUMNS[1] }), language);
  return { area, list: asked.options, errorMessage, ...prompt };
}
