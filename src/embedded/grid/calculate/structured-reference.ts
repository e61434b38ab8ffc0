/** What the engine calls a table and its columns. */
export interface TableAlias {
  readonly alias: string;
  /** The engine's column names by the ones in the header row. */
  readonly columns: ReadonlyMap<string, string>;
}

/**
 * The engine refuses table names with `_` and column names with brackets, so each table goes by a plain
 * name of its own there, and its columns by `c1`, `c2` …
 */
export function aliasOf(position: number, columns: readonly string[]): TableAlias {
  return {
    alias: `DrillTable${position}`,
    columns: new Map(columns.map((name, index) => [name.toLowerCase(), `c${index + 1}`])),
  };
}

const NAME = /(?<![\p{L}\p{N}_.\\'!])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.(!'])/gu;

/** A formula (without texts) with the engine's names of the tables, which are known by small letters. */
export function renameTables(code: string, tables: ReadonlyMap<string, TableAlias>): string {
  if (tables.size === 0) return code;
  let renamed = '';
  let done = 0;
  for (const match of code.matchAll(NAME)) {
    const table = tables.get(match[0].toLowerCase());
    if (table === undefined || match.index < done) continue;
    renamed += code.slice(done, match.index) + table.alias;
    done = match.index + match[0].length;
    if (code.charAt(done) !== '[') continue;
    const end = closingBracket(code, done);
    renamed += reference(code.slice(done + 1, end), table.columns);
    done = end + 1;
  }
  return renamed + code.slice(done);
}

function closingBracket(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    const mark = code.charAt(at);
    if (mark === "'") at += 1;
    else if (mark === '[') depth += 1;
    else if (mark === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return code.length;
}

/** What stands between the outer brackets: `列`, `#All`, `@列`, `[#Headers],[列]`, `[甲]:[乙]` … */
function reference(inside: string, columns: ReadonlyMap<string, string>): string {
  const text = inside.trim();
  if (text === '@') return '[#This Row]';
  if (text.startsWith('@')) {
    const row = text.slice(1);
    const items = row.startsWith('[') ? nested(row, columns) : `[${item(row, columns)}]`;
    return `[[#This Row],${items}]`;
  }
  return `[${text.includes('[') ? nested(text, columns) : item(text, columns)}]`;
}

function nested(text: string, columns: ReadonlyMap<string, string>): string {
  return text.replace(/\[((?:'.|[^[\]'])*)\]/g, (_all, name: string) => `[${item(name, columns)}]`);
}

function item(name: string, columns: ReadonlyMap<string, string>): string {
  if (name.startsWith('#') || name === '') return name;
  const plain = name.replace(/'(.)/g, '$1').toLowerCase();
  return columns.get(plain) ?? name;
}
