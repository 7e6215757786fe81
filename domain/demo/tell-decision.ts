import type { DemoDecision } from '../../db/demo/decisions.ts';
import { DAY } from '../../db/demo/dates.ts';
import type { Offset } from '../../db/demo/types.ts';
import { answerDecision, replyToObjection } from '../decisions/actions-answer.ts';
import { announceOutcome, closeDecision } from '../decisions/actions-end.ts';
import { openDecision } from '../decisions/actions.ts';
import { answersOf } from '../decisions/reads-answers.ts';
import { dayIn, later } from '../platform.ts';
import type { Told } from './told.ts';

/** A question from its opening to where it stands, as deeds to be told in the order of everything else. */
export function deedsOfDecision(
  { platform, cast }: Told,
  demo: DemoDecision,
): { at: Offset; tell: () => Promise<void> }[] {
  let decision = '';
  const open = async () => {
    const { viewer, seat } = await cast.act(demo.opened.by);
    const opened = await openDecision(platform, viewer, {
      ...{ seat, body: cast.body(demo.body), kind: 'consent', days: demo.days },
      ...{ questionEs: demo.question.es, questionEn: demo.question.en },
      ...{ proposalEs: demo.proposal.es, proposalEn: demo.proposal.en },
      rule: {
        ...{ classes: ['full'], quorum: { of: demo.quorum, number: 0 }, adopts: 'no-objection' },
        ...{ silence: 'nothing', minimums: [], twoKeys: false, appealHours: 0 },
      },
    });
    decision = opened.id;
  };
  const answers = demo.answers.map(({ at, by, choice, reason = null, wording = null }) => ({
    at,
    tell: async () => {
      const { viewer, seat } = await cast.act(by);
      await answerDecision(platform, viewer, { seat, decision, choice, reason, wording, language: 'es' });
    },
  }));
  const { reply, announced } = demo;
  const replied = async (by: NonNullable<DemoDecision['reply']>) => {
    const { viewer, seat } = await cast.act(by.by);
    const said = await answersOf(platform.store.read, decision);
    for (const { id: answer } of said.filter(({ choice }) => choice === 'object')) {
      const given = { seat, decision, answer, accepted: false, reason: by.reason, language: 'es' };
      await replyToObjection(platform, viewer, given);
    }
  };
  const announce = async ({ by, outcome, expiresInDays }: NonNullable<DemoDecision['announced']>) => {
    const { viewer, seat } = await cast.act(by);
    await closeDecision(platform, viewer, { seat, decision });
    await announceOutcome(platform, viewer, {
      ...{ seat, decision, outcomeEs: outcome.es, outcomeEn: outcome.en },
      expiresOn: dayIn(later(platform.clock.now(), expiresInDays * DAY), 'UTC'),
    });
  };
  return [
    { at: demo.opened.at, tell: open },
    ...answers,
    ...(reply ? [{ at: reply.at, tell: () => replied(reply) }] : []),
    ...(announced ? [{ at: announced.at, tell: () => announce(announced) }] : []),
  ];
}
