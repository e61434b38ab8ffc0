import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
} from 'yaml';
import type { Path } from '../rubric';
import type { Plain } from './plain';

/** A scheme as the text that the loader reads: the same scheme gives the same text. */
export function yamlOf(scheme: Plain): string {
  return stringify(scheme, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** What begins on each line of a scheme's text, from line 1: the outermost place of the file. */
export function pathsByLine(text: string): ReadonlyMap<number, Path> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const paths = new Map<number, Path>();
  const note = (node: unknown, path: Path): void => {
    if (!isNode(node) || !node.range) return;
    const { line } = counter.linePos(node.range[0]);
    if (!paths.has(line)) paths.set(line, path);
  };
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const inside = [...path, String(pair.key.value)];
        note(pair.key, inside);
        visit(pair.value, inside);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        note(item, [...path, index]);
        visit(item, [...path, index]);
      });
    }
  };
  visit(document.contents, []);
  return paths;
}
