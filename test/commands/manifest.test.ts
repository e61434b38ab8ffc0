import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_IDS } from '../../src/commands';
import { manifestXml } from '../../src/commands/manifest/manifest';
import { type XmlNode, parseTree } from './xml';

const root = join(__dirname, '../..');
const environment = { baseUrl: 'https://drill.example.gov.cn/app', version: '0.1.0.7', suffix: '' };
const committed = readFileSync(join(root, 'manifest.xml'), 'utf8');

const all = (node: XmlNode, tag: string): XmlNode[] => [
  ...(node.tag === tag ? [node] : []),
  ...node.children.flatMap((child) => all(child, tag)),
];
const attributes = (tree: XmlNode, name: string): string[] =>
  everything(tree).flatMap((node) => node.attributes[name] ?? []);
const everything = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(everything)];

test('the committed manifest is the one of the development server', () => {
  const made = manifestXml({ baseUrl: 'https://localhost:3000', version: '0.1.0.0', suffix: '' });
  expect(committed).toBe(made);
});

test('office-addin-manifest reads it', () => {
  // The library is partly ESM-only, which Node loads and Jest's module system does not.
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  const output = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const info = JSON.parse(output) as Readonly<Record<string, unknown>>;
  expect(info).toMatchObject({
    defaultLocale: 'zh-CN',
    displayName: '练兵自评',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    version: '0.1.0.0',
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe('structure', () => {
  const tree = parseTree(manifestXml(environment));

  test('every id is used once, and is as long as Office lets it be', () => {
    for (const tag of ['bt:Image', 'bt:Url', 'bt:String']) {
      const ids = all(tree, tag).flatMap((node) => node.attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.length > 32)).toEqual([]);
    }
    const controls = ['CustomTab', 'Group', 'Control'].flatMap((tag) => all(tree, tag));
    const ids = controls.map((node) => node.attributes.id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z][A-Za-z0-9.]{0,124}$/.test(id))).toEqual([]);
  });

  test('every reference leads to a resource, and every resource is referred to', () => {
    const used = new Set(attributes(tree, 'resid'));
    const resources = all(tree, 'Resources').flatMap((node) => node.children);
    const defined = resources.flatMap((group) =>
      group.children.flatMap((node) => node.attributes.id ?? []),
    );
    expect([...used].sort()).toEqual([...new Set(defined)].sort());
  });

  test('words are no longer than Office takes, in both languages', () => {
    for (const [group, length] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      const words = all(tree, group).flatMap((node) => everything(node).slice(1));
      const texts = words.flatMap(
        ({ attributes: { DefaultValue, Value } }) => DefaultValue ?? Value ?? '',
      );
      expect(texts.filter((text) => text === '' || text.length > length)).toEqual([]);
    }
    const [short] = all(tree, 'bt:ShortStrings');
    const translated = short?.children.filter(
      ({ attributes: { id } }) => id !== 'Functions.Namespace',
    );
    expect(translated?.every(({ children }) => children[0]?.attributes.Locale === 'en-US')).toBe(
      true,
    );
    expect(all(tree, 'DisplayName')[0]?.attributes.DefaultValue?.length).toBeLessThanOrEqual(125);
    expect(all(tree, 'Description')[0]?.attributes.DefaultValue?.length).toBeLessThanOrEqual(250);
  });

  test('every address is https, below the one base', () => {
    const addresses = everything(tree).flatMap(({ attributes: { DefaultValue, id } }) =>
      DefaultValue !== undefined && (id?.endsWith('.Url') === true || DefaultValue.includes('//'))
        ? [DefaultValue]
        : [],
    );
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((one) => !one.startsWith(`${environment.baseUrl}/`))).toEqual([]);
  });

  test('every picture is there, in the size that it says', () => {
    const pictures = all(tree, 'bt:Images').flatMap((node) => node.children);
    expect(pictures.length).toBe(64);
    for (const {
      attributes: { DefaultValue = '' },
    } of pictures) {
      const name = DefaultValue.slice(`${environment.baseUrl}/assets/`.length);
      const file = join(root, 'assets/icons', name);
      expect(existsSync(file)).toBe(true);
      const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
      const png = readFileSync(file);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
    for (const icon of all(tree, 'Icon'))
      expect(icon.children.map((node) => node.attributes.size)).toEqual([
        '16',
        '20',
        '24',
        '32',
        '40',
        '48',
        '64',
        '80',
      ]);
  });

  test('pane, commands and functions share one address and one runtime', () => {
    const page = all(tree, 'Runtime')[0]?.attributes.resid;
    expect(all(tree, 'FunctionFile')[0]?.attributes.resid).toBe(page);
    expect(all(tree, 'Page')[0]?.children[0]?.attributes.resid).toBe(page);
    const panes = all(tree, 'Action').filter((node) => node.attributes.type === 'ShowTaskpane');
    expect(
      panes.map(
        (node) => node.children.find(({ tag }) => tag === 'SourceLocation')?.attributes.resid,
      ),
    ).toEqual([page]);
  });

  test('every command of the ribbon is one that the add-in has, and the other way round', () => {
    const names = all(tree, 'FunctionName').map((node) => node.text);
    expect([...names].sort()).toEqual([...COMMAND_IDS].sort());
  });

  test('requirement sets stand where an old Excel still shows the page that explains', () => {
    expect(tree.children.some(({ tag }) => tag === 'Requirements')).toBe(false);
    const sets = all(tree, 'bt:Set').map(({ attributes: { Name, MinVersion } }) => [
      Name,
      MinVersion,
    ]);
    expect(sets).toContainEqual(['SharedRuntime', '1.1']);
    expect(sets.every(([, version]) => /^\d+\.\d+$/.test(version ?? ''))).toBe(true);
  });
});

test('another environment has another id, other names and another namespace', () => {
  const one = parseTree(manifestXml(environment));
  const other = parseTree(manifestXml({ ...environment, suffix: 'Test' }));
  expect(all(other, 'Id')[0]?.text).not.toBe(all(one, 'Id')[0]?.text);
  expect(all(other, 'DisplayName')[0]?.attributes.DefaultValue).toBe('练兵自评 Test');
  const namespace = all(other, 'bt:String').find(
    (node) => node.attributes.id === 'Functions.Namespace',
  );
  expect(namespace?.attributes.DefaultValue).toBe('DRILL_TEST');
});
