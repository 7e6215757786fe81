import { words } from './words.ts';

/** The way of what was decided from one group to the next, and what a proposal said before. */
export const decisionLineageWords = words(
  {
    title: 'Por qué grupos pasó',
    here: 'Esta decisión',
    versions: (list: string) => `versión ${list}`,
    wordings: (list: string) => `redacción ${list}`,
    forward: 'Llevar a otro grupo',
    forwardHelp:
      'Ya es firme en este grupo. Al llevarlo a otro, se publica o se abre a firma solo si el último también lo adopta.',
    formTitle: 'Llevar a otro grupo',
    formLead: (body: string) =>
      `Lo adoptó «${body}». Se pregunta ahora a otro grupo por lo mismo, tal como quedó.`,
    again: 'Volver a preguntar',
    wording: (n: number) => `redacción ${n}`,
    givenTo: (n: number) => `a la redacción ${n}`,
    earlier: 'Redacciones anteriores',
    column: 'Redacción',
    reviseLead:
      'Se aceptó una objeción. Corrija la propuesta y pregunte de nuevo: responden quien objetó y quienes faltan, y las demás respuestas dicen a qué redacción se dieron.',
    revising:
      'La propuesta se corrige por una objeción aceptada. Cuando tenga su redacción nueva, se vuelve a preguntar.',
    acceptHelp:
      'La propuesta se redacta de nuevo. Las demás respuestas se conservan y se vuelve a preguntar a quien objetó.',
    accept: 'Se acepta: la propuesta se corrige',
  },
  {
    title: 'Groups it went through',
    here: 'This decision',
    versions: (list) => `version ${list}`,
    wordings: (list) => `wording ${list}`,
    forward: 'Take it to another group',
    forwardHelp:
      'It is final in this group. Once taken to another, it is published or opened for signature only if the last one adopts it too.',
    formTitle: 'Take it to another group',
    formLead: (body) => `“${body}” adopted it. Another group is now asked about the same, as it stands.`,
    again: 'Ask again',
    wording: (n) => `wording ${n}`,
    givenTo: (n) => `to wording ${n}`,
    earlier: 'Earlier wordings',
    column: 'Wording',
    reviseLead:
      'An objection was accepted. Correct the proposal and ask again: who objected and who is missing answer, and the other answers say which wording they were given to.',
    revising:
      'The proposal is being corrected after an accepted objection. Once it has its new wording, the question is asked again.',
    acceptHelp: 'The proposal is worded anew. All other answers are kept, and who objected is asked again.',
    accept: 'Accepted: the proposal is corrected',
  },
);
