import type { Command } from 'commander';
import { phrase, Refusal } from '../../locales';
import type { Memory } from '../../scoresheet';
import { type LoadedScheme, type ScoreNode, type ScoreTree } from '../../scoring';
import { checkDay, dayGiven, pinsGiven, sizeGiven } from '../choices';
import { EXIT } from '../exit';
import { grasp } from '../grasp';
import { openInput } from '../open';
import { askedOf, type ScoringOptions, scoringOptions } from '../options';
import { type Asked, choicesFor, jobsFor } from '../plan';
import type { Finish } from '../program';
import { checkPins, scoreAll } from '../scoring';
import type { Session } from '../session';
import { idPlaces, idsNear } from '../places';
import { explainNode } from '../text/explain-node';
import { explainOther } from '../text/explain-other';
import { headingText } from '../text/figures';
import { wrap } from '../text/width';
import { speakingCommand } from '../words';

/** `drill explain`: one clause in words, for one table. Nothing is written. */
export function explainCommand(session: Session, finish: Finish): Command {
  const command = speakingCommand('explain', session)
    .description(session.say('cli.explainAbout'))
    .argument('<IN.xlsx>', session.say('cli.argumentIn'))
    .argument('<ID>', session.say('cli.argumentId'));
  return scoringOptions(command, session).action(
    async (path: string, id: string, options: ScoringOptions) => {
      const maxBytes = sizeGiven(options.maxSize);
      const asOf = dayGiven(options.asOf ?? session.io.today());
      const opened = await openInput(session, path, maxBytes);
      const asked = askedOf(options);
      const { scheme, memory, records } = await grasp(session, opened, asked, options);
      const table = tableOfNode(scheme, id, asked, memory);
      const jobs = jobsFor(scheme, { ...asked, table }, memory, records);
      const choices = { ...choicesFor(scheme, asked, memory), asOf };
      checkPins(scheme, records, choices, pinsGiven(asked.pin));
      const trees = scoreAll(session, scheme, records, jobs, choices);
      trees.forEach((tree, index) => {
        if (index > 0) session.print();
        printNode(tree, id, scheme, session);
      });
      for (const { message } of checkDay(scheme, asOf)) session.note(session.words(message));
      finish(EXIT.done);
    },
  );
}

function printNode(tree: ScoreTree, id: string, scheme: LoadedScheme, session: Session): void {
  const card = scheme.standard.tables[tree.table];
  const place = card === undefined ? undefined : idPlaces(card).get(id);
  const inside = place?.is === 'node' ? place.inside : null;
  const node = findNode(tree.indicators, place?.is === 'node' ? place.node : id);
  if (node === undefined && (place === undefined || place.is === 'node')) {
    const nodes = card === undefined ? '' : idsNear(card, id).join('、');
    throw new Refusal(phrase('cli.noSuchNode', { id, table: tree.tableName, nodes }));
  }
  const print = (line: string): void => {
    for (const piece of wrap(line, session.width)) session.print(piece);
  };
  session.print(headingText(tree, scheme, session));
  if (node !== undefined && inside !== null) {
    print(session.say('cli.explainInside', { id, name: inside.name, node: node.id }));
    if (inside.source !== null) print(`  ${inside.source.text}`);
    session.print();
  }
  const lines =
    node !== undefined
      ? explainNode(node, tree, session)
      : place !== undefined && place.is !== 'node'
        ? explainOther(id, place, tree, session)
        : [];
  for (const line of lines) session.print(line);
}

/** The table that is asked for, else the one of the workbook that has the id, else any that has. */
function tableOfNode(
  scheme: LoadedScheme,
  id: string,
  asked: Asked,
  memory: Memory | null,
): string | undefined {
  if (asked.table !== undefined || asked.person.length > 0) return asked.table;
  const having = Object.entries(scheme.standard.tables).filter(([, card]) =>
    idPlaces(card).has(id),
  );
  const remembered = having.filter(([table]) => memory?.tables.some((one) => one.table === table));
  const [only] = remembered.length > 0 ? remembered : having;
  // Two tables may use the same id; then only --table can tell.
  return (remembered.length || having.length) === 1 ? only?.[0] : undefined;
}

function findNode(nodes: readonly ScoreNode[], id: string): ScoreNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
