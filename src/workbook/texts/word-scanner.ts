import { readAttributes } from '../file/xml-tree';
import { XmlScanner } from '../file/xml-scanner';
import { decodeUtf8, unescapeXml } from '../xml-text';

/** What stands in the file and is not part of the text: what somebody took out, second forms of one drawing, readings of signs. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rt']);
/** Lines within a paragraph, as Word writes them to plain text. */
const LINE = '\v';

/**
 * The paragraphs of a WordprocessingML part (ECMA-376, 17.3): of text boxes before those that they hang on, of tables cell
 * by cell. Of fields the result.
 */
export class WordScanner extends XmlScanner {
  readonly lines: string[] = [];
  /** Paragraphs that are open, of text boxes within others. */
  private readonly paragraphs: string[] = [];
  /** Depth of elements that are left out. */
  private out = 0;
  /** Fields around the place in hand; true: in the code, before the result. */
  private readonly fields: boolean[] = [];

  protected open(): void {
    const name = this.name();
    if (this.out > 0 || LEFT_OUT.has(name)) {
      if (!this.selfClosing && LEFT_OUT.has(name)) this.out += 1;
      return;
    }
    switch (name) {
      case 'p':
        if (this.selfClosing) this.lines.push('');
        else this.paragraphs.push('');
        break;
      case 't':
        this.wantsText = !this.selfClosing;
        break;
      case 'tab':
        // Stops of a paragraph's tabs are `tab`, too: they have a position.
        if (this.attribute('pos') === undefined) this.add('\t');
        break;
      case 'br':
        if (!['page', 'column'].includes(this.attribute('type') ?? '')) this.add(LINE);
        break;
      case 'cr':
        this.add(LINE);
        break;
      case 'noBreakHyphen':
        this.add('-');
        break;
      case 'fldChar':
        this.field(this.attribute('fldCharType'));
        break;
      default:
    }
  }

  protected close(): void {
    const name = this.name();
    if (LEFT_OUT.has(name)) {
      this.out -= 1;
      return;
    }
    if (this.out > 0) return;
    if (name === 't') this.wantsText = false;
    else if (name === 'p') {
      const line = this.paragraphs.pop();
      if (line !== undefined) this.lines.push(line);
    }
  }

  protected text(start: number, end: number, raw: boolean): void {
    const text = decodeUtf8(this.bytes.subarray(start, end));
    this.add(raw ? text : unescapeXml(text));
  }

  private add(text: string): void {
    const last = this.paragraphs.length - 1;
    if (last < 0 || this.fields.includes(true)) return;
    this.paragraphs[last] = (this.paragraphs[last] ?? '') + text;
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(true);
    else if (type === 'end') this.fields.pop();
    else if (this.fields.length > 0) this.fields[this.fields.length - 1] = false;
  }

  private attribute(name: string): string | undefined {
    return readAttributes(this.bytes, this.nameEnd, this.tagEnd - 1).get(name)?.value;
  }
}
