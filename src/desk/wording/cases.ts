import type { AssignmentUse } from '../../scoring';

/** 「2.1a 识别」: the clauses of a place (a clause, or a group of them) and the group's name. */
export function casePlaceText({ groups }: AssignmentUse, place: string): string {
  const group = groups.find(({ name, nodes }) => name === place || nodes.includes(place));
  if (group === undefined) return place;
  return `${group.name === place ? group.nodes.join('、') : place} ${group.name}`;
}
