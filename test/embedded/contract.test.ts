import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { excel, onSheet } from './run';
import { officeFile, RUNTIME } from '../support/office';

/**
 * The embedded host answers what one version of office.js asks. Another version may ask otherwise: whoever
 * raises it walks through docs/embedded-host.md, section "Another version", and then changes this number.
 */
const VERSION = '1.1.110';

describe(`office.js ${VERSION}, on whose seams the embedded host stands`, () => {
  it('is the version that is installed, and asked for exactly', () => {
    const require_ = createRequire(__filename);
    const installed: unknown = require_('@microsoft/office-js/package.json');
    expect(installed).toMatchObject({ version: VERSION });
    const own: unknown = require_('../../package.json');
    expect(own).toMatchObject({ devDependencies: { '@microsoft/office-js': VERSION } });
  });

  it.each([
    [
      RUNTIME,
      [
        '_richApiNativeBridge',
        'sendMessageToHost',
        'onMessageFromHost',
        'ProcessQuery',
        'ReferencedObjectPathIds',
        '_KeepReference',
        '_RemoveReference',
        '_ValidateArraySize',
        '_RegisterDataChangedEvent',
        '_GetRangeForEventByReferenceId',
        'Microsoft.InternalService.AddinInternalService',
        'Microsoft.AppRuntime.AppRuntimeService',
        'Microsoft.DynamicRibbon.DynamicRibbon',
        '_doApiNotSupportedCheck',
        'DelayForCellEdit',
        'GetContext',
        'GetSupportedMatrix',
        'GetOfficeThemeInfo',
        'GetSettings',
      ],
    ],
    ['office.js', ['GetHostInfo', 'GetLoggingAllowed', 'onReadyInternal']],
  ])('%s names them', (file, seams) => {
    const text = readFileSync(officeFile(file), 'utf8');
    expect(seams.filter((seam) => !text.includes(seam))).toEqual([]);
  });

  it('sends a batch as it did when the host was written', async () => {
    const host = excel();
    const sent: unknown[] = [];
    const send = host.bridge.sendMessageToHost.bind(host.bridge);
    host.bridge.sendMessageToHost = (text) => {
      sent.push(JSON.parse(text));
      send(text);
    };
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, null],
        ['=A1', 'x'],
      ];
      range.load('values');
      await context.sync();
    });
    expect(sent[0]).toMatchObject({
      type: 1,
      message: {
        url: 'ProcessQuery',
        method: 'POST',
        body: {
          AutoKeepReference: true,
          ObjectPaths: {
            '1': { Id: 1, ObjectPathType: 1, Name: '' },
            '3': { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
            '5': { ObjectPathType: 5, ArgumentInfo: { Arguments: ['Sheet1'] } },
            '7': { ObjectPathType: 3, Name: 'GetRange', ArgumentInfo: { Arguments: ['A1:B2'] } },
          },
        },
      },
    });
    expect(actionsOf(sent[0])).toEqual([
      [1, '', 1],
      [1, '', 3],
      [1, '', 5],
      [1, '', 7],
      [3, '_KeepReference', 7],
      [1, '', 7],
      [4, 'Values', 7],
      [2, '', 7],
    ]);
  });
});

/** Type, name and path of every action. */
function actionsOf(request: unknown): unknown {
  const { message } = Object(request) as { message: { body: { Actions: Sent[] } } };
  return message.body.Actions.map(({ ActionType, Name, ObjectPathId }) => [
    ActionType,
    Name,
    ObjectPathId,
  ]);
}

interface Sent {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
}
