import type { RangeTarget } from './range-target';

interface Held {
  readonly id: string;
  readonly key: string;
  readonly target: RangeTarget;
  kept: number;
}

/**
 * Ranges are told apart by reference ids. A client keeps one as long as it needs it; what nobody keeps
 * is forgotten at the end of the batch.
 */
export class References {
  private readonly byId = new Map<string, Held>();
  private readonly byKey = new Map<string, Held>();
  private last = 0;

  idOf(target: RangeTarget): string {
    const key = keyOf(target);
    const known = this.byKey.get(key);
    if (known !== undefined) return known.id;
    this.last += 1;
    const held: Held = { id: `ref${String(this.last)}`, key, target, kept: 0 };
    this.byId.set(held.id, held);
    this.byKey.set(key, held);
    return held.id;
  }

  find(id: string): RangeTarget | undefined {
    return this.byId.get(id)?.target;
  }

  keep(target: RangeTarget): void {
    const held = this.byKey.get(keyOf(target));
    if (held !== undefined) held.kept += 1;
  }

  release(id: string): void {
    const held = this.byId.get(id);
    if (held !== undefined) held.kept -= 1;
  }

  releaseAll(): void {
    this.byId.clear();
    this.byKey.clear();
  }

  forgetUnkept(): void {
    for (const held of [...this.byId.values()]) {
      if (held.kept > 0) continue;
      this.byId.delete(held.id);
      this.byKey.delete(held.key);
    }
  }

  /** How many ranges some client keeps: 0 after a run that leaked none. */
  get size(): number {
    return this.byId.size;
  }
}

function keyOf({ sheetId, areas, many }: RangeTarget): string {
  const text = areas.map((a) => [a.top, a.left, a.bottom, a.right].map(String).join(',')).join(';');
  return `${many ? 'areas' : 'range'}|${sheetId}|${text}`;
}
