import { type Phrase, Refusal } from '../../../src/locales';
import type { LiveValue, LiveWorkbook, SheetArea } from '../../../src/workbook';

const never = (): Promise<never> => Promise.reject(new TypeError('not for this test'));

/** A workbook beside the pane: cells by `sheet!address`, a selection, and what was inserted. */
export class TestLive implements LiveWorkbook {
  selected: SheetArea | null = { sheet: '汇总', address: 'B5' };
  readonly areas = new Map<string, readonly (readonly LiveValue[])[]>();
  readonly inserted: { readonly place: SheetArea; readonly formula: string }[] = [];
  /** What an inserted formula calculates to. */
  answer: LiveValue = 0;
  refusal: Phrase | null = null;
  /** A fault of the host that nobody foresaw. */
  broken = false;
  listening = 0;
  private readonly listeners = new Set<() => void>();

  read = never;
  preflight = never;
  apply = never;
  reveal = never;
  openNew = never;

  change(place: string, values: readonly (readonly LiveValue[])[]): void {
    this.areas.set(place, values);
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  selection(): Promise<SheetArea | null> {
    return this.broken ? never() : Promise.resolve(this.selected);
  }

  insertFormula(place: SheetArea, formula: string): Promise<LiveValue> {
    if (this.refusal !== null) return Promise.reject(new Refusal(this.refusal));
    this.inserted.push({ place, formula });
    return Promise.resolve(this.answer);
  }

  values({ sheet, address }: SheetArea): Promise<readonly (readonly LiveValue[])[]> {
    if (this.broken) return never();
    const values = this.areas.get(`${sheet}!${address}`);
    return values === undefined ? never() : Promise.resolve(values);
  }

  onChanged(listener: () => void): Promise<() => void> {
    this.listeners.add(listener);
    this.listening += 1;
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      this.listening -= 1;
    });
  }
}
