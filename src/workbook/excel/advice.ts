import { type MessageKey, phrase, Refusal } from '../../locales';

/**
 * What a person can do about an error code of Office.js. Office's own texts are never shown: they are
 * English, and speak of requests and payloads.
 */
const ADVICE: Readonly<Record<string, MessageKey>> = {
  InvalidOperationInCellEditMode: 'excel.cellEditMode',
  AccessDenied: 'excel.readOnly',
  ReadOnly: 'excel.readOnly',
  ItemNotFound: 'excel.gone',
  InvalidReference: 'excel.gone',
  InvalidBinding: 'excel.gone',
  ItemAlreadyExists: 'excel.nameTaken',
  InsertDeleteConflict: 'excel.inTheWay',
  InvalidOperation: 'excel.inTheWay',
  RangeExceedsLimit: 'excel.tooLarge',
  RequestPayloadSizeLimitExceeded: 'excel.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'excel.tooLarge',
  ApiNotFound: 'excel.tooOld',
  ApiNotAvailable: 'excel.tooOld',
  NotImplemented: 'excel.tooOld',
  UnsupportedOperation: 'excel.tooOld',
  UnsupportedFeature: 'excel.tooOld',
  Conflict: 'excel.busy',
  RequestAborted: 'excel.busy',
  ServiceNotAvailable: 'excel.busy',
  Timeout: 'excel.busy',
  ActivityLimitReached: 'excel.busy',
  HostRestart: 'excel.busy',
};

/** An error of Office.js as a refusal in plain words; a refusal or an abort stays what it is. */
export function adviceFor(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const key = ADVICE[code];
  return new Refusal(key === undefined ? phrase('excel.unforeseen', { code }) : phrase(key));
}

/** The code of an error of Office.js; undefined for every other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name === 'AbortError') return undefined;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

const TOO_LARGE = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
]);

export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && TOO_LARGE.has(code);
}
