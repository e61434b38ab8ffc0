import type { CellStyle } from '../sheet-spec';
import { insertLast } from './relations';
import type { Splice } from './splice';
import { collectionOrder, StyleCollection } from './style-collection';
import { escapeAttribute } from '../xml-text';
import type { XmlElement } from './xml-tree';

/** Formats every Excel knows by number, as far as specs use them. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_CUSTOM_FORMAT = 164;

/**
 * The cell formats of a workbook. Formats are only ever appended, so that every cell keeps the one
 * it has; a format that is already there, written the same way, is used again.
 */
export class StyleBook {
  private readonly collections: Record<'fonts' | 'fills' | 'borders' | 'cellXfs', StyleCollection>;
  private readonly numberFormats: StyleCollection;
  private readonly codes = new Map<string, number>();
  private readonly indices = new Map<CellStyle, number>();
  private nextCode = FIRST_CUSTOM_FORMAT;

  constructor(
    source: Uint8Array,
    private readonly root: XmlElement,
  ) {
    const collection = (name: string, seeds: readonly string[]): StyleCollection =>
      new StyleCollection(source, root, name, seeds);
    this.collections = {
      fonts: collection('fonts', [this.font({})]),
      fills: collection('fills', [this.patternFill('none'), this.patternFill('gray125')]),
      borders: collection('borders', [this.border(false)]),
      cellXfs: collection('cellXfs', [
        this.tag('xf', ' numFmtId="0" fontId="0" fillId="0" borderId="0"'),
      ]),
    };
    this.numberFormats = collection('numFmts', []);
    for (const format of root.child('numFmts')?.all('numFmt') ?? []) {
      const id = Number(format.attribute('numFmtId'));
      this.codes.set(format.attribute('formatCode') ?? '', id);
      this.nextCode = Math.max(this.nextCode, id + 1);
    }
  }

  /** The index of the cell format for a style. */
  formatOf(style: CellStyle): number {
    const before = this.indices.get(style);
    if (before !== undefined) return before;
    const index = this.collections.cellXfs.add(this.cellFormat(style));
    this.indices.set(style, index);
    return index;
  }

  /** What has to be spliced into the styles part; nothing when no format was added. */
  splices(): Splice[] {
    const collections = [this.numberFormats, ...Object.values(this.collections)];
    const splices: Splice[] = [];
    const appended: string[] = [];
    for (const collection of collections.sort(collectionOrder)) {
      const change = collection.change(this.root);
      splices.push(...change.splices);
      appended.push(change.appended);
    }
    const text = appended.join('');
    if (text !== '') splices.push(insertLast(this.root, text));
    return splices;
  }

  private cellFormat(style: CellStyle): string {
    const number = this.numberFormat(style.numberFormat);
    const { fonts, fills, borders } = this.collections;
    const hasFont = [style.bold, style.size, style.color, style.font].some(
      (one) => one !== undefined,
    );
    const font = hasFont ? fonts.add(this.font(style)) : 0;
    const fill = style.fill === undefined ? 0 : fills.add(this.solidFill(style.fill));
    const border = style.border === true ? borders.add(this.border(true)) : 0;
    const alignment = this.alignment(style);
    const protection = style.locked === false ? this.tag('protection', ' locked="0"') : '';
    const applies = [
      number !== 0 && 'applyNumberFormat',
      font !== 0 && 'applyFont',
      fill !== 0 && 'applyFill',
      border !== 0 && 'applyBorder',
      alignment !== '' && 'applyAlignment',
      protection !== '' && 'applyProtection',
    ].filter((name) => name !== false);
    const flags = applies.map((name) => ` ${name}="1"`).join('');
    const ids = ` numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    return this.tag('xf', ids + flags, alignment + protection);
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined) return 0;
    const before = BUILT_IN.get(code) ?? this.codes.get(code);
    if (before !== undefined) return before;
    const id = this.nextCode;
    this.nextCode += 1;
    this.codes.set(code, id);
    this.numberFormats.add(
      this.tag('numFmt', ` numFmtId="${id}" formatCode="${escapeAttribute(code)}"`),
    );
    return id;
  }

  /** A font like the workbook's first one, which is its default, but for what the style says. */
  private font(style: CellStyle): string {
    const base = this.root.child('fonts')?.child('font');
    const value = (name: string): string | undefined => base?.child(name)?.attribute('val');
    const own = style.font ?? value('name') ?? '宋体';
    const color = style.color === undefined ? '' : this.tag('color', ` rgb="FF${style.color}"`);
    const charset = style.font === undefined ? value('charset') : '134';
    return this.tag(
      'font',
      '',
      (style.bold === true ? this.tag('b') : '') +
        this.tag('sz', ` val="${style.size ?? value('sz') ?? '11'}"`) +
        color +
        this.tag('name', ` val="${escapeAttribute(own)}"`) +
        (charset === undefined ? '' : this.tag('charset', ` val="${charset}"`)),
    );
  }

  private patternFill(pattern: string): string {
    return this.tag('fill', '', this.tag('patternFill', ` patternType="${pattern}"`));
  }

  private solidFill(color: string): string {
    const colors = this.tag('fgColor', ` rgb="FF${color}"`) + this.tag('bgColor', ' indexed="64"');
    return this.tag('fill', '', this.tag('patternFill', ' patternType="solid"', colors));
  }

  private border(thin: boolean): string {
    const color = this.tag('color', ' auto="1"');
    const side = (name: string): string =>
      thin ? this.tag(name, ' style="thin"', color) : this.tag(name);
    const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
    return this.tag('border', '', sides + this.tag('diagonal'));
  }

  private alignment(style: CellStyle): string {
    const parts = [
      style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`,
      style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
      style.wrap === true ? ' wrapText="1"' : '',
    ].join('');
    return parts === '' ? '' : this.tag('alignment', parts);
  }

  private tag(name: string, attributes = '', content = ''): string {
    const full = this.root.prefix + name;
    return content === ''
      ? `<${full}${attributes}/>`
      : `<${full}${attributes}>${content}</${full}>`;
  }
}
