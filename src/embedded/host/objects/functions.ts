import { wholeNumber } from '../arguments';
import { apiNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';

/** The worksheet functions as Office.js offers them; the add-in asks for one day only. */
export const FUNCTIONS: Definition<null> = {
  type: 'Functions',
  methods: {
    Date: (_, [year, month, day], host) => {
      const [y, m, d] = [year, month, day].map((part) => wholeNumber(part, 'Date'));
      if (y === undefined || m === undefined || d === undefined || y < 1904) {
        throw apiNotFound('Functions.date before 1904');
      }
      const days = Date.UTC(y, m - 1, d) / 86_400_000;
      return HostObject.of(RESULT, days + (host.model.date1904 ? 24_107 : 25_569), host);
    },
  },
};

const RESULT: Definition<number> = {
  type: 'FunctionResult',
  scalars: { Value: { get: (value) => value }, Error: { get: () => null } },
};
