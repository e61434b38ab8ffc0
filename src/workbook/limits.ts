/** Excel's limit for the text of one cell. */
export const MAX_TEXT = 32_767;
