import { type Phrase, phrase } from '../../locales';
import { originalPath, type SchemeFile, type SchemeProblem } from '../load';
import type { Path, Specialised } from '../specialise';

/** Collects what is wrong, each thing once however many levels and readings show it. */
export class Problems {
  private readonly found = new Map<string, SchemeProblem>();

  constructor(private readonly file: SchemeFile<unknown>) {}

  add(problem: SchemeProblem): void {
    const { line, id, message } = problem;
    const key = JSON.stringify([line, id, message]);
    if (!this.found.has(key)) this.found.set(key, problem);
  }

  /** A problem at a path of the file. */
  at(path: Path, message: Phrase): void {
    const { file } = this;
    this.add({ file: file.file, line: file.lineOf(path), id: file.idOf(path), message });
  }

  get size(): number {
    return this.found.size;
  }

  /** In the order of the file. */
  list(): readonly SchemeProblem[] {
    return [...this.found.values()].sort((a, b) => a.line - b.line);
  }
}

/** Reports at paths of a settled scheme, which it traces back to the file. */
export type Report = (
  path: Path,
  key: Parameters<typeof phrase>[0],
  params?: Parameters<typeof phrase>[1],
) => void;

export function reporter(problems: Problems, settled: Specialised): Report {
  return (path, key, params) => {
    problems.at(originalPath(settled, path), phrase(key, params));
  };
}
