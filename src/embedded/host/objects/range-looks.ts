import { numberOf } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import { type Definition, HostObject } from '../object';
import type { RangeTarget } from '../range-target';
import { colour, flag, styleScalar, without } from './range-format';

export const FONT: Definition<RangeTarget> = {
  type: 'RangeFont',
  scalars: {
    Bold: styleScalar(
      ({ bold }) => bold ?? false,
      flag,
      (style, bold) => ({ ...style, bold }),
    ),
    Color: styleScalar(
      ({ color }) => `#${color ?? '000000'}`,
      colour,
      (style, color) => ({ ...style, color }),
    ),
    Name: styleScalar(
      ({ font }) => font ?? '等线',
      (value) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument('Name');
        return value;
      },
      (style, font) => ({ ...style, font }),
    ),
    Size: styleScalar(
      ({ size }) => size ?? 11,
      (value) => numberOf(value, 'Size'),
      (style, size) => ({ ...style, size }),
    ),
  },
};

const NO_FILL = styleScalar(
  () => null,
  () => null,
  (style) => without(style, 'fill'),
);

export const FILL: Definition<RangeTarget> = {
  type: 'RangeFill',
  scalars: {
    Color: styleScalar(
      ({ fill }) => `#${fill ?? 'FFFFFF'}`,
      colour,
      (style, fill) => ({ ...style, fill }),
    ),
  },
  methods: {
    Clear: (target, _, host) => {
      NO_FILL.set?.(target, null, host);
    },
  },
};

export const CELL_PROTECTION: Definition<RangeTarget> = {
  type: 'FormatProtection',
  scalars: {
    Locked: styleScalar(
      ({ locked }) => locked ?? true,
      flag,
      (style, locked) => ({ ...style, locked }),
    ),
  },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
];

/** One side of a range's borders. The model knows cells with thin borders all round and cells without. */
interface Side {
  readonly target: RangeTarget;
  readonly side: string;
}

const BORDER: Definition<Side> = {
  type: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ target }, host) => STYLE.get(target, host),
      set: ({ target }, value, host) => {
        STYLE.set?.(target, value, host);
      },
    },
    Color: {
      get: () => '#000000',
      // Black is what the model draws; anything else would be lost.
      set: (_, value) => {
        if (colour(value) !== '000000') throw apiNotFound('RangeBorder.Color other than black');
      },
    },
    Weight: {
      get: () => 'Thin',
      set: (_, value) => {
        if (value !== 'Thin') throw apiNotFound('RangeBorder.Weight other than Thin');
      },
    },
  },
};

const STYLE = styleScalar(
  ({ border }) => (border === true ? 'Continuous' : 'None'),
  (value) => {
    if (value !== 'Continuous' && value !== 'None')
      throw apiNotFound('RangeBorder.Style of that kind');
    return value;
  },
  (style, value) => ({ ...style, border: value === 'Continuous' }),
);

export const BORDERS: Definition<RangeTarget> = {
  type: 'RangeBorderCollection',
  scalars: { Count: { get: () => SIDES.length } },
  items: (target, host) => SIDES.map((side) => HostObject.of(BORDER, { target, side }, host)),
  item: (target, side, host) => {
    if (typeof side !== 'string' || !SIDES.includes(side)) throw invalidArgument('Borders');
    return HostObject.of(BORDER, { target, side }, host);
  },
};
