/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

/** The budget is 30 kB; this one only goes down. */
const MOST_BYTES = 12_500;

const folder = mkdtempSync(join(tmpdir(), 'functions-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Built {
  readonly modules: readonly string[];
  readonly script: string;
}

function build(): Promise<Built> {
  const compiler = webpack({
    mode: 'production',
    entry: { functions: join(__dirname, '../../src/functions/register.ts') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    plugins: [new webpack.DefinePlugin({ DRILL_BUILD: JSON.stringify('1234567') })],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) {
        reject(error ?? new Error(stats?.toString('errors-only')));
        return;
      }
      const names = [...stats.compilation.modules].map((one) => one.identifier());
      resolve({ modules: names, script: readFileSync(join(folder, 'functions.js'), 'utf8') });
    });
  });
}

test('the functions are a small classic script without schemes, readers and their libraries', async () => {
  const { modules, script } = await build();
  const strange = modules.filter((name) =>
    /zod|yaml|i18next|fflate|react|office-js|\/schemes\/|\/workbook\/|\/measures\/|\/rubric\//.test(
      name,
    ),
  );
  expect(strange).toEqual([]);
  expect(gzipSync(script).length).toBeLessThan(MOST_BYTES);
  expect(script).not.toMatch(/\b(?:import|export)\s*[{*"']/);

  // What is on the page is enough for Excel to find every function.
  const known: string[] = [];
  const runtime = {
    associate: (id: string, body: () => unknown) => {
      known.push(id === 'VERSION' ? String(body()) : id);
    },
    Error,
    ErrorCode: {},
  };
  runInNewContext(script, { CustomFunctions: runtime });
  expect(known).toContain('TIER');
  expect(known).toHaveLength(18);
  expect(known.at(-1)).toMatch(/^\d+\.\d+\.\d+\+1234567$/);
  process.stdout.write(`functions bundle: ${String(gzipSync(script).length)} bytes gzip\n`);
}, 60_000);
