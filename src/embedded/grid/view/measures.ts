/** A column of Excel's default font is 7 pixels a character and 5 around them. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function columnCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

/** 96 pixels are 72 points. */
export function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function rowPoints(pixels: number): number {
  return Math.round(pixels * 0.75 * 100) / 100;
}

/** What a sheet says nothing about. */
export const DEFAULT_COLUMN = columnPixels(8.43);
export const DEFAULT_ROW = rowPixels(15);
