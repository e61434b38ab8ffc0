export { type MessageKey, type Phrase, type PhraseParam, phrase } from './phrase';
export { type Finding, type Place, type Severity, finding, Refusal } from './finding';
export { type Language, LANGUAGES, render } from './render';
