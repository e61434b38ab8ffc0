import type { Area } from '../../../workbook';
import { HostError } from '../host-error';
import { MAX_READ_CELLS } from '../options';
import { cellCount } from '../within';

/** Whole columns cannot be written cell by cell. @throws HostError RangeExceedsLimit */
export function assertNotTooLarge(area: Area): void {
  if (cellCount(area) <= MAX_READ_CELLS) return;
  throw new HostError(
    'RangeExceedsLimit',
    'The cell count in the range has exceeded the maximum supported number.',
    400,
    'Range',
  );
}

/** @throws HostError RequestPayloadSizeLimitExceeded */
export function assertRequestSize(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new HostError(
    'RequestPayloadSizeLimitExceeded',
    'The request payload size has exceeded the limit.',
    413,
  );
}

/** @throws HostError ResponsePayloadSizeLimitExceeded */
export function assertResponseSize(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new HostError(
    'ResponsePayloadSizeLimitExceeded',
    'The response payload size has exceeded the limit.',
    413,
  );
}
