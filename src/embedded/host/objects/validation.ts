import { type Area, overlaps, type ValidationSpec } from '../../../workbook';
import { optionsOf } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import type { Definition } from '../object';
import type { RangeTarget } from '../range-target';
import { assertUnprotected } from '../rules/protection';
import { type HostState, sheetOf } from '../state';
import type { Json } from '../wire';

/** List validations and input prompts; other rules the model does not know. */
export const VALIDATION: Definition<RangeTarget> = {
  type: 'DataValidation',
  scalars: {
    Type: {
      get: (target, host) => {
        const spec = specOf(target, host);
        if (spec === 'mixed') return 'Inconsistent';
        return spec?.list === undefined && spec?.listFormula === undefined ? 'None' : 'List';
      },
    },
    Rule: {
      get: (target, host) => {
        const spec = specOf(target, host);
        if (spec === 'mixed') return null;
        const source =
          spec?.listFormula === undefined ? spec?.list?.join(',') : `=${spec.listFormula}`;
        return source === undefined ? {} : { list: { inCellDropDown: true, source } };
      },
      set: (target, value, host) => {
        change(target, listOf(value), host);
      },
    },
    Prompt: {
      get: (target, host) => {
        const spec = specOf(target, host);
        if (spec === 'mixed') return null;
        const message = spec?.prompt ?? '';
        return { message, showPrompt: message !== '', title: spec?.promptTitle ?? '' };
      },
      set: (target, value, host) => {
        const { message, title } = optionsOf(value);
        change(target, { prompt: text(message), promptTitle: text(title) }, host);
      },
    },
    ErrorAlert: {
      get: (target, host) => {
        const spec = specOf(target, host);
        if (spec === 'mixed') return null;
        const strict = spec?.strict !== false;
        return { message: spec?.errorMessage ?? '', showAlert: strict, style: 'Stop', title: '' };
      },
      set: (target, value, host) => {
        const { message, showAlert } = optionsOf(value);
        change(target, { errorMessage: text(message), strict: showAlert !== false }, host);
      },
    },
    IgnoreBlanks: {
      get: () => true,
      set: (_, value) => {
        if (value !== true) throw apiNotFound('DataValidation.ignoreBlanks = false');
      },
    },
  },
  methods: {
    Clear: (target, _, host) => {
      const sheet = sheetOf(host, target.sheetId);
      assertUnprotected(sheet, 'DataValidation', null, host);
      const validations = sheet.validations.filter(
        ({ area }) => !target.areas.some((other) => overlaps(area, other)),
      );
      host.model.layOut(sheet.id, { validations }, 'addin');
    },
  },
};

/** The validation of all cells of the range; 'mixed' where only a part has one. The last one made counts. */
function specOf(target: RangeTarget, host: HostState): ValidationSpec | 'mixed' | undefined {
  const { validations } = sheetOf(host, target.sheetId);
  const [area] = target.areas;
  const spec = validations.findLast((each) => overlaps(each.area, area));
  return spec === undefined || covers(spec.area, area) ? spec : 'mixed';
}

function change(target: RangeTarget, members: Omit<ValidationSpec, 'area'>, host: HostState): void {
  const sheet = sheetOf(host, target.sheetId);
  assertUnprotected(sheet, 'DataValidation', null, host);
  let { validations } = sheet;
  for (const area of target.areas) {
    const before = validations.findLast((each) => covers(each.area, area));
    // Specs that the area covers are replaced; larger ones stay behind for their other cells.
    const others = validations.filter((each) => !covers(area, each.area));
    const { list, listFormula, ...texts } = before ?? { area };
    const rule = {
      ...(list === undefined ? {} : { list }),
      ...(listFormula === undefined ? {} : { listFormula }),
    };
    const ruled = 'list' in members || 'listFormula' in members;
    validations = [...others, { ...texts, ...(ruled ? {} : rule), ...members, area }];
  }
  host.model.layOut(sheet.id, { validations }, 'addin');
}

function listOf(value: Json): Omit<ValidationSpec, 'area'> {
  const { list, ...other } = optionsOf(value);
  if (list === undefined) throw apiNotFound(`DataValidation.rule.${Object.keys(other).join()}`);
  const { source } = optionsOf(list);
  if (typeof source !== 'string' || source === '') throw invalidArgument('Rule');
  if (source.startsWith('=')) return { listFormula: source.slice(1) };
  // Excel's limit for a list that is typed into the rule.
  if (source.length > 255) throw invalidArgument('Rule');
  return { list: source.split(',').map((item) => item.trim()) };
}

function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
