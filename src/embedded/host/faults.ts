/** Faults that a test injects; each is switched at any time. */
export class Faults {
  private editing = false;
  private waiting: (() => void)[] = [];
  private failing: { action: number; code: string; message: string } | null = null;
  private dropped = 0;

  /** A cell is being edited: requests are refused, or wait where the client asks for that. */
  startCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  get inCellEdit(): boolean {
    return this.editing;
  }

  cellEditEnded(): Promise<void> {
    if (!this.editing) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /**
   * The next batch that changes something fails at its n-th changing action (1 = the first); what came before
   * stays done.
   */
  failAtChange(
    n: number,
    code = 'GeneralException',
    message = 'There was an internal error.',
  ): void {
    this.failing = { action: n, code, message };
  }

  /** Counts a changing action; answers the error where it is its turn. */
  strike(): { readonly code: string; readonly message: string } | null {
    if (this.failing === null) return null;
    this.failing.action -= 1;
    if (this.failing.action > 0) return null;
    const { code, message } = this.failing;
    this.failing = null;
    return { code, message };
  }

  /** The next n events are never told. */
  dropEvents(n = 1): void {
    this.dropped += n;
  }

  takeEvent(): boolean {
    if (this.dropped === 0) return true;
    this.dropped -= 1;
    return false;
  }
}
