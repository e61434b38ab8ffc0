import { invalidArgument } from '../host-error';
import { type Definition, HostObject } from '../object';

export const APPLICATION: Definition<null> = {
  type: 'Application',
  scalars: {
    CalculationMode: {
      get: (_, host) => host.calculationMode,
      set: (_, value, host) => {
        const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'];
        if (typeof value !== 'string' || !modes.includes(value)) {
          throw invalidArgument('CalculationMode');
        }
        host.calculationMode = value;
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  children: {
    CultureInfo: (_, host) => HostObject.of(CULTURE, null, host),
  },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (_, [base64], host) =>
      HostObject.of(CREATED, typeof base64 === 'string' ? base64 : null, host),
  },
};

const CULTURE: Definition<null> = {
  type: 'CultureInfo',
  scalars: { Name: { get: (_, host) => host.options.locale ?? 'zh-CN' } },
};

const CREATED: Definition<string | null> = {
  type: 'WorkbookCreated',
  identity: () => ({ Id: 'created' }),
  scalars: { Id: { get: () => 'created' } },
  methods: {
    Open: (base64, _, host) => {
      host.options.onCreateWorkbook?.(base64);
    },
  },
};

export const RUNTIME: Definition<null> = {
  type: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (_, host) => host.eventsEnabled,
      set: (_, value, host) => {
        host.eventsEnabled = value === true;
      },
    },
  },
};
