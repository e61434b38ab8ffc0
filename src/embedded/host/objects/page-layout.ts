import type { PrintSpec } from '../../../workbook';
import type { HostSheet } from '../../model';
import { optionsOf, rangeTarget } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import { type Argument, type Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import { type HostState, sheetOf } from '../state';
import { keptScalars } from './kept';

/** Orientation, paper, area, title rows, width and footer; margins and the like are only remembered. */
export const PAGE_LAYOUT: Definition<HostSheet> = {
  type: 'PageLayout',
  scalars: {
    ...keptScalars<HostSheet>(({ id }) => `${id}/page`, {
      BottomMargin: 54,
      CenterHorizontally: false,
      CenterVertically: false,
      FooterMargin: 21.6,
      HeaderMargin: 21.6,
      LeftMargin: 50.4,
      RightMargin: 50.4,
      TopMargin: 54,
    }),
    Orientation: {
      get: (sheet, host) => (printOf(sheet, host).landscape ? 'Landscape' : 'Portrait'),
      set: (sheet, value, host) => {
        if (value !== 'Landscape' && value !== 'Portrait') throw invalidArgument('Orientation');
        change(sheet, { landscape: value === 'Landscape' }, host);
      },
    },
    PaperSize: {
      get: (sheet, host) => printOf(sheet, host).paper,
      set: (sheet, value, host) => {
        if (value !== 'A3' && value !== 'A4')
          throw apiNotFound('PageLayout.paperSize beside A3, A4');
        change(sheet, { paper: value }, host);
      },
    },
    Zoom: {
      get: (sheet, host) =>
        printOf(sheet, host).fitToWidth === true ? { horizontalFitToPages: 1 } : { scale: 100 },
      set: (sheet, value, host) => {
        const { horizontalFitToPages } = optionsOf(value);
        change(sheet, { fitToWidth: horizontalFitToPages === 1 }, host);
      },
    },
  },
  children: {
    HeadersFooters: (sheet, host) => HostObject.of(HEADERS_FOOTERS, sheet, host),
  },
  methods: {
    SetPrintArea: (sheet, [where], host) => {
      change(sheet, { area: areaOf(sheet, where, host) }, host);
    },
    SetPrintTitleRows: (sheet, [where], host) => {
      const { top, bottom } = areaOf(sheet, where, host);
      change(sheet, { titleRows: [top, bottom] }, host);
    },
    GetPrintAreaOrNullObject: ({ id }, _, host) => {
      const area = sheetOf(host, id).print?.area;
      return area === undefined
        ? null
        : host.make.range({ sheetId: id, areas: [area], many: true });
    },
    GetPrintTitleRowsOrNullObject: ({ id }, _, host) => {
      const rows = sheetOf(host, id).print?.titleRows;
      if (rows === undefined) return null;
      const area = { top: rows[0], bottom: rows[1], left: 1, right: 16_384 };
      return host.make.range({ sheetId: id, areas: [area], many: false });
    },
  },
};

const HEADERS_FOOTERS: Definition<HostSheet> = {
  type: 'HeaderFooterGroup',
  children: {
    DefaultForAllPages: (sheet, host) => HostObject.of(HEADER_FOOTER, sheet, host),
  },
};

const HEADER_FOOTER: Definition<HostSheet> = {
  type: 'HeaderFooter',
  scalars: {
    CenterFooter: {
      get: (sheet, host) => printOf(sheet, host).footer ?? '',
      set: (sheet, value, host) => {
        if (typeof value !== 'string') throw invalidArgument('CenterFooter');
        change(sheet, { footer: value }, host);
      },
    },
  },
};

function printOf({ id }: HostSheet, host: HostState): PrintSpec {
  return sheetOf(host, id).print ?? { paper: 'A4', landscape: false };
}

function change(sheet: HostSheet, by: Partial<PrintSpec>, host: HostState): void {
  host.model.layOut(sheet.id, { print: { ...printOf(sheet, host), ...by } }, 'addin');
}

function areaOf({ id }: HostSheet, where: Argument | undefined, host: HostState) {
  if (typeof where !== 'string') return rangeTarget(where).areas[0];
  return resolveAddress(where, sheetOf(host, id), host.model).areas[0];
}
