import { answerDecision, replyToObjection } from '../../../domain/decisions/actions-answer.ts';
import { answerAppeals, appealDecision } from '../../../domain/decisions/actions-appeal.ts';
import {
  announceOutcome,
  closeDecision,
  resumeDecision,
  withdrawDecision,
} from '../../../domain/decisions/actions-end.ts';
import { openDecision } from '../../../domain/decisions/actions.ts';
import { answersOf, rollOf, standingAnswers } from '../../../domain/decisions/reads-answers.ts';
import { appealsOf, waitingAppeals } from '../../../domain/decisions/reads-appeals.ts';
import { decisionsOfStatements } from '../../../domain/decisions/reads.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { openSignOn } from '../../../domain/sign-ons/actions.ts';
import { currentSignOns } from '../../../domain/sign-ons/reads.ts';
import {
  approveSignature,
  declineSignature,
  proposeSignature,
  signStatement,
  withdrawSignature,
} from '../../../domain/sign-ons/sign.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { reopenText } from '../../../domain/statements/actions.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { byConsent, decisionWorld } from '../../support/decision-world.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { opening } from '../../support/factories/openings.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import type { Engine } from '../../support/store.ts';
import { correct, correctionSeen, isCorrection, ratifyingUntil } from './corrections.ts';
import type { Deed, Model, Org } from './model.ts';

export type Scene = Awaited<ReturnType<typeof setScene>>;

/** A coalition with an assembly of four organisations and an executive of two of them. */
export async function setScene(engine: Engine) {
  const world = await decisionWorld({ engine });
  const { platform, coalitionId: coalition_id } = world;
  const executive = await givenBody(platform, { coalition_id, kind: 'steering' });
  for (const { seat } of [world.tom, world.luz])
    await givenBodyMember(platform, { coalition_id, body_id: executive.id, seat_id: seat, role: 'member' });
  return { ...world, executive };
}

/** What is there now of one statement, in the words of the model. */
export async function seen(scene: Scene, statementId: string): Promise<Omit<Model, 'mode' | 'signingOver'>> {
  const { platform } = scene;
  const db = platform.store.read;
  const { state, adoptedAt } = await requireStatement(db, statementId);
  const [decision] = await decisionsOfStatements(db, [statementId]);
  const [signOn] = await currentSignOns(db, [statementId]);
  const rows = signOn
    ? await db
        .selectFrom('signatures')
        .where('sign_on_id', '=', signOn.id)
        .select(['organization_id', 'state'])
        .execute()
    : [];
  const signed = new Map(rows.map((row) => [orgOf(scene, row.organization_id), row.state] as const));
  const correcting = await correctionSeen(scene, statementId, (id) => orgOf(scene, id));
  const told = { state, adopted: adoptedAt !== null, signed, correcting } as Omit<
    Model,
    'mode' | 'signingOver' | 'asked'
  >;
  if (!decision) return { ...told, asked: null };
  const answers = await answersOf(db, decision.id);
  const roll = await rollOf(db, decision, platform.clock.now());
  const standing = standingAnswers(roll, answers);
  return {
    ...told,
    asked: {
      body: decision.bodyId === scene.executive.id ? 'executive' : 'assembly',
      roll: roll.map(({ organizationId }) => orgOf(scene, organizationId)),
      ...{ quorum: decision.rule.quorum.number, appealable: decision.rule.appealHours > 0 },
      state: decision.state,
      over: platform.clock.now() >= decision.closesAt,
      past: decision.appealsUntil !== null && platform.clock.now() >= decision.appealsUntil,
      answers: new Map(
        standing.map((one) => [
          orgOf(scene, one.organizationId),
          { choice: one.choice as 'agree', replied: one.reply !== null },
        ]),
      ),
      result: decision.result,
      final: decision.finalAt !== null,
      appealed: new Set<Org>(),
      waiting: waitingAppeals(await appealsOf(db, decision.id)).length,
      forwarded: decision.forwardedToId !== null,
    },
  };
}

const orgs = ['tom', 'ines', 'luz', 'marta'] as const;
const orgOf = (scene: Scene, id: string): Org => orgs.find((org) => scene[org].organizationId === id)!;

/** Tries a deed in earnest: "done", or what refused it. */
export async function tryIn(scene: Scene, statement: string, deed: Deed): Promise<string> {
  // What is done later has the later id.
  scene.platform.clock.set(later(scene.platform.clock.now(), 1000));
  return refusal(act(scene, statement, deed));
}

