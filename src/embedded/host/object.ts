import { apiNotFound } from './host-error';
import type { HostState } from './state';
import type { Json } from './wire';

export type Argument = HostObject | Json;

/** A scalar property; without `set` it cannot be written. */
export interface Scalar<T> {
  readonly get: (target: T, host: HostState) => Json;
  readonly set?: (target: T, value: Json, host: HostState) => void;
  /** `load('*')` leaves it out. */
  readonly quiet?: boolean;
}

/** One class of Excel's object model, by the names on the wire (PascalCase). */
export interface Definition<T> {
  readonly type: string;
  /** What tells one object from another: `{Id}`, `{_Id}`, `{_ReferenceId}`. */
  readonly identity?: (target: T, host: HostState) => Readonly<Record<string, Json>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<Record<string, (target: T, host: HostState) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly Argument[], host: HostState) => unknown>
  >;
  /** Collections: all items, and one by its key. */
  readonly items?: (target: T, host: HostState) => readonly HostObject[];
  readonly item?: (target: T, key: Argument, host: HostState) => HostObject;
}

/** An object of Excel's object model as the bridge sees it, whatever its class is. */
export class HostObject {
  private constructor(
    readonly type: string,
    /** What the object stands for; rules and other objects ask for it by class. */
    readonly target: unknown,
    readonly isCollection: boolean,
    private readonly access: Access,
  ) {}

  static of<T>(definition: Definition<T>, target: T, host: HostState): HostObject {
    const { type, scalars = {}, children = {}, methods = {}, items, item } = definition;
    const unknown = (name: string) => apiNotFound(`${type}.${name}`);
    return new HostObject(type, target, items !== undefined, {
      identity: () => definition.identity?.(target, host) ?? {},
      scalars: () => Object.keys(scalars).filter((name) => scalars[name]?.quiet !== true),
      has: (name) => Object.hasOwn(scalars, name),
      read: (name) => {
        const scalar = own(scalars, name);
        if (scalar === undefined) throw unknown(name);
        return scalar.get(target, host);
      },
      write: (name, value) => {
        const scalar = own(scalars, name);
        if (scalar?.set === undefined) throw unknown(name);
        scalar.set(target, value, host);
      },
      child: (name) => {
        const child = own(children, name);
        if (child === undefined) throw unknown(name);
        return child(target, host);
      },
      call: (name, args) => {
        const method = own(methods, name);
        if (method === undefined) throw unknown(`${name}()`);
        return method(target, args, host);
      },
      items: () => {
        if (items === undefined) throw unknown('items');
        return items(target, host);
      },
      item: (key) => {
        if (item === undefined) throw unknown('getItem()');
        return item(target, key, host);
      },
    });
  }

  identity(): Readonly<Record<string, Json>> {
    return this.access.identity();
  }
  /** Names that `load('*')` asks for. */
  scalars(): readonly string[] {
    return this.access.scalars();
  }
  has(name: string): boolean {
    return this.access.has(name);
  }
  read(name: string): Json {
    return this.access.read(name);
  }
  write(name: string, value: Json): void {
    this.access.write(name, value);
  }
  child(name: string): HostObject | null {
    return this.access.child(name);
  }
  /** An object, null for a null object, a value, or nothing. */
  call(name: string, args: readonly Argument[]): unknown {
    return this.access.call(name, args);
  }
  items(): readonly HostObject[] {
    return this.access.items();
  }
  item(key: Argument): HostObject {
    return this.access.item(key);
  }
}

interface Access {
  readonly identity: () => Readonly<Record<string, Json>>;
  readonly scalars: () => readonly string[];
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Json;
  readonly write: (name: string, value: Json) => void;
  readonly child: (name: string) => HostObject | null;
  readonly call: (name: string, args: readonly Argument[]) => unknown;
  readonly items: () => readonly HostObject[];
  readonly item: (key: Argument) => HostObject;
}

function own<V>(members: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
