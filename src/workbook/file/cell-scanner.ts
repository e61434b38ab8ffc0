import { MAX_COLUMN, MAX_ROW } from '../address';
import { isSpace, keyOf, XmlScanner } from './xml-scanner';
import { decodeUtf8, unescapeXml } from '../xml-text';
import { readAttributes, type XmlAttribute } from './xml-tree';

const ROW = keyOf('row');
const CELL = keyOf('c');
const VALUE = keyOf('v');
const FORMULA = keyOf('f');
const INLINE = keyOf('is');
const TEXT = keyOf('t');
const PHONETIC = keyOf('rPh');

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

/** What a cell's `t` says its `<v>` holds. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';
const TYPES: ReadonlyMap<string, CellType> = new Map(
  (['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const).map((type) => [type, type]),
);

/**
 * Walks through a worksheet part and tells of its rows and cells. Reading and patching build on
 * it, so that both mean the same cells. Offsets ending in `At` count from the document's start.
 */
export abstract class CellScanner extends XmlScanner {
  /** Of the cell in hand. */
  protected row = 0;
  protected column = 0;
  protected format = 0;
  protected type: CellType = 'n';
  protected cellAt = 0;
  protected formula: string | undefined;
  protected formulaAttributes: ReadonlyMap<string, XmlAttribute> = new Map();
  /** Offsets of `<f>…</f>` and `<v>…</v>`, -1 where there is none. */
  protected formulaAt = -1;
  protected formulaEnd = -1;
  protected valueAt = -1;
  protected valueEnd = -1;
  /** Whether there is an `<is>`. */
  protected hasInline = false;

  private inData = false;
  private inCell = false;
  private inInline = false;
  private phonetic = 0;
  private inside = 0;

  /** `<v>` in hand: its text stands at these offsets into `bytes`; `raw` (CDATA): without entities. */
  protected abstract value(start: number, end: number, raw: boolean): void;
  protected abstract inlineText(text: string): void;
  protected abstract cellStart(): void;
  protected abstract cellEnd(): void;
  protected rowStart(): void {
    // Only patching needs rows.
  }
  protected rowEnd(): void {
    // Only patching needs rows.
  }
  protected dataStart(): void {
    // Only patching needs the data's bounds.
  }
  protected dataEnd(): void {
    // Only patching needs the data's bounds.
  }
  /** An element outside the rows: merges, protection, … */
  protected other(): void {
    // Nothing else matters to some.
  }

  protected tagAttributes(): ReadonlyMap<string, XmlAttribute> {
    return readAttributes(this.bytes, this.nameEnd, this.tagEnd - 1);
  }

  /** Of the row in hand. */
  protected rowHidden = false;

  protected open(): void {
    if (!this.inData) {
      this.openOutside();
      return;
    }
    switch (this.nameKey()) {
      case CELL:
        this.openCell();
        break;
      case ROW:
        this.openRow();
        break;
      case VALUE:
        this.valueAt = this.base + this.tagStart;
        if (this.selfClosing) this.valueEnd = this.base + this.tagEnd;
        else this.expect(VALUE);
        break;
      case FORMULA:
        this.formulaAt = this.base + this.tagStart;
        this.formulaAttributes = this.tagAttributes();
        this.formula = '';
        if (this.selfClosing) this.formulaEnd = this.base + this.tagEnd;
        else this.expect(FORMULA);
        break;
      case INLINE:
        this.inInline = !this.selfClosing;
        this.hasInline = true;
        break;
      case PHONETIC:
        if (!this.selfClosing) this.phonetic += 1;
        break;
      case TEXT:
        if (this.inInline && this.phonetic === 0 && !this.selfClosing) this.expect(TEXT);
        break;
      default:
    }
  }

