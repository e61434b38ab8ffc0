export { type Host, makeHost, type NativeBridge } from './make-host';
export type { HostOptions } from './options';
export { Faults } from './faults';
export { isSetSupported, REQUIREMENT_SETS } from './requirement-sets';
export { type HostShim, installHostShim } from './install-host-shim';
export { DARK_THEME, LIGHT_THEME, type OfficeTheme } from './theme';
