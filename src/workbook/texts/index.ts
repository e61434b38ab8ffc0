export { type OutsideText, readTextFile } from './text-file';
