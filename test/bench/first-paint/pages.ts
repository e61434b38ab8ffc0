import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Builds the plain page as the pane is built; answers the size of its script in gzip bytes. */
export function buildPlain(folder: string): Promise<number> {
  const compiler = webpack({
    mode: 'production',
    context: join(import.meta.dirname, '../../..'),
    entry: { plain: './test/bench/first-paint/plain.tsx' },
    target: ['web', 'es2020'],
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx$/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2020',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
      ],
    },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
      else resolve(gzipSync(readFileSync(join(folder, 'plain.js'))).length);
    });
  });
}

/** Serves a folder as a site does: compressed, from one address, nothing from anywhere else. */
export function serve(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
    try {
      const body = gzipSync(readFileSync(join(folder, path === '/' ? 'index.html' : path)));
      const type = TYPES[extname(path === '/' ? 'index.html' : path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      const port = typeof at === 'object' && at !== null ? at.port : 0;
      resolve({ server, address: `http://127.0.0.1:${String(port)}/` });
    });
  });
}
