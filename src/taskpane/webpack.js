import HtmlWebpackPlugin from 'html-webpack-plugin';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Where an address is served from, as the policy names it. */
const origin = (address) => (/^https?:/.test(address) ? new URL(address).origin : null);

/** Stands in the policy until the page is as it will be served: every byte of the style counts. */
const STYLE_HASH = "'sha256-of-the-style'";

/** Puts the hash of each page's style into its policy, after whatever else changed the page. */
export class StyleHash {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('StyleHash', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'StyleHash', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          for (const name of Object.keys(compilation.assets).filter((one) => /\.html$/.test(one)))
            compilation.updateAsset(name, (source) => {
              const page = source.source().toString();
              const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
              return new sources.RawSource(page.replaceAll(STYLE_HASH, hash(style)));
            });
        },
      );
    });
  }
}

/**
 * What the page may load: its own files, office.js where there is one, and nothing else. Styles are the
 * first screen's own text and empty elements that the style library fills by rules (decision 0120).
 */
function policy(officeJs) {
  const office = officeJs === null ? null : origin(officeJs);
  const own = ["'self'", ...(office === null ? [] : [office])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src 'self' ${STYLE_HASH} ${hash('')}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The pane's page. Its own script stands before office.js, so that it is drawn while office.js is on its
 * way; the functions come right after office.js, as early as Excel lets them.
 */
export function panePage({ filename, chunks, officeJs }) {
  const folder = import.meta.dirname;
  return new HtmlWebpackPlugin({
    template: join(folder, 'taskpane.html'),
    filename,
    chunks,
    inject: false,
    templateParameters: (compilation) => {
      const style = readFileSync(join(folder, 'first.css'), 'utf8');
      const files = (chunk) =>
        (compilation.entrypoints.get(chunk)?.getFiles() ?? [])
          .filter((file) => file.endsWith('.js'))
          .map((src) => ({ src, office: false }));
      const [first, ...later] = chunks;
      return {
        style,
        policy: policy(officeJs),
        page: officeJs === null,
        scripts: [
          ...files(first),
          ...(officeJs === null ? [] : [{ src: officeJs, office: true }]),
          ...later.flatMap(files),
        ],
      };
    },
  });
}
