import CopyPlugin from 'copy-webpack-plugin';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { embeddedConfig } from './src/embedded/webpack.js';
import { panePage, StyleHash } from './src/taskpane/webpack.js';

const root = import.meta.dirname;

const swc = (syntax, target) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      target,
      parser: { syntax: 'typescript', tsx: syntax === 'tsx' },
      transform: { react: { runtime: 'automatic' } },
    },
  },
});

const scripts = (target) => [
  { test: /\.ts$/, exclude: /node_modules/, use: swc('ts', target) },
  { test: /\.tsx$/, exclude: /node_modules/, use: swc('tsx', target) },
];

/** The command line as one file for Node, with the built-in schemes beside it. */
const cli = {
  name: 'cli',
  entry: { drill: './src/cli/main.ts' },
  target: 'node20',
  devtool: 'source-map',
  output: {
    path: join(root, 'dist/cli'),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    // The schemes are found beside the bundle at run time, not at the place it was built from.
    parser: { javascript: { importMeta: false } },
    rules: scripts('es2022'),
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    new CopyPlugin({
      patterns: [{ context: 'src/schemes', from: '*/scheme.yaml', to: 'schemes' }],
    }),
    {
      apply: (compiler) => {
        compiler.hooks.afterEmit.tap('executable', () => {
          chmodSync(join(root, 'dist/cli/drill.js'), 0o755);
        });
      },
    },
  ],
  performance: { hints: false },
};

/** What the pane is made of, wherever it is shown. Excel's own web view is no older than es2020. */
const face = (name, folder, entry, html) => ({
  name,
  entry,
  target: ['web', 'es2020'],
  devtool: 'source-map',
  output: {
    path: join(root, 'dist', folder),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
  module: { rules: [...scripts('es2020'), { test: /\.yaml$/, type: 'asset/source' }] },
  plugins: [
    ...html,
    new CopyPlugin({ patterns: ['src/taskpane/old-browser.js'] }),
    new StyleHash(),
    new webpack.DefinePlugin({
      DRILL_BUILD: JSON.stringify(process.env.BUILD_ID ?? 'dev'),
    }),
  ],
  performance: { hints: false },
});

/** The add-in: a static folder for any https server. */
const entries = {
  taskpane: './src/taskpane/main-office.tsx',
  // The manifest names this one: its file keeps its name.
  functions: { import: './src/functions/register.ts', filename: 'functions.js' },
};
const pane = face('pane', 'addin', entries, [
  panePage({
    filename: 'taskpane.html',
    chunks: ['taskpane', 'functions'],
    officeJs: process.env.OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  }),
  new CopyPlugin({
    patterns: [
      { context: 'assets/icons', from: '*.png', to: 'assets' },
      { from: 'src/functions/generated/functions.zh-CN.json', to: 'functions.json' },
      { from: 'src/functions/generated/functions.en-US.json', to: 'functions.en-US.json' },
      'src/taskpane/help.html',
    ],
  }),
]);

/** The same pane as an ordinary page over files; it opens from a folder as well. */
const offline = face('offline', 'offline', { page: './src/taskpane/main-page.tsx' }, [
  panePage({ filename: 'index.html', chunks: ['page'], officeJs: null }),
]);

/** The embedded Excel host and its page: for development and trying out, never part of what is shipped. */
const embedded = embeddedConfig({ root, rules: scripts('es2022') });

export default [cli, pane, offline, embedded];
