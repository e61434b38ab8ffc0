import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Phrase, phrase, Refusal } from '../locales';
import { type Scheme, schemeSchema } from './language/scheme';
import { isObject, type Raw } from './raw';
import { type Choices, type Path, specialise, type Specialised } from './specialise';

z.config(z.locales.zhCN());

/** A place in a scheme file and what is wrong there. */
export interface SchemeProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The clause or table the line belongs to, or ''. */
  readonly id: string;
  readonly message: Phrase;
}

/** A scheme file that could be read as YAML. Shapes are checked when it is settled for a level and readings. */
export interface SchemeFile<R> {
  readonly file: string;
  readonly raw: Raw;
  /** @throws Refusal whose message names file, line and id. */
  settle(choices: Choices): SettledScheme<R>;
  /** Line (from 1) of a place in the file. */
  lineOf(path: Path): number;
  /** Nearest id above a place in the file, or ''. */
  idOf(path: Path): string;
}

export interface SettledScheme<R> {
  readonly scheme: Scheme<R>;
  /** Where an object of `scheme` stood before it was checked; for lint. */
  readonly settled: Specialised;
}

export class SchemeError extends Refusal {
  constructor(readonly problems: readonly SchemeProblem[]) {
    const [first] = problems;
    super(
      first === undefined
        ? phrase('rubric.invalid')
        : phrase('rubric.problem', {
            file: first.file,
            line: first.line,
            id: first.id === '' ? '—' : first.id,
            message: first.message,
          }),
    );
    this.name = 'SchemeError';
  }
}

/** The deepest complaint of a union is the one that helps: the branch that got furthest. */
function deepest(issue: z.core.$ZodIssue, base: Path = []): { path: Path; message: string } {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = issue.errors.flatMap((branch) => branch.map((one) => deepest(one, path)));
    const best = inner.sort((a, b) => b.path.length - a.path.length)[0];
    if (best !== undefined && best.path.length > path.length) return best;
    // No branch got further: say what each of them asks for.
    const asked = new Set(inner.map((one) => one.message));
    return { path, message: [...asked].slice(0, 3).join('；或 ') };
  }
  return { path, message: issue.message };
}

/** Reads a scheme file. `rules` is the schema of all mechanisms. @throws SchemeError on broken YAML. */
export function loadScheme<R>(text: string, file: string, rules: z.ZodType<R>): SchemeFile<R> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    id: '',
    message: phrase('rubric.yaml', { message: error.message.split('\n')[0] ?? error.code }),
  }));
  if (broken.length > 0) throw new SchemeError(broken);
  const raw: unknown = document.toJS();
  if (!isObject(raw)) {
    throw new SchemeError([{ file, line: 1, id: '', message: phrase('rubric.notAScheme') }]);
  }

  /** Where a place begins: at its key in a map, at the item in a list. */
  const startOf = (path: Path): number | null => {
    const key = path.at(-1);
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const found = pair?.key ?? document.getIn(path, true);
    return isNode(found) && found.range ? found.range[0] : null;
  };
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(path.slice(0, length));
      if (start !== null) return lines.linePos(start).line;
    }
    return 1;
  };
  const idOf = (path: Path): string => {
    for (let length = path.length; length > 0; length -= 1) {
      const id = document.getIn([...path.slice(0, length), 'id'], true);
      if (isScalar(id) && typeof id.value === 'string') return id.value;
    }
    return '';
  };

  const schema = schemeSchema(rules);
  const settle = (choices: Choices): SettledScheme<R> => {
    const settled = specialise(raw, choices);
    const checked = schema.safeParse(settled.plain);
    if (checked.success) return { scheme: checked.data, settled };
    throw new SchemeError(
      checked.error.issues.map((issue) => {
        const { path, message } = deepest(issue);
        const place = originalPath(settled, path);
        return {
          file,
          line: lineOf(place),
          id: idOf(place),
          message: phrase('rubric.shape', { path: path.join('.'), message }),
        };
      }),
    );
  };
  return { file, raw, settle, lineOf, idOf };
}

/** The path in the file of a path in the settled tree. */
export function originalPath(settled: Specialised, path: Path): Path {
  let value: unknown = settled.plain;
  let known: Path = [];
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return [...known, ...path.slice(depth)];
    known = [...(settled.origin.get(value) ?? known), key];
    value = (value as Record<string | number, unknown>)[key];
    if (typeof value === 'object' && value !== null) known = settled.origin.get(value) ?? known;
  }
  return known;
}
