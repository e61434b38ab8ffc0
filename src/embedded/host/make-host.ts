import type { HostModel } from '../model';
import { runBatch } from './batch';
import { byteLength } from './byte-length';
import { tellEvents } from './events';
import { HostError } from './host-error';
import { makers } from './objects/makers';
import { EXCEL_LIMITS, type HostOptions } from './options';
import { assertRequestSize, assertResponseSize } from './rules/size';
import { type HostState, newState } from './state';
import { type BridgeRequest, type Json, MessageType, type ReplyBody, RequestFlag } from './wire';

/** The object that Excel's runtime files look for before anything else. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** The runtime sets it when it loads. */
  onMessageFromHost?: (text: string) => void;
}

export interface Host {
  readonly model: HostModel;
  readonly bridge: NativeBridge;
  readonly state: HostState;
  /** Ends events; requests are answered no longer. */
  dispose(): void;
}

/** Excel's side of the bridge over a model. */
export function makeHost(model: HostModel, options: HostOptions = {}): Host {
  const state = newState(model, options, makers);
  let open = true;
  const send = (message: Json) => {
    if (open) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      if (request.type !== MessageType.request) return;
      void queue(() => answer(text, request, state)).then((body) => {
        const reply = { statusCode: 200, headers: {}, body };
        send({ id: request.id, type: MessageType.response, message: reply });
      });
    },
  };
  // Excel works on one request after the other.
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(() => wait(options.latency ?? 0)).then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const stop = tellEvents(state, (entries) => {
    // After the reply to the request that caused it.
    setTimeout(() => {
      send({
        type: MessageType.event,
        controlId: '',
        message: { entries: entries.map((entry) => ({ ...entry })) },
      });
    }, 0);
  });
  const dispose = () => {
    open = false;
    stop();
  };
  return { model, bridge, state, dispose };
}

async function answer(text: string, request: BridgeRequest, state: HostState): Promise<string> {
  const limits = state.options.limits ?? EXCEL_LIMITS;
  try {
    assertRequestSize(byteLength(text), limits.request);
    await cellEdit(request, state);
    const body = JSON.stringify(await process(request, state));
    assertResponseSize(byteLength(body), limits.response);
    return body;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return JSON.stringify(failed(error));
  }
}

/** While a cell is edited Excel refuses, unless the client asks it to wait. @throws HostError */
async function cellEdit(request: BridgeRequest, state: HostState): Promise<void> {
  const { faults } = state.options;
  if (faults?.inCellEdit !== true) return;
  if (((request.flags ?? 0) & RequestFlag.delayForCellEdit) !== 0) {
    await faults.cellEditEnded();
    return;
  }
  throw new HostError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or by selecting another cell, and then try again.',
    409,
  );
}

async function process(request: BridgeRequest, state: HostState): Promise<ReplyBody> {
  const { url, body } = request.message ?? {};
  if (url === undefined || !/^ProcessQuery/i.test(url) || body === undefined) {
    throw new HostError('ApiNotFound', `embedded host: ${url ?? 'no address'}`, 404);
  }
  await state.options.calculator?.settled();
  return runBatch(typeof body === 'string' ? (JSON.parse(body) as never) : body, state);
}

function failed(error: HostError): ReplyBody {
  return {
    Error: {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      ActionIndex: 0,
      Location: error.location,
    },
    Results: [],
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
