import words from '../locales/zh-CN/functions.json';
import type { Phrase, PhraseParam } from '../locales/phrase';

const WORDS: Readonly<Record<string, string>> = words;

/**
 * The reason of an error in Chinese. The whole catalogue with its library would be larger than all the
 * functions, so this puts in the figures and no more.
 */
export function reason({ key, params }: Phrase): string {
  const template = WORDS[key.replace('functions.', '')] ?? key;
  return template.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => text(params[name]));
}

function text(param: PhraseParam | undefined): string {
  return typeof param === 'string' || typeof param === 'number' ? String(param) : '';
}
