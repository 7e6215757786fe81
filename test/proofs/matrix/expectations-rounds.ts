/**
 * Who may do what with rounds and with the rights on a text, written by hand from docs/architecture.md: both are for
 * those who draft the text and for the secretariat.
 */
import { bySeat, byWriters, doors, office, unknownStatements, unknownWords, writers } from './circles.ts';
import { allow, forbid, hide, refuse, type Expectations, type Pattern, type Row } from './expect.ts';

/** What is looked for on a text is told to those who may act on it alone. */
const notThere = (by: Pattern['by'], tell: typeof hide | typeof refuse): Row[] => [
  tell({ by, role: [...office, ...writers] }),
  hide({ by, role: 'outsider' }),
  forbid({ by }),
];
const onText: Row[] = [
  ...unknownWords,
  ...notThere(['an unknown round', 'an unknown given'], hide),
  ...byWriters({ state: 'comments' }),
];

export const roundExpectations: Expectations = {
  'Mutation.openRound': [...bySeat, ...unknownStatements, ...byWriters({ state: ['draft', 'comments'] })],
  'Mutation.changeRound': [...bySeat, ...onText],
  'Mutation.endRound': [...bySeat, ...onText],
  'Mutation.giveTextRight': [...bySeat, ...notThere('an unknown grantee', refuse), ...onText],
  'Mutation.takeTextRight': [...bySeat, ...onText],
};

/** Everybody who reads the text comes to each of its paragraphs; a form with nothing in it does nothing. */
export const paragraphRoutes: Expectations = {
  'GET /c/:coalition/texts/:slug/paragraphs/:block': [...doors, ...unknownStatements, allow()],
  'POST /c/:coalition/texts/:slug/paragraphs/:block': [forbid({ role: 'anonymous' }), refuse()],
};
