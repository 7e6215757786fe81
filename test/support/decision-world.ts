import { answerDecision, replyToObjection } from '../../domain/decisions/actions-answer.ts';
import { announceOutcome, closeDecision } from '../../domain/decisions/actions-end.ts';
import { openDecision, type NewDecision } from '../../domain/decisions/actions.ts';
import type { Choice, Rule } from '../../domain/decisions/constants.ts';
import { decisionJobs } from '../../domain/decisions/jobs.ts';
import { answersOf, countOf, rollOf } from '../../domain/decisions/reads-answers.ts';
import { requireDecision, type Decision } from '../../domain/decisions/reads.ts';
import { drainOutbox } from '../../domain/record/outbox.ts';
import { givenBody, givenBodyMember } from './factories/bodies.ts';
import type { TestPlatformOptions } from './platform.ts';
import { signingWorld, type Player } from './signing-world.ts';

/** By consent of full members, nobody in particular needed. */
export const byConsent: Rule = {
  classes: ['full'],
  quorum: { of: 'none', number: 0 },
  adopts: 'no-objection',
  silence: 'nothing',
  minimums: [],
  twoKeys: false,
  appealHours: 0,
};

/** A coalition with an assembly of four organisations, and what people do with a decision in it. */
export async function decisionWorld(options: TestPlatformOptions = {}) {
  const world = await signingWorld(options);
  const { platform, coalitionId: coalition_id, ana } = world;
  const assembly = await givenBody(platform, {
    coalition_id,
    kind: 'assembly',
    name_es: 'Asamblea',
    name_en: 'Assembly',
  });
  for (const { seat } of [world.marta, world.tom, world.ines, world.luz])
    await givenBodyMember(platform, { coalition_id, body_id: assembly.id, seat_id: seat, role: 'member' });

  const open = async (asked: Partial<NewDecision> = {}, player: Player = ana): Promise<Decision> =>
    openDecision(platform, await player.viewer(), {
      seat: player.seat,
      body: assembly.id,
      kind: 'consent',
      questionEs: '¿Hacemos nuestro el comunicado?',
      questionEn: 'Do we make the statement our own?',
      ...(asked.statement === undefined
        ? { proposalEs: 'Que la red lo publique.', proposalEn: 'That the network publishes it.' }
        : {}),
      rule: byConsent,
      days: 3,
      ...asked,
    });
  /** Puts a text that was just closed to the assembly. */
  const openOnText = async (mode: 'institutional' | 'opt-in' = 'institutional', rule: Rule = byConsent) => {
    const statement = await world.closed(mode);
    return { statement, decision: await open({ statement: statement.id, rule }) };
  };
  const answer = async (
    player: Player,
    { id: decision }: Pick<Decision, 'id'>,
    choice: Choice,
    more: { reason?: string; wording?: string } = {},
  ): Promise<Decision> =>
    answerDecision(platform, await player.viewer(), {
      seat: player.seat,
      decision,
      choice,
      language: 'es',
      ...more,
    });
  const reply = async (player: Player, { id: decision }: Pick<Decision, 'id'>, accepted: boolean) => {
    const objection = (await answersOf(platform.store.read, decision)).findLast(
      ({ choice, reply: given }) => choice === 'object' && given === null,
    );
    return replyToObjection(platform, await player.viewer(), {
      seat: player.seat,
      decision,
      answer: objection!.id,
      accepted,
      reason: 'Se cambia el párrafo.',
      language: 'es',
    });
  };
  const close = async ({ id: decision }: Pick<Decision, 'id'>, player: Player = ana): Promise<Decision> =>
    closeDecision(platform, await player.viewer(), { seat: player.seat, decision });
  const announce = async (
    { id: decision }: Pick<Decision, 'id'>,
    more: { expiresOn?: string; supersedes?: string } = {},
    player: Player = ana,
  ): Promise<Decision> =>
    announceOutcome(platform, await player.viewer(), {
      seat: player.seat,
      decision,
      outcomeEs: 'La asamblea lo hace suyo.',
      outcomeEn: 'The assembly makes it its own.',
      ...more,
    });
  const counts = async ({ id }: Pick<Decision, 'id'>) => {
    const db = platform.store.read;
    const decision = await requireDecision(db, id);
    const roll = await rollOf(db, decision, platform.clock.now());
    return countOf(db, decision, { roll, answers: await answersOf(db, id) });
  };
  const mails = async (name: string) =>
    (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').selectAll().execute())
      .map(
        ({ payload }) => JSON.parse(payload) as { to: string; mail: string; facts: Record<string, string> },
      )
      .filter(({ mail }) => mail === name);
  const emailOf = async ({ personId }: Player) =>
    (
      await platform.store.read
        .selectFrom('people')
        .where('id', '=', personId)
        .select('email')
        .executeTakeFirstOrThrow()
    ).email;
  const settle = () => drainOutbox(platform, { ...decisionJobs(platform), mail: async () => undefined });
  return {
    ...world,
    assembly,
    ...{ open, openOnText, answer, reply, close, announce, counts, mails, emailOf, settle },
  };
}
