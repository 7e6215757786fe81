import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { answerDecision, replyToObjection } from '../../../domain/decisions/actions-answer.ts';
import { appealDecision } from '../../../domain/decisions/actions-appeal.ts';
import { announceOutcome, closeDecision } from '../../../domain/decisions/actions-end.ts';
import { openDecision, type NewDecision } from '../../../domain/decisions/actions.ts';
import { answersOf } from '../../../domain/decisions/reads-answers.ts';
import type { Decision } from '../../../domain/decisions/reads.ts';
import { HOUR, later, type Instant } from '../../../domain/platform.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { byConsent } from '../../support/decision-world.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** How far a decision has come; "over" is past its time, "written" waits for its second key, "appealable" is announced and not final. */
type Stage =
  | 'open'
  | 'objected'
  | 'revising'
  | 'over'
  | 'closed'
  | 'written'
  | 'announced'
  | 'appealable'
  | 'appealed'
  | 'scored';

export interface KnownDecision {
  id: string;
  slug: string;
  /** An objection in it, where there is one. */
  objection: string | null;
}
export type KnownDecisions = Record<Stage, KnownDecision>;

/** A question about options. */
const scoring: Partial<NewDecision> = {
  kind: 'score',
  rule: { ...byConsent, adopts: 'best-score' },
  options: [
    { es: 'Uno', en: 'One' },
    { es: 'Dos', en: 'Two' },
  ],
};

type Told = Pick<MatrixWorld, 'cast' | 'extras' | 'bodies'> & { now: Instant };

/** In each body a decision at every stage, put there by its office; one on a text that was opened for an objection and closed again. */
export async function tellDecisions(
  platform: TestPlatform,
  { cast, extras, bodies, now }: Told,
): Promise<MatrixWorld['decisions']> {
  const told = {} as MatrixWorld['decisions'];
  for (const place of places) {
    const abroad = place === 'other coalition';
    const office = abroad ? cast.outsider : cast['staff coordinator'];
    const voter = abroad ? cast.outsider : extras.inBodies;
    const viewer = async ({ token }: Person) =>
      (await loadViewer(platform.store, { token }, platform.clock.now()))!;
    const open = async (title: string, more: Partial<NewDecision> = {}) =>
      openDecision(platform, await viewer(office), {
        ...{ seat: office.seatId, body: bodies[place], kind: 'consent', rule: byConsent },
        ...{ questionEs: `${title} ${place}`, questionEn: `${title} ${place}` },
        ...(more.statement ? {} : { proposalEs: 'Que se haga.', proposalEn: 'That it be done.' }),
        ...(more.hours ? {} : { days: 7 }),
        ...more,
      });
    const object = async ({ id: decision }: Decision) => {
      const reason = 'Falta lo principal.';
      const input = { seat: voter.seatId, decision, choice: 'object', reason, language: 'es' } as const;
      await answerDecision(platform, await viewer(voter), input);
      return (await answersOf(platform.store.read, decision))[0]!.id;
    };
    const known = ({ id, slug }: Decision, objection: string | null = null): KnownDecision => ({
      ...{ id, slug, objection },
    });
    const step = async (decision: Decision) => ({
      by: await viewer(office),
      named: { seat: office.seatId, decision: decision.id },
    });
    const close = async (decision: Decision) => {
      const { by, named } = await step(decision);
      await closeDecision(platform, by, named);
    };
    const announce = async (decision: Decision) => {
      const { by, named } = await step(decision);
      const outcome = { outcomeEs: 'No se adopta.', outcomeEn: 'It is not adopted.' };
      await announceOutcome(platform, by, { ...named, ...outcome });
    };

    platform.clock.set(later(now, -4 * HOUR));
    const over = await open('Pasada', { hours: 1 });
    const closed = await open('Cerrada', { hours: 1 });
    const written = await open('Escrita', { hours: 1, rule: { ...byConsent, twoKeys: true } });
    const announced = await open('Anunciada', { hours: 1 });
    const rule = { ...byConsent, appealHours: 48 };
    const appealable = await open('Apelable', { hours: 1, rule });
    const appealed = await open('Apelada', { hours: 1, rule });
    platform.clock.set(later(now, -2 * HOUR));
    for (const one of [closed, written, announced, appealable, appealed]) await close(one);
    for (const one of [written, announced, appealable, appealed]) await announce(one);
    await appealDecision(platform, await viewer(voter), {
      ...{ seat: voter.seatId, decision: appealed.id, reason: 'Falta consultar.', language: 'es' },
    });

    const objected = await open('Objetada');
    const draft = await givenDraft(platform, await viewer(office), {
      ...{ seat: office.seatId, body: bodies[place] },
      titles: [
        { language: 'es', title: `${place} a decisión` },
        { language: 'en', title: `${place} to a decision` },
      ],
    });
    const named = { seat: office.seatId, statement: draft.id };
    await closeText(platform, await viewer(office), named);
    const revising = await open('En corrección', { statement: draft.id });
    const answer = await object(revising);
    await replyToObjection(platform, await viewer(office), {
      ...{ seat: office.seatId, decision: revising.id, answer, accepted: true },
      ...{ reason: 'Se corrige.', language: 'es' },
    });
    await closeText(platform, await viewer(office), named);
    told[place] = {
      open: known(await open('Abierta')),
      objected: known(objected, await object(objected)),
      revising: known(revising, answer),
      over: known(over),
      closed: known(closed),
      written: known(written),
      announced: known(announced),
      appealable: known(appealable),
      appealed: known(appealed),
      scored: known(await open('Puntuada', scoring)),
    };
  }
  return told;
}

