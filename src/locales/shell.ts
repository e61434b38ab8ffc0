/**
 * The words of the task pane's first screen alone, for what loads before anything else; the other catalogues come
 * with `index.ts` in the part that is loaded when it is needed.
 */
import enUS from './en-US/shell.json';
import { addWords } from './render';
import zhCN from './zh-CN/shell.json';

addWords('zh-CN', { shell: zhCN });
addWords('en-US', { shell: enUS });

export { type MessageKey, type Phrase, type PhraseParam, phrase } from './phrase';
export { type Language, LANGUAGES, render } from './render';
