import { keyOf, XmlScanner } from './xml-scanner';
import { decodeUtf8, decodeXstring, unescapeXml } from '../xml-text';

const ITEM = keyOf('si');
const TEXT = keyOf('t');
const PHONETIC = keyOf('rPh');

/** Reads the shared string table: rich text joined, phonetic guides left out. */
export class SharedStringScanner extends XmlScanner {
  private item = '';
  private phonetic = 0;

  constructor(private readonly texts: string[]) {
    super();
  }

  protected open(): void {
    const key = this.nameKey();
    if (key === ITEM) {
      this.item = '';
      if (this.selfClosing) this.texts.push('');
    } else if (key === PHONETIC && !this.selfClosing) this.phonetic += 1;
    else if (key === TEXT && this.phonetic === 0 && !this.selfClosing) this.wantsText = true;
  }

  protected close(): void {
    const key = this.nameKey();
    if (key === ITEM) this.texts.push(decodeXstring(this.item));
    else if (key === PHONETIC) this.phonetic -= 1;
    else if (key === TEXT) this.wantsText = false;
  }

  protected text(start: number, end: number, raw: boolean): void {
    const text = decodeUtf8(this.bytes.subarray(start, end));
    this.item += raw ? text : unescapeXml(text);
  }
}
