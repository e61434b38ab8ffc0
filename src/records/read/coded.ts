import { type Phrase, type Severity, phrase } from '../../locales';
import { NONE_WORD, Vocabulary, bare, clauseId, isPlaceholder, listParts, yearsOf } from '../clean';
import type { ColumnSpec } from '../dictionary-types';
import { identify, peopleIn } from './people';
import type { Roster } from './roster';

export interface Issue {
  readonly severity: Severity;
  readonly message: Phrase;
}

/** What a text says in its column: the values (null: blank) and what is wrong with it. */
export interface Interpreted {
  readonly values: readonly string[] | null;
  readonly issues: readonly Issue[];
}

export type Interpreter = (text: string) => Interpreted;

/** Stands in a list for somebody whom the roster does not name: the number of people stays right. */
export const UNKNOWN_PERSON = '未识别人员';

const error = (message: Phrase): Issue => ({ severity: 'error', message });
const NOTHING: Interpreted = { values: null, issues: [] };
const unreadable = (message: Phrase): Interpreted => ({ values: null, issues: [error(message)] });

function unknownOption(spec: ColumnSpec): Issue {
  const options = (spec.options ?? []).join('、');
  return { severity: 'warning', message: phrase('records.unknownOption', { options }) };
}

/** One word of a vocabulary, or the text as it is. */
function word(
  text: string,
  spec: ColumnSpec,
  vocabulary: Vocabulary,
): { value: string; issues: Issue[] } {
  const known = vocabulary.find(text);
  if (known !== undefined) return { value: known, issues: [] };
  const closed = spec.options !== undefined && spec.open !== true;
  return { value: text, issues: closed ? [unknownOption(spec)] : [] };
}

function textInterpreter(spec: ColumnSpec): Interpreter {
  const vocabulary = new Vocabulary(spec.options, spec.aliases);
  return (text) => {
    if (text === '') return NOTHING;
    if (spec.options !== undefined && isPlaceholder(text))
      return unreadable(phrase('records.placeholder'));
    const { value, issues } = word(spec.identifier ? bare(text) : text, spec, vocabulary);
    return { values: [value], issues };
  };
}

/** ①③ without a sign between them: where all options are single characters, each one is a value. */
function splitSingles(part: string, spec: ColumnSpec, vocabulary: Vocabulary): string[] {
  const single = spec.options?.every((option) => option.length === 1) ?? false;
  const characters = Array.from(part);
  const all = single && characters.every((each) => vocabulary.find(each) !== undefined);
  return all ? characters : [part];
}

function listInterpreter(spec: ColumnSpec): Interpreter {
  const vocabulary = new Vocabulary(spec.options, spec.aliases);
  return (text) => {
    if (text === '') return NOTHING;
    if (bare(text) === NONE_WORD) return { values: [], issues: [] };
    if (isPlaceholder(text)) return unreadable(phrase('records.placeholder'));
    const words = listParts(text)
      .flatMap((part) => splitSingles(part, spec, vocabulary))
      .map((part) => word(part, spec, vocabulary));
    if (words.length === 0) return NOTHING;
    const values = [...new Set(words.map(({ value }) => value))];
    const wrong = words.find(({ issues }) => issues.length > 0);
    return { values, issues: wrong?.issues ?? [] };
  };
}

/** Years as they are; a word in their place (是, 有) would be taken for other years than those asked for. */
function yearsInterpreter(text: string): Interpreted {
  if (text === '') return NOTHING;
  if (bare(text) === NONE_WORD) return { values: [], issues: [] };
  if (isPlaceholder(text)) return unreadable(phrase('records.placeholder'));
  const parts = listParts(text).map(yearsOf);
  const known = parts.filter((part) => part !== null);
  return parts.length === 0 || known.length < parts.length
    ? unreadable(phrase('records.unreadableYears'))
    : { values: [...new Set(known.flat())], issues: [] };
}

const HAN = /\p{Script=Han}/u;

/** One entry of a person column. A name never gets past this point. */
function personReader(spec: ColumnSpec, roster: Roster) {
  const vocabulary = new Vocabulary(spec.options, spec.aliases);
  return (text: string): { value: string | null; issues: Issue[] } => {
    const id = bare(text);
    const fixed = vocabulary.find(id);
    if (fixed !== undefined) return { value: fixed, issues: [] };
    if (roster.size === 0) return { value: id, issues: [] };
    const found = identify(text, roster);
    if (found === 'ambiguous')
      return { value: null, issues: [error(phrase('records.ambiguousPerson'))] };
    if (found !== 'unknown') return { value: found.id, issues: [] };
    if (spec.open === true) return { value: text, issues: [] };
    const value = HAN.test(id) ? null : id;
    return { value, issues: [error(phrase('records.unknownPerson'))] };
  };
}

function personInterpreter(spec: ColumnSpec, roster: Roster): Interpreter {
  const read = personReader(spec, roster);
  return (text) => {
    if (text === '') return NOTHING;
    if (isPlaceholder(text) || bare(text) === NONE_WORD)
      return unreadable(phrase('records.placeholder'));
    const { value, issues } = read(text);
    return { values: value === null ? null : [value], issues };
  };
}

function personsInterpreter(spec: ColumnSpec, roster: Roster): Interpreter {
  const read = personReader(spec, roster);
  return (text) => {
    if (text === '') return NOTHING;
    if (bare(text) === NONE_WORD) return { values: [], issues: [] };
    if (isPlaceholder(text)) return unreadable(phrase('records.placeholder'));
    const people = peopleIn(text, roster).map(read);
    if (people.length === 0) return NOTHING;
    const values = [...new Set(people.map(({ value }) => value ?? UNKNOWN_PERSON))];
    // One finding a cell and kind, however many people in it are unknown.
    const issues = new Map(
      people.flatMap((each) => each.issues).map((issue) => [issue.message.key, issue]),
    );
    return { values, issues: [...issues.values()] };
  };
}

function clauseInterpreter(text: string): Interpreted {
  if (text === '') return NOTHING;
  const id = clauseId(text);
  return id === null
    ? unreadable(phrase(isPlaceholder(text) ? 'records.placeholder' : 'records.unreadableClause'))
    : { values: [id], issues: [] };
}

/** How texts in a column are understood; for columns of coded values only. */
export function interpreterOf(spec: ColumnSpec, roster: Roster): Interpreter {
  switch (spec.kind) {
    case 'list':
      return spec.years === true ? yearsInterpreter : listInterpreter(spec);
    case 'person':
      return personInterpreter(spec, roster);
    case 'persons':
      return personsInterpreter(spec, roster);
    case 'clause':
      return clauseInterpreter;
    case 'text':
    case 'flag':
    case 'date':
    case 'month':
    case 'number':
      return textInterpreter(spec);
  }
}
