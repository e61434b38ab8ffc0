/**
 * What the DRILL functions say of themselves, read from the JSDoc of their source: the only place
 * where their names, arguments and examples are written.
 */
import { parseTree } from 'custom-functions-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { DRILL_FUNCTIONS } from '../functions/list';

const FOLDER = 'src/functions/drill';

interface Bilingual {
  readonly 'zh-CN': string;
  readonly 'en-US': string;
}

export interface SourceFunction {
  readonly id: string;
  readonly group: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly parameters: readonly {
    readonly name: string;
    readonly isRange: boolean;
    readonly isOptional: boolean;
    readonly description: Bilingual;
  }[];
  readonly isMatrix: boolean;
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
}

/** All functions, in the order of the list. `root` is the folder of the repository. */
export function functionsInSource(root = '.'): SourceFunction[] {
  return DRILL_FUNCTIONS.map(({ id }) => {
    const path = join(root, FOLDER, `${id.toLowerCase()}.ts`);
    return functionIn(path, readFileSync(path, 'utf8'), id);
  });
}

function functionIn(path: string, source: string, id: string): SourceFunction {
  const parsed = parseTree(source, path);
  const errors = parsed.extras.flatMap((extra) => extra.errors);
  const [metadata] = parsed.functions;
  if (metadata?.id !== id || parsed.functions.length !== 1 || errors.length > 0)
    throw new Error(`${path}: ${errors.join('; ') || `no @customfunction ${id}`}`);
  const tags = tagsIn(path, source);
  const english = new Map(tags.all('enParam').map(firstWord));
  return {
    id,
    group: tags.one('group'),
    label: { 'zh-CN': tags.one('label'), 'en-US': tags.one('enLabel') },
    description: { 'zh-CN': required(metadata.description, path), 'en-US': tags.one('en') },
    parameters: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      isRange: parameter.dimensionality === 'matrix',
      isOptional: parameter.optional === true,
      description: {
        'zh-CN': required(parameter.description, `${path}: @param ${parameter.name}`),
        'en-US': required(english.get(parameter.name), `${path}: @enParam ${parameter.name}`),
      },
    })),
    isMatrix: metadata.result?.dimensionality === 'matrix',
    examples: tags.all('example').map((text) => exampleIn(text, path)),
  };
}

function required(text: string | undefined, what: string): string {
  if (text === undefined || text.trim() === '') throw new Error(`no words: ${what}`);
  return text.trim();
}

function firstWord(text: string): [string, string] {
  const [, word = '', rest = ''] = /^(\S+)\s+([^]*)$/u.exec(text) ?? [];
  return [word, rest];
}

function exampleIn(text: string, path: string): { formula: string; result: string } {
  const [formula, result] = text.split(' => ');
  return { formula: required(formula, path), result: required(result, path) };
}

interface Tags {
  one(name: string): string;
  all(name: string): string[];
}

/** The tags of the exported function; custom-functions-metadata does not know ours. */
function tagsIn(path: string, source: string): Tags {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const isOurs = (node: ts.Statement): node is ts.FunctionDeclaration =>
    ts.isFunctionDeclaration(node) &&
    ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'customfunction');
  const node = file.statements.find(isOurs);
  const tags = node === undefined ? [] : ts.getJSDocTags(node);
  const all = (name: string): string[] =>
    tags
      .filter((tag) => tag.tagName.text === name)
      .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? '').trim());
  return { all, one: (name) => required(all(name)[0], `${path}: @${name}`) };
}