  protected close(): void {
    if (!this.inData) return;
    switch (this.nameKey()) {
      case CELL:
        if (this.inCell) this.cellEnd();
        this.inCell = false;
        break;
      case ROW:
        this.rowEnd();
        break;
      case VALUE:
        this.valueEnd = this.base + this.tagEnd;
        this.wantsText = false;
        break;
      case FORMULA:
        this.formulaEnd = this.base + this.tagEnd;
        this.wantsText = false;
        break;
      case INLINE:
        this.inInline = false;
        break;
      case PHONETIC:
        this.phonetic -= 1;
        break;
      case TEXT:
        this.wantsText = false;
        break;
      case 0:
        if (this.name() === 'sheetData') {
          this.dataEnd();
          this.inData = false;
        }
        break;
      default:
    }
  }

  protected text(start: number, end: number, raw: boolean): void {
    if (this.inside === VALUE) {
      this.value(start, end, raw);
      return;
    }
    const text = decodeUtf8(this.bytes.subarray(start, end));
    const clean = raw ? text : unescapeXml(text);
    if (this.inside === FORMULA) this.formula = (this.formula ?? '') + clean;
    else this.inlineText(clean);
  }

  private expect(inside: number): void {
    this.inside = inside;
    this.wantsText = true;
  }

  private openOutside(): void {
    const name = this.name();
    if (name === 'sheetData') {
      this.inData = !this.selfClosing;
      this.dataStart();
      if (this.selfClosing) this.dataEnd();
    } else this.other();
  }

  private openRow(): void {
    this.row += 1;
    this.column = 0;
    this.rowHidden = false;
    this.readTag(true);
    if (!(this.row >= 1 && this.row <= MAX_ROW)) throw new Error('row number out of range');
    this.rowStart();
    if (this.selfClosing) this.rowEnd();
  }

  private openCell(): void {
    this.cellAt = this.base + this.tagStart;
    this.column += 1;
    this.format = 0;
    this.type = 'n';
    this.formula = undefined;
    this.hasInline = false;
    this.formulaAt = this.formulaEnd = this.valueAt = this.valueEnd = -1;
    this.readTag(false);
    if (!(this.column >= 1 && this.column <= MAX_COLUMN)) throw new Error('column out of range');
    this.inCell = !this.selfClosing;
    this.cellStart();
    if (this.selfClosing) this.cellEnd();
  }

  /** `r`, `s` and `t` of `<c>`, or `r` of `<row>`, without making strings: this runs for every cell. */
  private readTag(ofRow: boolean): void {
    const { bytes, tagEnd } = this;
    let at = this.nameEnd;
    while (at < tagEnd) {
      while (isSpace(bytes[at])) at += 1;
      const nameStart = at;
      while (at < tagEnd && bytes[at] !== 0x3d) at += 1;
      if (at >= tagEnd) return;
      const nameEnd = at;
      at += 1;
      while (isSpace(bytes[at])) at += 1;
      const quote = bytes[at];
      const start = at + 1;
      at = start;
      while (at < tagEnd && bytes[at] !== quote) at += 1;
      if (nameEnd - nameStart === 1) {
        const letter = bytes[nameStart];
        if (ofRow) {
          if (letter === LETTER_R) this.row = this.integer(start, at);
        } else if (letter === LETTER_R) this.readReference(start, at);
        else if (letter === LETTER_S) this.format = this.integer(start, at);
        else if (letter === LETTER_T) this.type = TYPES.get(this.ascii(start, at)) ?? 'n';
      } else if (ofRow && this.ascii(nameStart, nameEnd) === 'hidden') {
        this.rowHidden = bytes[start] === 0x31 || bytes[start] === 0x74;
      }
      at += 1;
    }
  }

  private readReference(start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at += 1) {
      const letter = (this.bytes[at] as number) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    // The row's own number is what counts; a reference that contradicts it is damage.
    if (this.integer(at, end) !== this.row) throw new Error('cell outside its row');
    this.column = column;
  }

  protected integer(start: number, end: number): number {
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (this.bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) throw new Error('not a number');
      value = value * 10 + digit;
    }
    return value;
  }
}
