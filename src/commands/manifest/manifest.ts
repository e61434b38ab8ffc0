import { type MessageKey, phrase, render } from '../../locales';
import { REQUIREMENTS } from '../requirements';
import { type Environment, idOf } from './identity';
import { Resources } from './resources';
import { ICON_SIZES, RIBBON, type RibbonButton, type RibbonGroup } from './ribbon';
import { attribute, element, text, type Xml } from './xml';

/** The add-in-only XML manifest for one environment. */
export function manifestXml(environment: Environment): string {
  const { baseUrl, version, suffix } = environment;
  const both = (tag: string, key: MessageKey): Xml =>
    element(tag, attribute({ DefaultValue: render(phrase(key), 'zh-CN') + behind(suffix, tag) }), [
      element(
        'Override',
        attribute({
          Locale: 'en-US',
          Value: render(phrase(key), 'en-US') + behind(suffix, tag),
        }),
      ),
    ]);
  const address = (tag: string, path: string): Xml =>
    element(tag, attribute({ DefaultValue: `${baseUrl}/${path}` }));
  const root = element('OfficeApp', attribute(NAMESPACES), [
    text('Id', idOf(environment)),
    text('Version', version),
    text('ProviderName', render(phrase('ribbon.provider'), 'zh-CN')),
    text('DefaultLocale', 'zh-CN'),
    both('DisplayName', 'ribbon.name'),
    both('Description', 'ribbon.about'),
    address('IconUrl', 'assets/app-32.png'),
    address('HighResolutionIconUrl', 'assets/app-64.png'),
    address('SupportUrl', 'help.html'),
    element('AppDomains', '', [text('AppDomain', new URL(baseUrl).origin)]),
    element('Hosts', '', [element('Host', attribute({ Name: 'Workbook' }))]),
    // No requirements here: an Excel that is too old opens the page that says so and where to go on.
    element('DefaultSettings', '', [address('SourceLocation', 'taskpane.html')]),
    text('Permissions', 'ReadWriteDocument'),
    overrides(environment),
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', ...root].join('\n')}\n`;
}

const NAMESPACES = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'xmlns:ov': 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  'xsi:type': 'TaskPaneApp',
};

const behind = (suffix: string, tag: string): string =>
  suffix === '' || tag !== 'DisplayName' ? '' : ` ${suffix}`;

/** Namespace of the functions: DRILL, or DRILL_TEST beside it. */
export const functionsNamespace = (suffix: string): string =>
  suffix === '' ? 'DRILL' : `DRILL_${suffix.toUpperCase()}`;

function overrides({ baseUrl, suffix }: Environment): Xml {
  const resources = new Resources(baseUrl);
  // One address for pane, commands and functions: they live in one runtime.
  const page = resources.url('Pane.Url', 'taskpane.html');
  const at = (tag: string, resid: string): Xml => element(tag, attribute({ resid }));
  const located = (tag: string, resid: string): Xml =>
    element(tag, '', [at('SourceLocation', resid)]);
  const host = element('Host', attribute({ 'xsi:type': 'Workbook' }), [
    element('Runtimes', '', [element('Runtime', attribute({ resid: page, lifetime: 'long' }))]),
    element('AllFormFactors', '', [
      element('ExtensionPoint', attribute({ 'xsi:type': 'CustomFunctions' }), [
        located('Script', resources.url('Functions.Script', 'functions.js')),
        located('Page', page),
        located(
          'Metadata',
          resources.url('Functions.Metadata', 'functions.json', 'functions.en-US.json'),
        ),
        at('Namespace', resources.word('Functions.Namespace', functionsNamespace(suffix))),
      ]),
    ]),
    element('DesktopFormFactor', '', [
      element('GetStarted', '', [
        at('Title', resources.title('ribbon.name')),
        at('Description', resources.text('ribbon.about')),
        at('LearnMoreUrl', resources.url('Help.Url', 'help.html')),
      ]),
      at('FunctionFile', page),
      element('ExtensionPoint', attribute({ 'xsi:type': 'PrimaryCommandSurface' }), [
        element('CustomTab', attribute({ id: `Drill${suffix}.Tab` }), [
          ...RIBBON.map((group) => groupXml(group, suffix, page, resources)),
          at('Label', resources.title('ribbon.tab')),
        ]),
      ]),
    ]),
  ]);
  return element(
    'VersionOverrides',
    attribute({
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    }),
    [
      element('Requirements', '', [
        element('bt:Sets', attribute({ DefaultMinVersion: '1.1' }), [
          ...REQUIREMENTS.map(([Name, MinVersion]) =>
            element('bt:Set', attribute({ Name, MinVersion })),
          ),
        ]),
      ]),
      element('Hosts', '', [host]),
      resources.toXml(),
    ],
  );
}

function icon(name: string, resources: Resources): Xml {
  return element(
    'Icon',
    '',
    ICON_SIZES.map((size) =>
      element('bt:Image', attribute({ size: String(size), resid: resources.image(name, size) })),
    ),
  );
}

function groupXml(
  { id, label, icon: picture, buttons }: RibbonGroup,
  suffix: string,
  page: string,
  resources: Resources,
): Xml {
  return element('Group', attribute({ id: `Drill${suffix}.${id}` }), [
    element('Label', attribute({ resid: resources.title(label) })),
    icon(picture, resources),
    ...buttons.map((button) => buttonXml(button, suffix, page, resources)),
  ]);
}

function buttonXml(
  { id, label, tip, icon: picture, does }: RibbonButton,
  suffix: string,
  page: string,
  resources: Resources,
): Xml {
  const action =
    does === 'pane'
      ? element('Action', attribute({ 'xsi:type': 'ShowTaskpane' }), [
          text('TaskpaneId', `Drill${suffix}.Pane`),
          element('SourceLocation', attribute({ resid: page })),
        ])
      : element('Action', attribute({ 'xsi:type': 'ExecuteFunction' }), [
          text('FunctionName', does),
        ]);
  return element('Control', attribute({ 'xsi:type': 'Button', id: `Drill${suffix}.${id}` }), [
    element('Label', attribute({ resid: resources.title(label) })),
    element('Supertip', '', [
      element('Title', attribute({ resid: resources.title(label) })),
      element('Description', attribute({ resid: resources.text(tip) })),
    ]),
    icon(picture, resources),
    action,
  ]);
}