/** Which stage a step is tried at. */
const STAGE: Record<string, Stage> = {
  'Mutation.answerDecision': 'open',
  'Mutation.replyToObjection': 'objected',
  'Mutation.resumeDecision': 'revising',
  'Mutation.remindVoters': 'open',
  'Mutation.closeDecision': 'over',
  'Mutation.announceOutcome': 'closed',
  'Mutation.confirmOutcome': 'written',
  'Mutation.withdrawDecision': 'open',
  'Mutation.appealDecision': 'appealable',
  'Mutation.answerAppeals': 'appealed',
  'Mutation.castBallot': 'scored',
};

/** What a step of a decision can be tried on; nothing for other operations. */
export function decisionTargets({ bodies, decisions }: MatrixWorld, operation: string): Target[] | null {
  if (operation === 'Mutation.openDecision')
    return Object.entries(bodies).map(([relation, body]) => ({
      relation,
      ids: { body: nodeId('Body', body) },
    }));
  const stage = STAGE[operation];
  if (stage === undefined) return null;
  return places.map((relation) => {
    const { id, objection } = decisions[relation][stage];
    const said = operation === 'Mutation.replyToObjection';
    return {
      relation,
      ids: {
        decision: nodeId('Decision', id),
        ...(said && { objection: nodeId('DecisionAnswer', objection!) }),
      },
    };
  });
}

/** What a step of a decision is tried with; undefined for any other argument. */
export function decisionSample(operation: string, name: string): unknown {
  if (operation !== 'Mutation.openDecision' && !(operation in STAGE)) return undefined;
  const sample: Record<string, unknown> = {
    ...{ decisionKind: 'consent', secret: false, accepted: false, choice: 'agree', wording: null },
    ...{ questionEs: '¿Lo hacemos?', questionEn: 'Do we do it?' },
    ...{ proposalEs: 'Que se haga.', proposalEn: 'That it be done.' },
    ...{ outcomeEs: 'No se adopta.', outcomeEn: 'It is not adopted.' },
    ...{ days: 3, hours: null, closesAt: null, upheld: true, options: null, option: null, forwards: null },
    marks: [{ option: 1, mark: 5 }],
    rule: {
      ...{ classes: ['full', 'observer'], quorum: 'none', adopts: 'noObjection' },
      ...{ silence: 'nothing', minimums: [], twoKeys: false },
    },
  };
  return sample[name];
}

/** Every decision of a body that is open, and what was announced. */
export const decisionNodes = {
  Decision: (world: MatrixWorld) =>
    places.flatMap((relation) => [
      { world, relation, id: nodeId('Decision', world.decisions[relation].open.id) },
      {
        world,
        relation: `${relation}, announced`,
        id: nodeId('Decision', world.decisions[relation].announced.id),
      },
    ]),
};
