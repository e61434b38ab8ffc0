import {
  type MessageKey,
  type Phrase,
  phrase,
  type PhraseParam,
  render,
  type Severity,
} from '../../locales';
import type { ReportInput } from './input';
import { countsPhrase, type ReportLine, reportLines } from './lines';
import { REPORT_STYLE } from './html-style';

type Say = (
  key: Extract<MessageKey, `checkReport.${string}` | `checks.${string}`>,
  params?: Readonly<Record<string, PhraseParam>>,
) => string;

const LEVELS: readonly Severity[] = ['error', 'warning', 'hint'];

/** What was found as a page to be printed or kept: one file, no script, nothing from elsewhere. */
export function reportHtml(input: ReportInput): string {
  const { title, asOf, language } = input;
  const words = (one: Phrase): string => escaped(render(one, language));
  const say: Say = (key, params) => words(phrase(key, params));
  const lines = reportLines(input);
  const standing = lines.filter(({ ignored }) => ignored === null);
  const ignored = lines.filter((line) => line.ignored !== null);
  const page = render(phrase('checkReport.pageOf', { page: '\n', pages: '\t' }), language);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    // Whatever a cell of the workbook says, the page runs and loads nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say('checkReport.title')} · ${escaped(title)}</title>`,
    `<style>${REPORT_STYLE}${pageNumbers(page)}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${say('checkReport.title')}</h1>`,
    `<p class="of">${escaped(title)}</p>`,
    `<p class="of">${say('checkReport.asOf', { asOf })}</p>`,
    '</header>',
    `<p class="counts">${words(countsPhrase(input))}</p>`,
    `<p>${say('checkReport.about')}</p>`,
    `<p>${say('checkReport.legend')}</p>`,
    ...(standing.length === 0 ? [] : [standingTable(standing, say)]),
    ...(ignored.length === 0 ? [] : [ignoredTable(ignored, say)]),
    '<footer>',
    `<p>${say('checkReport.byItself')}</p>`,
    `<p class="sign">${say('checkReport.signatures')}</p>`,
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** One table over all levels, so that its head stands on every page. */
function standingTable(lines: readonly ReportLine[], say: Say): string {
  const bodies = LEVELS.flatMap((severity) => {
    const own = lines.filter(({ level }) => level === severity);
    if (own.length === 0) return [];
    const heading = say('checkReport.levelHeading', {
      level: phrase(`checks.severity_${severity}`),
      count: own.length,
    });
    return [
      `<tbody><tr class="level"><th colspan="4" scope="rowgroup">${heading}</th></tr>`,
      ...own.map(rowOf),
      '</tbody>',
    ];
  });
  return table(say, bodies);
}

function ignoredTable(lines: readonly ReportLine[], say: Say): string {
  const heading = say('checkReport.ignoredHeading', { count: lines.length });
  return `<h2>${heading}</h2>\n${table(say, ['<tbody>', ...lines.map(rowOf), '</tbody>'])}`;
}

function table(say: Say, bodies: readonly string[]): string {
  const head = (
    ['checkReport.number', 'checkReport.severity', 'checkReport.place', 'checkReport.what'] as const
  )
    .map((key) => `<th scope="col">${say(key)}</th>`)
    .join('');
  return [
    '<table>',
    '<colgroup><col class="number"><col class="severity"><col class="place"><col></colgroup>',
    `<thead><tr>${head}</tr></thead>`,
    ...bodies,
    '</table>',
  ].join('\n');
}

function rowOf({
  number,
  level,
  severity,
  group,
  sheet,
  cell,
  what,
  also,
  handling,
  code,
}: ReportLine): string {
  const place = [sheet, cell].filter((text) => text !== '').map(escaped);
  const more = [also, handling].filter((text) => text !== '');
  return [
    `<tr class="${level}">`,
    `<td>${number}</td>`,
    `<td>${escaped(severity)}</td>`,
    `<td>${place.join('<br>')}</td>`,
    `<td>${escaped(what)}${more.map((text) => `<p>${escaped(text)}</p>`).join('')}<p class="code">${escaped(`${group} · ${code}`)}</p></td>`,
    '</tr>',
  ].join('');
}

/** 第 n 页，共 m 页 at the foot of every page, where the browser can. */
function pageNumbers(page: string): string {
  const content = page
    .split(/(?=[\n\t])|(?<=[\n\t])/u)
    .map((part) =>
      part === '\n' ? 'counter(page)' : part === '\t' ? 'counter(pages)' : JSON.stringify(part),
    );
  return `@page{@bottom-center{content:${content.join(' ')}}}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
