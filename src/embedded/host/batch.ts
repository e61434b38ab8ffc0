import { apiNotFound, HostError, invalidArgument, itemNotFound } from './host-error';
import { type Argument, HostObject } from './object';
import { answerQuery } from './query';
import type { HostState } from './state';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PathType,
  type ReplyBody,
  type RequestBody,
} from './wire';

/**
 * Carries out the actions of one request in their order. The first error ends the batch; what was done
 * before stays done, as in Excel.
 */
export async function runBatch(body: RequestBody, state: HostState): Promise<ReplyBody> {
  const batch = new Batch(body, state);
  const results: { ActionId: number; Value: unknown }[] = [];
  try {
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.query) await state.options.calculator?.settled();
        results.push({ ActionId: action.Id, Value: batch.run(action) });
      } catch (error) {
        return { Error: errorReply(error, index), Results: results };
      }
    }
    return { Results: results };
  } finally {
    state.references.forgetUnkept();
  }
}

function errorReply(error: unknown, index: number): NonNullable<ReplyBody['Error']> {
  if (error instanceof HostError) {
    return {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      ActionIndex: index,
      Location: error.location,
    };
  }
  return {
    Code: 'GeneralException',
    Message: `embedded host: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    HttpStatusCode: 500,
    ActionIndex: index,
    Location: '',
  };
}

class Batch {
  /** A path is walked once in a batch: `add` adds once. */
  private readonly walked = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly state: HostState,
  ) {}

  run(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.walk(action.ObjectPathId)?.identity() ?? null;
      case ActionType.query:
        return answerQuery(this.walk(action.ObjectPathId), action.QueryInfo);
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty:
        return this.setProperty(action);
      case ActionType.trace:
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private method(action: Action): unknown {
    const object = this.walk(action.ObjectPathId);
    // Keeping the reference of a null object is what the runtime does by itself.
    if (object === null) {
      if (action.Name.startsWith('_')) return null;
      throw itemNotFound(action.Name);
    }
    if (!isSilent(action.Name)) this.strike();
    const answer = object.call(action.Name, this.args(action.ArgumentInfo));
    return answer instanceof HostObject ? answer.identity() : (answer ?? null);
  }

  private setProperty(action: Action): Json {
    const object = this.walk(action.ObjectPathId);
    if (object === null) throw itemNotFound(action.Name);
    this.strike();
    object.write(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
    return null;
  }

  private strike(): void {
    const fault = this.state.options.faults?.strike();
    if (fault) throw new HostError(fault.code, fault.message, 500);
  }

  private walk(id: number): HostObject | null {
    const known = this.walked.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw invalidArgument(`object path ${id}`);
    const object = this.step(path);
    this.walked.set(id, object);
    return object;
  }

  private step(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.state.make.workbook();
      case PathType.newObject:
        return this.state.make.service(path.Name);
      case PathType.reference: {
        const target = this.state.references.find(path.Name);
        if (target === undefined) throw itemNotFound(path.Name);
        return this.state.make.range(target);
      }
      case PathType.nullObject:
        return null;
      case PathType.property:
        return this.parent(path)?.child(path.Name) ?? null;
      case PathType.method: {
        const parent = this.parent(path);
        if (parent === null) return null;
        if (changes(path.Name)) this.strike();
        return asObject(parent.call(path.Name, this.args(path.ArgumentInfo)), path.Name);
      }
      case PathType.indexer: {
        const [key = null] = this.args(path.ArgumentInfo);
        return this.parent(path)?.item(key) ?? null;
      }
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType} ${path.Name}`);
    }
  }

  private parent(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw invalidArgument(path.Name);
    return this.walk(path.ParentObjectPathId);
  }

  private args(info: ArgumentInfo | undefined): readonly Argument[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = referenced[index];
      if (typeof id !== 'number' || id === 0) return value;
      const object = this.walk(id);
      if (object === null) throw itemNotFound('argument');
      return object;
    });
  }
}

/** Methods that the runtime calls on its own account. */
function isSilent(name: string): boolean {
  return name.startsWith('_') || name.startsWith('Get') || name === 'Select' || name === 'Activate';
}

/** Methods that hand out an object and change the workbook to get it. */
function changes(name: string): boolean {
  return !name.startsWith('Get') && !name.startsWith('_');
}

function asObject(answer: unknown, name: string): HostObject | null {
  if (answer === null || answer === undefined) return null;
  if (answer instanceof HostObject) return answer;
  throw apiNotFound(`${name} as an object`);
}
