import { textArgument } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import { type Definition, HostObject } from '../object';
import type { HostState } from '../state';
import { keptScalars } from './kept';

/** The services beside the workbook that office.js makes by name. @throws HostError ApiNotFound */
export function serviceObject(name: string, host: HostState): HostObject {
  const definition = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  if (definition === undefined) throw apiNotFound(name);
  return HostObject.of(definition, null, host);
}

const START_STATE = 'app/start state';

const SERVICES: Readonly<Record<string, Definition<null>>> = {
  'Microsoft.InternalService.AddinInternalService': {
    type: 'AddinInternalService',
    // The loader says so when functions may be called.
    methods: { NotifyActionHandlerReady: () => undefined },
  },
  'Microsoft.AppRuntime.AppRuntimeService': {
    type: 'AppRuntimeService',
    methods: {
      GetAppRuntimeState: (_, __, host) => (host.paneVisible ? 'Visible' : 'Background'),
      SetAppRuntimeState: (_, [state], host) => {
        if (state !== 'Visible' && state !== 'Background') throw invalidArgument('State');
        host.paneVisible = state === 'Visible';
        host.options.onPaneVisibility?.(host.paneVisible);
      },
    },
  },
  'Microsoft.AppRuntime.AppRuntimePersistenceService': {
    type: 'AppRuntimePersistenceService',
    methods: {
      GetAppRuntimeStartState: (_, __, host) => host.extras.get(START_STATE) ?? 'Inactive',
      SetAppRuntimeStartState: (_, [state], host) => {
        host.extras.set(START_STATE, textArgument(state, 'State'));
      },
    },
  },
  'Microsoft.DynamicRibbon.DynamicRibbon': {
    type: 'DynamicRibbon',
    methods: {
      GetTab: (_, [id], host) => HostObject.of(TAB, textArgument(id, 'GetTab'), host),
      GetButton: (_, [id], host) => HostObject.of(BUTTON, textArgument(id, 'GetButton'), host),
    },
  },
};

const TAB: Definition<string> = {
  type: 'RibbonTab',
  identity: (id) => ({ Id: id }),
  scalars: keptScalars<string>((id) => `tab ${id}`, { Visible: true }),
};

const BUTTON: Definition<string> = {
  type: 'RibbonButton',
  identity: (id) => ({ Id: id }),
  scalars: {
    Enabled: {
      get: (id, host) => !host.disabledButtons.has(id),
      set: (id, value, host) => {
        if (value === true) host.disabledButtons.delete(id);
        else host.disabledButtons.add(id);
        host.options.onRibbon?.(host.disabledButtons);
      },
    },
  },
};
