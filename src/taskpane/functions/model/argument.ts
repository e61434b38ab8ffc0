import { parse, UnreadableFormula } from '../../../functions';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(%?)$/u;
/** 2025-01-31 would calculate to 1993 if it went in as it is. */
const DATE = /^\d{4}(?:[-/.]\d{1,2}){1,2}$/u;

/**
 * What a person writes into the field of an argument, as Excel wants it: areas, figures and formulas as
 * they are, a row of figures in curly brackets, everything else as text. Null: left out.
 */
export function argumentText(input: string): string | null {
  const text = input.trim();
  if (text === '') return null;
  if (text.startsWith('=')) return text.slice(1).trim();
  if (DATE.test(text)) return quoted(text);
  if (isFormula(text)) return text;
  const plain = halfWidthSigns(text);
  if (isFormula(plain)) return plain;
  // A half-written array or call is a mistake to be told, not a text.
  if (/^[{(]|^[A-Za-z.]+\(/u.test(text)) return text;
  const parts = text.split(/[,，、;；\s]+/u).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => NUMBER.test(part))
    ? `{${parts.map(constant).join(',')}}`
    : quoted(text);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Array constants hold no per cents in Excel. */
const constant = (part: string): string => (part.endsWith('%') ? quoted(part) : part);

/** Brackets, commas and quotation marks of a Chinese keyboard. */
function halfWidthSigns(text: string): string {
  return text
    .replaceAll('，', ',')
    .replaceAll('；', ';')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/[“”]/gu, '"');
}

function isFormula(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof UnreadableFormula) return false;
    throw error;
  }
}
