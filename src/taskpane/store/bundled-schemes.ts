import type { SchemeTexts } from '../../desk';

/** The part of webpack's `require` that lists modules; every scheme becomes a part loaded when it is asked for. */
interface LazyContext {
  (path: string): Promise<string | { default: string }>;
  keys(): string[];
}
declare const require: {
  context(folder: string, deep: boolean, pattern: RegExp, mode: 'lazy'): LazyContext;
};

const files = require.context('../../schemes', true, /scheme\.yaml$/, 'lazy');
const idOf = (path: string): string => path.split('/')[1] ?? path;

/** The built-in schemes as parts of the bundle. */
export const bundledSchemes: SchemeTexts = {
  ids: () => Promise.resolve(files.keys().map(idOf).sort()),
  text: async (id) => {
    const path = files.keys().find((one) => idOf(one) === id);
    if (path === undefined) throw new Error(`no scheme ${id}`);
    // A text is handed out bare or as a default export, as the bundler pleases.
    const text = await files(path);
    return typeof text === 'string' ? text : text.default;
  },
};
