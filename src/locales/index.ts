import enUS from './en-US';
import { addWords } from './render';
import zhCN from './zh-CN';

addWords('zh-CN', zhCN);
addWords('en-US', enUS);

export { type MessageKey, type Phrase, type PhraseParam, phrase } from './phrase';
export { type Finding, type Place, type Severity, finding, Refusal } from './finding';
export { type Language, LANGUAGES, render } from './render';
