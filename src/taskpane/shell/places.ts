import type { Page } from './tabs';

/** A part of the pane that something outside it (a button of the ribbon) opens. */
export type Place = 'home' | 'template' | 'checks' | 'functions' | 'help';

/** The page that a place is on. */
export const PAGE_OF: Readonly<Record<Place, Page>> = {
  home: 'home',
  template: 'home',
  checks: 'checks',
  functions: 'functions',
  help: 'more',
};

/** Tells the pane where to go; what was said before the pane was drawn is not lost. */
export class Places {
  private last: { readonly place: Place } | null = null;
  private readonly listeners = new Set<() => void>();

  /** A new object every time, so that the same place can be asked for twice. */
  readonly get = (): { readonly place: Place } | null => this.last;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(place: Place): void {
    this.last = { place };
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}
