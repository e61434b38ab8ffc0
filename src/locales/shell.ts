/**
 * The words of the task pane alone, for what loads before anything else; the other catalogues come
 * with `index.ts` in the part that is loaded when it is needed.
 */
import enUS from './en-US/pane.json';
import { addWords } from './render';
import zhCN from './zh-CN/pane.json';

addWords('zh-CN', { pane: zhCN });
addWords('en-US', { pane: enUS });

export { type MessageKey, type Phrase, type PhraseParam, phrase } from './phrase';
export { type Language, LANGUAGES, render } from './render';
