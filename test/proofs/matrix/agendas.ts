import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { createAgenda } from '../../../domain/agendas/actions.ts';
import { recordAnswer } from '../../../domain/agendas/actions-answers.ts';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { closeEdition, publishEdition } from '../../../domain/agendas/actions-editions.ts';
import { addEvidence } from '../../../domain/agendas/actions-evidence.ts';
import { setAskFact } from '../../../domain/agendas/actions-facts.ts';
import { linkPassage } from '../../../domain/agendas/actions-passages.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import { passagesOf } from '../../../domain/agendas/reads-passages.ts';
import { answersOf, evidenceOf } from '../../../domain/agendas/reads-sets.ts';
import { createTarget } from '../../../domain/targets/actions.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Place } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** The agendas there are, by who writes and who may know them; the last is written by "other body". */
export const agendaKinds = ['own body', 'other body', 'other coalition', 'for members'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export interface KnownAgenda {
  id: string;
  slug: string;
  /** The second of two. */
  ask: string;
  target: string;
  change: string;
  evidence: string;
  /** Evidence that is a file. */
  attachment: string;
  passage: string;
  answer: string;
  /** The first is published. */
  editions: [string, string];
  /** A statement of the same place that says nothing of it yet, and one of its blocks. */
  statement: string;
  block: string;
}

/** Agendas with two asks, one of them with all that hangs on an ask, and two editions; a signer supports one "for members". */
export async function tellAgendas(
  platform: TestPlatform,
  { cast, bodies, statements }: Pick<MatrixWorld, 'cast' | 'bodies' | 'statements'>,
): Promise<MatrixWorld['agendas']> {
  const viewer = async ({ token }: Person) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const begin = async (kind: AgendaKind): Promise<KnownAgenda> => {
    const place: Place = kind === 'for members' ? 'other body' : kind;
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const by = await viewer(office);
    const seat = office.seatId;
    const { id, slug } = await createAgenda(platform, by, {
      seat,
      body: bodies[place],
      titles: ['es', 'en'].map((language) => ({ language, title: `Agenda ${kind} ${language}` })),
      languages: ['es', 'en'],
      referenceLanguage: 'es',
      readers: kind === 'for members' ? 'members' : 'body',
    });
    const words = ['es', 'en'].map((language) => ({
      language,
      priority: 'Plan',
      words: 'Publicar el plan.',
    }));
    await addAsk(platform, by, { seat, agenda: id, words, after: null });
    const { id: ask } = await addAsk(platform, by, { seat, agenda: id, words, after: null });
    const { id: target } = await createTarget(platform, by, {
      seat,
      officeEs: 'Subsecretaria',
      officeEn: 'Undersecretary',
      institutionEs: 'Cancillería',
      institutionEn: 'Foreign ministry',
      level: 'national',
    });
    await setAskFact(platform, by, { seat, ask, fact: 'target', value: target, seen: null });
    const { change } = await setAskFact(platform, by, {
      seat,
      ask,
      fact: 'moment',
      value: '2027',
      seen: null,
    });
    await addEvidence(platform, by, {
      seat,
      ask,
      title: 'Informe',
      language: 'es',
      url: 'https://example.org/',
    });
    const file = { bytes: new TextEncoder().encode('%PDF-1.7 …') };
    await addEvidence(platform, by, { seat, ask, title: 'Acta', language: 'es', file });
    const said = statements[kind === 'for members' ? 'own body' : place];
    const { blocks } = await readText(platform.store, said.comments.textId);
    await linkPassage(platform, by, { seat, ask, statement: said.comments.id, block: blocks['es']![0]!.id });
    await recordAnswer(platform, by, { seat, ask, target, answer: 'pending', answeredOn: '2026-11-20' });
    if (kind === 'for members') {
      const signer = cast['sole signer'];
      await supportAsk(platform, await viewer(signer), { seat: signer.seatId, ask, shown: 'members' });
    }
    const first = await closeEdition(platform, by, { seat, agenda: id });
    await publishEdition(platform, by, { seat, edition: first.id });
    const second = await closeEdition(platform, by, { seat, agenda: id });
    const { read } = platform.store;
    const evidence = await evidenceOf(read, [ask]);
    const other = await readText(platform.store, said.closed.textId);
    return {
      id,
      slug,
      ask,
      target,
      change: change!.id,
      evidence: evidence.find(({ url }) => url !== null)!.id,
      attachment: evidence.find(({ fileId }) => fileId !== null)!.id,
      passage: (await passagesOf(read, [ask]))[0]!.id,
      answer: (await answersOf(read, [ask]))[0]!.id,
      editions: [first.id, second.id],
      statement: said.closed.id,
      block: other.blocks['es']![0]!.id,
    };
  };
  return {
    'own body': await begin('own body'),
    'other body': await begin('other body'),
    'other coalition': await begin('other coalition'),
    'for members': await begin('for members'),
  };
}

/** What an operation on agendas can be tried on, by which of its ids it names; nothing for other operations. */
export function agendaTargets(
  world: MatrixWorld,
  operation: string,
  names: readonly string[],
): Target[] | null {
  const all = (ids: (agenda: KnownAgenda) => Record<string, string>): Target[] =>
    agendaKinds.map((relation) => {
      const agenda = world.agendas[relation];
      return { relation, ids: ids(agenda), also: { block: agenda.block } };
    });
  if (names.includes('agendaEdition')) {
    const which = operation === 'Mutation.unpublishAgendaEdition' ? 0 : 1;
    return all(({ editions }) => ({ agendaEdition: nodeId('AgendaEdition', editions[which]) }));
  }
  if (names.includes('askAnswer')) return all(({ answer }) => ({ askAnswer: nodeId('AskAnswer', answer) }));
  if (names.includes('change')) return all(({ change }) => ({ change: nodeId('AskChange', change) }));
  if (names.includes('evidence')) return all(({ evidence }) => ({ evidence: nodeId('Evidence', evidence) }));
  if (names.includes('passage')) return all(({ passage }) => ({ passage: nodeId('AskPassage', passage) }));
  if (operation === 'Mutation.addAsk' || (names.includes('agenda') && !names.includes('ask')))
    return all(({ id }) => ({ agenda: nodeId('Agenda', id) }));
  if (names.includes('ask') && !names.includes('campaign') && !names.includes('statement'))
    return all(({ ask }) => ({ ask: nodeId('Ask', ask) }));
  if (operation === 'Mutation.linkPassage')
    return all(({ ask, statement }) => ({
      ask: nodeId('Ask', ask),
      statement: nodeId('Statement', statement),
    }));
  if (operation === 'Mutation.recordAnswer')
    return all(({ ask, target }) => ({ ask: nodeId('Ask', ask), target: nodeId('Target', target) }));
  if (operation === 'Mutation.changeTarget' || operation === 'Mutation.endTarget')
    return (['own', 'foreign'] as const).map((whose) => ({
      relation: `${whose === 'own' ? 'own' : 'other'} coalition`,
      ids: {
        target: nodeId('Target', world.agendas[whose === 'own' ? 'own body' : 'other coalition'].target),
      },
    }));
  return null;
}

/** Where the nodes of agendas are found. */
export const agendaNodes: Record<
  'Agenda' | 'Ask' | 'AgendaEdition' | 'Target',
  (world: MatrixWorld) => { world: MatrixWorld; relation: string; id: string }[]
> = {
  Agenda: (world) =>
    agendaKinds.map((relation) => ({ world, relation, id: nodeId('Agenda', world.agendas[relation].id) })),
  Ask: (world) =>
    agendaKinds.map((relation) => ({ world, relation, id: nodeId('Ask', world.agendas[relation].ask) })),
  AgendaEdition: (world) =>
    agendaKinds.flatMap((relation) => {
      const [published, closed] = world.agendas[relation].editions;
      return [
        { world, relation, id: nodeId('AgendaEdition', closed) },
        { world, relation: `published of ${relation}`, id: nodeId('AgendaEdition', published) },
      ];
    }),
  Target: (world) => [
    { world, relation: 'own coalition', id: nodeId('Target', world.agendas['for members'].target) },
    { world, relation: 'other coalition', id: nodeId('Target', world.agendas['other coalition'].target) },
  ],
};
