import CopyPlugin from 'copy-webpack-plugin';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

const root = import.meta.dirname;

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
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
    ],
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

export default [cli];
