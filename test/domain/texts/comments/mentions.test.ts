import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../../domain/platform.ts';
import { composeMail } from '../../../../domain/record/compose-mail.ts';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { replyToThread, removeComment } from '../../../../domain/texts/comments/actions.ts';
import { answerThread, markMentionsSeen } from '../../../../domain/texts/comments/actions-settle.ts';
import { mentionable } from '../../../../domain/texts/comments/reads-people.ts';
import { commentsWaitingFor } from '../../../../domain/texts/comments/reads-waiting.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { commentWorld, type CommentWorld } from '../../../support/comment-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const mails = async ({ platform }: CommentWorld): Promise<MailOrder[]> =>
  (
    await platform.store.read
      .selectFrom('outbox')
      .where('key', 'like', 'mail:mention:%')
      .select('payload')
      .orderBy('created_at')
      .execute()
  ).map(({ payload }) => JSON.parse(payload) as MailOrder);
const waiting = async ({ platform, coalitionId }: CommentWorld, player: Player) =>
  commentsWaitingFor(platform.store.read, await player.viewer(), coalitionId);
const named = async ({ platform, statement }: CommentWorld, player: Player, textId = statement.textId) =>
  (
    await mentionable(
      platform.store.read,
      await player.viewer(),
      await requireText(platform.store.read, textId),
      platform.clock.now(),
    )
  ).map(({ seatId }) => seatId);

eachEngine((engine) => {
  it('tells who is mentioned, at once and by one mail an hour for each text', async () => {
    const world = await commentWorld({ engine, now: '2026-11-21T12:45:00.000Z' });
    const { platform, tom, marta } = world;
    const thread = await world.say({ mentions: [tom.seat] });
    expect(platform.announcements).toContainEqual({ topic: `person:${tom.personId}`, change: 'mentioned' });
    expect((await waiting(world, tom)).mentioned.map(({ id }) => id)).toEqual([thread.id]);
    expect((await waiting(world, world.luz)).mentioned).toEqual([]);
    const again = async () =>
      replyToThread(platform, await marta.viewer(), {
        seat: marta.seat,
        thread: thread.id,
        body: '¿Y usted?',
        mentions: [tom.seat],
      });
    platform.clock.advance(30 * MINUTE);
    await again();
    expect(await mails(world)).toHaveLength(1);
    platform.clock.advance(31 * MINUTE);
    await again();
    expect(await mails(world)).toHaveLength(2);
    platform.clock.advance(HOUR - MINUTE);
    await again();
    expect(await mails(world)).toHaveLength(2);
    const [first] = await mails(world);
    const mail = composeMail(first!, { origin: 'https://acuerdo.example' });
    expect(mail.subject).toBe('Le mencionaron en un comentario');
    expect(mail.text).not.toContain('¿Citamos');
    expect(mail.text).toContain(`?panel=comments&thread=${thread.id}`);
  });

  it('waits until whoever is mentioned has it before them, and ends with the comment', async () => {
    const world = await commentWorld({ engine });
    const { platform, tom, marta } = world;
    const thread = await world.say({ mentions: [tom.seat] });
    const step = { seat: tom.seat, thread: thread.id };
    // Somebody else's looking is nothing to him.
    await markMentionsSeen(platform, await marta.viewer(), { ...step, seat: marta.seat });
    expect((await waiting(world, tom)).mentioned).toHaveLength(1);
    const seen = await markMentionsSeen(platform, await tom.viewer(), step);
    expect(seen.comments[0]!.mentions).toMatchObject([{ seatId: tom.seat, seenAt: platform.clock.now() }]);
    expect((await waiting(world, tom)).mentioned).toEqual([]);
    const other = await world.say({ mentions: [tom.seat] });
    expect((await waiting(world, tom)).mentioned).toHaveLength(1);
    await removeComment(platform, await marta.viewer(), {
      seat: marta.seat,
      comment: other.comments[0]!.id,
    });
    expect((await waiting(world, tom)).mentioned).toEqual([]);
  });

  it('mentions nobody who may not read the text, nor oneself, nor somebody elsewhere', async () => {
    const world = await commentWorld({ engine });
    const other = await signingWorld({ platform: world.platform });
    const draft = await world.draft();
    const refused = 'Invalid mentions:not-mentionable';
    for (const seat of [other.tom.seat, world.marta.seat, 'nobody'])
      expect(await refusal(world.say({ mentions: [seat] }))).toBe(refused);
    expect(await refusal(world.say({ text: draft.textId, mentions: [world.luz.seat] }))).toBe(refused);
    expect(await named(world, world.marta, draft.textId)).not.toContain(world.luz.seat);
    expect(await named(world, world.marta, draft.textId)).toContain(world.tom.seat);
    expect(await named(world, world.marta)).toContain(world.luz.seat);
    expect(await world.platform.store.read.selectFrom('comment_mentions').selectAll().execute()).toEqual([]);
  });

  it('lists nobody of an organisation that goes by an alias before they have spoken', async () => {
    const world = await commentWorld({ engine });
    const hidden = await world.member({ alias: 'Colectiva del Sur', name: 'Nombre verdadero' });
    expect(await named(world, world.marta)).not.toContain(hidden.seat);
    expect(await refusal(world.say({ mentions: [hidden.seat] }))).toBe('Invalid mentions:not-mentionable');
    await world.platform.store.write((trx) =>
      trx
        .insertInto('text_grants')
        .values({
          id: world.platform.newId(),
          coalition_id: world.coalitionId,
          text_id: world.statement.textId,
          grantee_kind: 'seat',
          grantee_id: hidden.seat,
          access: 'suggest',
          given_by_seat_id: world.marta.seat,
          at: world.platform.clock.now(),
        })
        .execute(),
    );
    const thread = await world.say({}, hidden);
    expect(await named(world, world.marta)).toContain(hidden.seat);
    const [line] = await world.platform.store.read
      .selectFrom('audit')
      .where('act', '=', 'comment.begun')
      .select(['seat_id', 'actor'])
      .execute();
    // The log would say whose alias it is.
    expect(line).toEqual({ seat_id: null, actor: null });
    expect(thread.seatId).toBe(hidden.seat);
  });

  it('counts for those who draft what nobody has answered, and for no others', async () => {
    const world = await commentWorld({ engine });
    const { platform, statement, tom, marta, ana, luz } = world;
    const first = await world.say();
    await world.say();
    const unanswered = [{ statementId: statement.id, threads: 2 }];
    expect((await waiting(world, tom)).unanswered).toEqual(unanswered);
    // What one asks oneself waits for the others.
    for (const player of [marta, ana, luz]) expect((await waiting(world, player)).unanswered).toEqual([]);
    await answerThread(platform, await tom.viewer(), {
      seat: tom.seat,
      thread: first.id,
      answer: 'accepted',
      note: null,
    });
    expect((await waiting(world, tom)).unanswered).toEqual([{ statementId: statement.id, threads: 1 }]);
    await closeText(platform, await tom.viewer(), { seat: tom.seat, statement: statement.id });
    expect((await waiting(world, tom)).unanswered).toEqual([]);
  });
});