async function act(scene: Scene, statement: string, deed: Deed): Promise<unknown> {
  const { platform, ana, tom } = scene;
  const db = platform.store.read;
  const [last] = await decisionsOfStatements(db, [statement]);
  const decision = last?.id ?? 'none';
  const by = async (player: Player) => [platform, await player.viewer()] as const;
  const office = { seat: ana.seat, decision };
  const words = { reason: 'Por acuerdo.', language: 'es' };
  switch (deed.do) {
    case 'close':
      return closeText(...(await by(tom)), { seat: tom.seat, statement });
    case 'reopen':
      return reopenText(...(await by(tom)), { seat: tom.seat, statement, reason: 'Falta algo.' });
    case 'ask':
    case 'forward': {
      const quorum = { of: 'number', number: deed.do === 'ask' ? deed.quorum : 1 } as const;
      const appealHours = deed.do === 'ask' && deed.appealable ? 48 : 0;
      return openDecision(...(await by(ana)), {
        ...{ seat: ana.seat, kind: 'consent', rule: { ...byConsent, quorum, appealHours }, days: 3 },
        ...{ questionEs: '¿Lo hacemos nuestro?', questionEn: 'Do we make it our own?' },
        ...(deed.do === 'ask'
          ? { statement, body: scene.assembly.id }
          : { forwards: decision, body: scene.executive.id }),
      });
    }
    case 'answer': {
      const player = scene[deed.org];
      const reason = deed.choice === 'object' ? 'No así.' : null;
      const input = { seat: player.seat, decision, choice: deed.choice, reason, language: 'es' };
      return answerDecision(...(await by(player)), input);
    }
    case 'accept':
    case 'decline-objection': {
      const said = await answersOf(db, decision);
      const { organizationId } = scene[deed.org];
      const answer = said.findLast((one) => one.organizationId === organizationId)?.id ?? 'none';
      return replyToObjection(...(await by(ana)), {
        ...{ ...office, ...words, answer, accepted: deed.do === 'accept' },
      });
    }
    case 'resume':
      return resumeDecision(...(await by(ana)), { ...office, days: 3 });
    case 'count':
      return closeDecision(...(await by(ana)), office);
    case 'announce':
      return announceOutcome(...(await by(ana)), {
        ...{ ...office, outcomeEs: 'Así queda.', outcomeEn: 'So it stays.' },
      });
    case 'appeal':
      return appealDecision(...(await by(scene[deed.org])), {
        ...{ seat: scene[deed.org].seat, decision, ...words },
      });
    case 'uphold':
      return answerAppeals(...(await by(ana)), { ...office, ...words, upheld: true });
    case 'take-up':
      return answerAppeals(...(await by(ana)), { ...office, ...words, upheld: false, days: 3 });
    case 'withdraw':
      return withdrawDecision(...(await by(ana)), { ...office, reason: 'Se retira.' });
    case 'wait':
      return wait(scene, statement, deed.for);
    default:
      return isCorrection(deed) ? correct(scene, statement, deed) : sign(scene, statement, deed);
  }
}

/** The clock goes to the end of what is waited for, where that is ahead, and what is due happens. */
async function wait(
  scene: Scene,
  statement: string,
  what: 'answers' | 'appeals' | 'signing' | 'ratifying',
): Promise<void> {
  const { platform } = scene;
  const [decision] = await decisionsOfStatements(platform.store.read, [statement]);
  const [signOn] = await currentSignOns(platform.store.read, [statement]);
  const end =
    what === 'ratifying'
      ? await ratifyingUntil(scene, statement)
      : what === 'signing'
        ? signOn?.closesAt
        : what === 'answers'
          ? decision?.state === 'open' && decision.closesAt
          : decision?.finalAt === null && decision.appealsUntil;
  if (end && end > platform.clock.now()) platform.clock.set(end);
  await scene.settle();
}

async function sign(
  scene: Scene,
  statement: string,
  deed: Extract<
    Deed,
    { do: 'open-sign-on' | 'publish' } | { do: 'sign' | 'propose' | 'approve' | 'refuse' | 'take-back' }
  >,
): Promise<unknown> {
  const { platform, ana, tom } = scene;
  const by = async (player: Player) => [platform, await player.viewer()] as const;
  if (!('org' in deed)) {
    if (deed.do === 'publish') return publishStatement(...(await by(ana)), { seat: ana.seat, statement });
    const closes = later(platform.clock.now(), 10 * DAY);
    const asked = { seat: ana.seat, statement, convenors: [tom.organizationId], closes };
    return openSignOn(...(await by(ana)), opening(asked));
  }
  const [signOn] = await currentSignOns(platform.store.read, [statement]);
  const player = scene[deed.org];
  const signer =
    deed.org === 'marta' && (deed.do === 'approve' || deed.do === 'take-back') ? scene.ibarra : player;
  const { id: signature = 'none' } =
    (await platform.store.read
      .selectFrom('signatures')
      .where('sign_on_id', '=', signOn?.id ?? 'none')
      .where('organization_id', '=', player.organizationId)
      .select('id')
      .executeTakeFirst()) ?? {};
  const form = {
    ...{ seat: signer.seat, signOn: signOn?.id ?? 'none', termsDigest: signOn?.termsDigest ?? 'none' },
    ...{ language: 'es', name: 'Nombre tal como aparecerá' },
    visibility: deed.org === 'ines' ? ('withheld' as const) : ('public' as const),
  };
  const reason = 'Por acuerdo.';
  if (deed.do === 'sign') return signStatement(...(await by(signer)), form);
  if (deed.do === 'propose') return proposeSignature(...(await by(signer)), form);
  if (deed.do === 'approve') {
    const { seat, termsDigest, language, name } = form;
    return approveSignature(...(await by(signer)), { seat, signature, termsDigest, language, name });
  }
  if (deed.do === 'refuse')
    return declineSignature(...(await by(signer)), { seat: signer.seat, signOn: form.signOn, reason });
  return withdrawSignature(...(await by(signer)), { seat: signer.seat, signature, reason });
}
