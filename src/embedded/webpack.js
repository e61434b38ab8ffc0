import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

const SAMPLES = 'assets/samples';
const OFFICE = 'node_modules/@microsoft/office-js/dist';
/** What office.js loads for Excel on Windows, and nothing of the other applications. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'o15apptofilemappingtable.js',
  'zh-cn/*.js',
  'en-us/*.js',
];
const STYLES = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui'];

const PLACEHOLDER = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>练兵自评</title></head>
<body><p>任务窗格还没有构建，请先运行 npm run build。</p></body></html>`;

/** The page of the task pane with the embedded host before office.js, which comes from this machine. */
function withEmbeddedHost(page) {
  return page
    .replace(/<script[^>]*\sdata-office[^>]*>/, (tag) =>
      tag.replace(/\ssrc=("[^"]*"|[^\s>]+)/, ' src="../office-js/office.js"'),
    )
    .replace('<script', '<script src="../pane-shim.js"></script><script');
}

function panePage(root) {
  const built = join(root, 'dist/addin/taskpane.html');
  return existsSync(built) ? withEmbeddedHost(readFileSync(built, 'utf8')) : PLACEHOLDER;
}

/** `pane/taskpane.html` beside the page, as the pane was last built. */
class PanePage {
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('PanePage', (compilation) => {
      compilation.fileDependencies.add(join(this.root, 'dist/addin/taskpane.html'));
      compilation.hooks.processAssets.tap(
        { name: 'PanePage', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          compilation.emitAsset('pane/taskpane.html', new sources.RawSource(panePage(this.root)));
        },
      );
    });
  }
}

/** The sample workbooks, by file name. */
function sampleNames(root) {
  return readdirSync(join(root, SAMPLES))
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
}

export function embeddedConfig({ root, rules }) {
  return {
    name: 'embedded',
    // Alone it takes the pane as it was last built.
    dependencies:
      process.argv.includes('embedded') && !process.argv.includes('pane') ? [] : ['pane'],
    entry: { page: './src/embedded/page/main.ts', 'pane-shim': './src/embedded/page/pane-shim.ts' },
    target: ['web', 'es2022'],
    // For trying out on one machine: built fast, not small.
    devtool: false,
    optimization: { minimize: false },
    output: {
      path: join(root, 'dist/embedded'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.js', '.json'] },
    module: { rules: [...rules, { test: /\.yaml$/, type: 'asset/source' }] },
    plugins: [
      new HtmlWebpackPlugin({
        template: 'src/embedded/page/index.html',
        filename: 'index.html',
        chunks: ['page'],
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/embedded/page/page.css' },
          { context: SAMPLES, from: '*.xlsx', to: 'samples/' },
          { context: 'assets/icons', from: '*.png', to: 'icons/' },
          ...STYLES.map((name) => ({
            from: `node_modules/@univerjs/${name}/lib/index.css`,
            to: `css/${name}.css`,
          })),
          ...OFFICE_FILES.map((from) => ({
            context: OFFICE,
            from,
            to: 'office-js/[path][name][ext]',
          })),
          {
            context: 'dist/addin',
            from: '**/*',
            to: 'pane/[path][name][ext]',
            globOptions: { ignore: ['**/taskpane.html', '**/*.map'] },
            noErrorOnMissing: true,
          },
        ],
      }),
      new PanePage(root),
      new webpack.DefinePlugin({ DRILL_SAMPLES: JSON.stringify(sampleNames(root)) }),
    ],
    performance: { hints: false },
    devServer: {
      port: 3000,
      host: 'localhost',
      // The pane's policy allows no scripts but its own.
      client: false,
      hot: false,
      liveReload: false,
      devMiddleware: { writeToDisk: true },
    },
  };
}
