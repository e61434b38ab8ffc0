import fc from 'fast-check';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drill, folder } from './harness';
import { workbook } from './workbooks';

/** A system error as the file system throws it. */
const systemError = (code: string): Error => Object.assign(new Error(code), { code });
const failing = (code: string) => () => Promise.reject(systemError(code));

const filled = (path: string): string => join(dirname(path), '自评-已填.xlsx');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

describe('what cannot be read', () => {
  test.each<[string, () => string, RegExp]>([
    ['no file', () => join(folder(), '没有.xlsx'), /找不到文件 .*没有\.xlsx。请检查路径和文件名/],
    ['a folder', () => folder(), /是文件夹，不是文件/],
    ['a device', () => '/dev/null', /不是普通文件/],
    ['nothing in it', () => file('空.xlsx', ''), /空\.xlsx：文件是空的/],
    [
      'a text file',
      () => file('表.csv', '案件编号,立案日期\nC1,2025-03-05\n'),
      /表\.csv：这是文本文件/,
    ],
    [
      'an old workbook',
      () => file('旧.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])),
      /旧\.xls：/,
    ],
    [
      'half a workbook',
      () => file('半.xlsx', readFileSync(workbook()).subarray(0, 9000)),
      /半\.xlsx：文件已损坏或不完整/,
    ],
  ])('%s: one clear line, exit code 2', async (_, make, message) => {
    const path = make();
    for (const argv of [
      ['fill', path],
      ['explain', path, '3.1'],
    ]) {
      const { code, out, err } = await drill(argv);
      expect(err).toMatch(message);
      expect(err).toMatch(/^错误：.*\n$/);
      expect(out).toBe('');
      expect(code).toBe(2);
    }
  });

  test('a file above the size limit', async () => {
    const path = workbook();
    const { code, err } = await drill(['fill', path, '--max-size', '0.01']);
    expect(code).toBe(2);
    expect(err).toMatch(/大小为 0\.\d+ MB，超过上限 0\.01 MB。可以用 --max-size 调高上限/);
    const bad = await drill(['fill', path, '--max-size', '很大']);
    expect(bad.err).toBe('错误：“很大”不能作文件大小上限。请写大于 0 的数，单位 MB\n');
  });

  test.each([
    ['EACCES', '没有权限读写'],
    ['EBUSY', '正被其他程序使用'],
    ['ENAMETOOLONG', '文件名太长'],
    ['EIO', '（EIO）'],
  ])('%s while reading', async (errorCode, message) => {
    const world = { files: { readFile: failing(errorCode) } };
    const { code, err } = await drill(['fill', workbook()], world);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('random bytes never end in a stack trace or a written file', async () => {
    const head = [0x50, 0x4b, 0x03, 0x04];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((rest) => Uint8Array.from([...head, ...rest])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const path = file('乱.xlsx', content);
        const { code, out, err } = await drill(['fill', path, '--scheme', 'banan-2025']);
        expect(code).toBe(2);
        expect(out).toBe('');
        expect(err).toMatch(/^错误：.*乱\.xlsx：/);
        expect(err).not.toMatch(/\n\s+at /);
        expect(readdirSync(dirname(path))).toEqual(['乱.xlsx']);
      }),
      { numRuns: 60 },
    );
  });

  test('a workbook with a damaged part', async () => {
    const whole = readFileSync(workbook());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat(255), async (at, value) => {
        const content = Uint8Array.from(whole);
        content[at] = value;
        const path = file('坏.xlsx', content);
        const { code, err } = await drill(['fill', path]);
        expect([0, 1, 2]).toContain(code);
        expect(err).not.toContain('内部出错');
        expect(existsSync(join(dirname(path), '坏-已填.xlsx'))).toBe(code !== 2);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what cannot be written', () => {
  test('an existing output is replaced only with --force', async () => {
    const path = workbook();
    writeFileSync(filled(path), '别人的文件');
    const { code, err } = await drill(['fill', path]);
    expect(code).toBe(2);
    expect(err).toMatch(/已经存在，没有替换。要替换请加 --force，或用 --out 另写文件名/);
    expect(readFileSync(filled(path), 'utf8')).toBe('别人的文件');
    expect((await drill(['fill', path, '--force'])).code).toBe(0);
    expect(readFileSync(filled(path)).subarray(0, 2).toString()).toBe('PK');
  });

  test('the input is replaced only with --force, under whatever name', async () => {
    const path = workbook();
    const before = readFileSync(path);
    const alias = join(dirname(path), '又名.xlsx');
    linkSync(path, alias);
    for (const out of [alias, path]) {
      const { code, err } = await drill(['fill', path, '--out', out]);
      expect(err).toMatch(/已经存在，没有替换/);
      expect(code).toBe(2);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    const own = await drill(['fill', path, '--out', path, '--force']);
    expect(own.code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
  });

  test('a link stays a link', async () => {
    const path = workbook();
    const link = join(folder(), '链接.xlsx');
    symlinkSync(path, link);
    const { code } = await drill(['fill', link, '--out', link, '--force']);
    expect(code).toBe(0);
    expect((await files.lstat(link)).isSymbolicLink()).toBe(true);
  });

  test('is said last: what was typed wrong comes first', async () => {
    const path = workbook();
    writeFileSync(filled(path), '别人的文件');
    for (const wrong of [
      ['--scheme', '没有'],
      ['--table', '没有'],
      ['--level', '没有'],
      ['--reading', 'D99=x'],
      ['--pin', 'C9=2.1a'],
    ])
      expect((await drill(['fill', path, ...wrong])).err).not.toContain('已经存在');
  });

  test('a place where no file can be made', async () => {
    const argv = ['fill', workbook(), '--out', join(folder(), 'x.xlsx')];
    const { code, err } = await drill(argv, { files: { open: failing('ENOENT') } });
    expect(err).toMatch(/^错误：不能写入 .*x\.xlsx。请换一个位置\n$/);
    expect(code).toBe(2);
  });

  test('folders, missing folders and other extensions are refused before any work', async () => {
    const path = workbook();
    const inside = join(folder(), 'x.xlsx');
    mkdirSync(inside);
    for (const [out, message] of [
      [join(folder(), '没有', 'x.xlsx'), /找不到文件夹 .*没有。请先建立它，或换一个位置/],
      [inside, /输出位置 .*x\.xlsx 是文件夹。请写出文件名/],
      [join(folder(), 'x.pdf'), /输出文件名应以 \.xlsx 结尾/],
    ] as const) {
      const { code, err } = await drill(['fill', path, '--out', out]);
      expect(err).toMatch(message);
      expect(code).toBe(2);
    }
  });

  test.each([
    ['EACCES', '没有权限读写'],
    ['EROFS', '没有权限读写'],
  ])('a folder that refuses: %s', async (errorCode, message) => {
    const world = { files: { access: failing(errorCode) } };
    const { code, err } = await drill(['fill', workbook()], world);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('a failure while writing leaves the old file and no other', async () => {
    for (const [broken, message] of [
      [{ rename: failing('EBUSY') }, '正被其他程序使用'],
      [
        {
          open: async (...argv: Parameters<typeof files.open>) => {
            const handle = await files.open(...argv);
            handle.writeFile = failing('ENOSPC');
            return handle;
          },
        },
        '磁盘空间不足，没有写成',
      ],
    ] as const) {
      const path = workbook();
      writeFileSync(filled(path), '旧的');
      const { code, out, err } = await drill(['fill', path, '--force'], { files: broken });
      expect(err).toContain(message);
      expect(out).toBe('');
      expect(code).toBe(2);
      expect(readFileSync(filled(path), 'utf8')).toBe('旧的');
      expect(readdirSync(dirname(path)).sort()).toEqual(['自评-已填.xlsx', '自评.xlsx'].sort());
    }
  });
});

describe('an interrupted run', () => {
  test('takes its temporary file away', async () => {
    const path = workbook();
    let waiting: (() => Promise<void>)[] = [];
    const seen: string[][] = [];
    const listed = (): string[] => readdirSync(dirname(path)).sort();
    const world = {
      onInterrupt: (cleanup: () => Promise<void>) => {
        waiting.push(cleanup);
        return () => {
          waiting = waiting.filter((one) => one !== cleanup);
        };
      },
      files: {
        open: async (...argv: Parameters<typeof files.open>) => {
          const handle = await files.open(...argv);
          seen.push(listed());
          for (const cleanup of waiting) await cleanup();
          seen.push(listed());
          return handle;
        },
      },
    };
    expect((await drill(['fill', path], world)).code).toBe(2);
    expect(seen[0]).toHaveLength(2);
    expect(seen[0]?.[0]).toMatch(/^\.自评-已填\.xlsx\..*\.tmp$/);
    expect(seen[1]).toEqual(['自评.xlsx']);
    expect(waiting).toEqual([]);
  });
});

describe('what nobody foresaw', () => {
  const world = {
    files: {
      readFile: (() => {
        throw new RangeError('boom');
      }) as typeof files.readFile,
    },
  };

  test('one line without a stack trace', async () => {
    const { code, err } = await drill(['fill', workbook()], world);
    expect(code).toBe(2);
    expect(err).toBe(
      '程序内部出错（RangeError），没有写入任何文件。请设置环境变量 DRILL_DEBUG=1 再运行一次，把显示的内容反馈给我们。\n',
    );
  });

  test('details with DRILL_DEBUG', async () => {
    const { err } = await drill(['fill', workbook()], { ...world, debug: true });
    expect(err).toMatch(/RangeError: boom\n\s+at /);
  });
});
