/** Text as Markdown shows it: nothing of it is taken for markup. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_<>[\]#~]/g, (sign) => `\\${sign}`)
    .replaceAll(/^(\s*\d+)([.)])(?=\s|$)/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*)([-+])(?=\s)/gm, String.raw`$1\$2`);
}

/** A quotation, line by line, with where it stands. */
export function quoted(text: string, at: string): string {
  const lines = [...text.split('\n').filter((line) => line.trim() !== ''), `——${at}`];
  return lines.map((line) => `> ${plain(line)}`).join('\n>\n');
}

/** One cell of a Markdown table. */
export function cell(text: string): string {
  return plain(text)
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', '<br>');
}

export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(headers),
    line(headers.map(() => '---')),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}

/** Blocks with an empty line between them. */
export const blocks = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n\n');
