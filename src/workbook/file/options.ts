/** Limits on what is opened, and who wants to hear of progress. */
export interface OpenOptions {
  /** Of the file itself; 300 MB unless told. */
  readonly maxBytes?: number;
  /** Of everything in it, unpacked; 4 GB unless told (a million rows take about one). */
  readonly maxUnpackedBytes?: number;
  /** Unpacked to packed, for parts above 16 MB; 400 unless told. Real sheets reach about 60. */
  readonly maxRatio?: number;
  /** Unpacked bytes read so far, and in all. An adapter waits for a promise it answers. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

export const DEFAULT_LIMITS = {
  maxBytes: 300 * 1024 * 1024,
  maxUnpackedBytes: 4 * 1024 * 1024 * 1024,
  maxRatio: 400,
} as const;
