import type { Severity } from '../../../../src/locales';
import { toA1 } from '../../../../src/workbook';
import type { Base } from '../base';
import type { Book } from '../model/book';

/** 事迹材料 in a file of its own. */
export interface OutsideMaterial {
  /** With its ending, .txt or .docx. */
  readonly name: string;
  readonly text: string;
}

/** Cells in which a reviewer would look. */
export interface Spot {
  readonly sheet: string;
  readonly cells: readonly string[];
}

/** One way to plant a defect in one workbook. */
export interface Place {
  readonly base: Base;
  /** Any of them will do. */
  readonly spots: readonly Spot[];
  /** The score sheets are filled in again afterwards: they agree with the faulty records. */
  readonly refill: boolean;
  readonly plant: (book: Book) => void;
  /** Where the notice asks for less than others do; left out: as the kind says. */
  readonly least?: Severity;
  /** Material that stands in no cell. */
  readonly texts?: readonly OutsideMaterial[];
}

export type Group = '表格' | '数据' | '跨表' | '文字' | '方案';

/** What offices do wrong. */
export interface Kind {
  readonly group: Group;
  readonly name: string;
  /** What is wrong with it. */
  readonly wrong: string;
  /** The least severity that a reviewer's list would give it. */
  readonly least: Severity;
  /** How near to the spot a finding has to point. */
  readonly within: 'cell' | 'row' | 'sheet';
  readonly places: (base: Base) => readonly Place[];
}

export const spot = (sheet: string, ...at: readonly (readonly [number, number])[]): Spot => ({
  sheet,
  cells: at.map(([row, column]) => toA1({ row, column })),
});
