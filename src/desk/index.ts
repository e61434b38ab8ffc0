export { SchemeLibrary, type SchemeTexts } from './library';
export * from './views';
