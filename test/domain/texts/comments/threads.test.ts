import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { DAY, HOUR } from '../../../../domain/platform.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { readText } from '../../../../domain/texts/co-editing/reads.ts';
import { removeComment, replyToThread } from '../../../../domain/texts/comments/actions.ts';
import {
  answerThread,
  reopenThread,
  resolveThread,
} from '../../../../domain/texts/comments/actions-settle.ts';
import type { Anchor } from '../../../../domain/texts/comments/anchor.ts';
import {
  openThreadsOf,
  requireThread,
  threadHeads,
  threadsOf,
  type Thread,
} from '../../../../domain/texts/comments/reads.ts';
import { COMMENTS_PER_HOUR } from '../../../../domain/texts/comments/rules.ts';
import { commentWorld, type CommentWorld } from '../../../support/comment-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const BLOCK = 'abcdefghij';
const at = (): Anchor => {
  const text = new Y.Doc().getText('content:es');
  const place = Buffer.from(
    Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, 0)),
  ).toString('base64');
  return { from: place, to: place };
};
const step = (player: Player, thread: Thread) => ({ seat: player.seat, thread: thread.id });
const reply = async ({ platform }: CommentWorld, player: Player, thread: Thread, body = 'De acuerdo.') => {
  platform.clock.advance(1);
  return replyToThread(platform, await player.viewer(), { ...step(player, thread), body, mentions: [] });
};

const firstBlock = async ({ platform, statement }: CommentWorld) =>
  (await readText(platform.store, statement.textId)).blocks['es']![0]!.id;

eachEngine((engine) => {
  it('is not begun on a paragraph that is not in the text', async () => {
    const world = await commentWorld({ engine });
    expect(await refusal(world.say({ block: BLOCK }))).toBe('Conflict words-changed');
    const heads = await threadHeads(world.platform.store.read, { texts: [world.statement.textId] });
    expect(heads).toEqual([]);
    const block = await firstBlock(world);
    expect(await world.say({ block })).toMatchObject({ blockId: block });
    const of = { texts: [world.statement.textId] };
    expect(await threadHeads(world.platform.store.read, { ...of, block })).toHaveLength(1);
    expect(await threadHeads(world.platform.store.read, { ...of, block: BLOCK })).toEqual([]);
  });

  it('keeps what it was put to, who said it and in which round', async () => {
    const world = await commentWorld({ engine });
    const round = await world.round('comments');
    const anchor = at();
    const block = await firstBlock(world);
    const thread = await world.say(
      { block, anchor, quote: '72 horas', body: '<b>¿Por qué</b> 72?' },
      world.luz,
    );
    expect(thread).toMatchObject({
      language: 'es',
      kind: 'comment',
      round: { id: round, number: 2, kind: 'comments' },
      blockId: block,
      anchor,
      quote: '72 horas',
      seatId: world.luz.seat,
      resolved: null,
      answer: null,
      comments: [{ body: '<b>¿Por qué</b> 72?', removedAt: null }],
    });
    expect((await reply(world, world.tom, thread)).comments.map(({ body }) => body)).toEqual([
      '<b>¿Por qué</b> 72?',
      'De acuerdo.',
    ]);
    const acts = await world.platform.store.read
      .selectFrom('audit')
      .where('act', 'like', 'comment.%')
      .selectAll()
      .orderBy('seq')
      .execute();
    expect(acts.map(({ act, seat_id, subject_id, detail }) => [act, seat_id, subject_id, detail])).toEqual([
      ['comment.begun', world.luz.seat, world.statement.id, '{}'],
      ['comment.replied', world.tom.seat, world.statement.id, '{}'],
    ]);
    expect(world.platform.announcements).toContainEqual({
      topic: `text:${world.statement.textId}`,
      change: 'comments',
    });
  });

  it('is for those who edit or are asked, while they are asked', async () => {
    const world = await commentWorld({ engine });
    expect(await refusal(world.say({}, world.luz))).toBe('Forbidden may-not-suggest');
    await world.round('comments');
    const thread = await world.say({}, world.luz);
    expect(await refusal(world.say({}, world.ibarra))).toBe('Forbidden may-not-suggest');
    expect(await refusal(reply(world, world.ibarra, thread))).toBe('Forbidden may-not-suggest');
    world.platform.clock.advance(8 * DAY);
    expect(await refusal(world.say({}, world.luz))).toBe('Forbidden may-not-suggest');
    expect(await refusal(reply(world, world.luz, thread))).toBe('Forbidden may-not-suggest');
    expect((await world.say()).round).toBeNull();
  });

  it('takes nothing but red lines in a round of red lines, and only of those asked', async () => {
    const world = await commentWorld({ engine });
    expect(await refusal(world.say({ kind: 'red-line' }, world.luz))).toBe('Forbidden no-round-of-red-lines');
    await world.round('red-lines');
    expect(await refusal(world.say({}, world.luz))).toBe('Forbidden may-not-suggest');
    const line = await world.say({ kind: 'red-line' }, world.luz);
    expect(line).toMatchObject({ kind: 'red-line', round: { kind: 'red-lines' } });
    expect((await reply(world, world.ines, line)).comments).toHaveLength(2);
    const comment = await world.say();
    expect(await refusal(reply(world, world.ines, comment))).toBe('Forbidden may-not-suggest');
    expect(await refusal(world.say({ kind: 'red-line' }, world.ibarra))).toBe(
      'Forbidden no-round-of-red-lines',
    );
    expect(await refusal(world.say({ kind: 'red-line', body: '  ' }, world.luz))).toBe(
      'Invalid body:comment-empty',
    );
  });

  it('refuses what has not the form of a place, a quote or a comment', async () => {
    const world = await commentWorld({ engine });
    const anchor = at();
    const bad = { from: 'AAAA', to: '//' } as Anchor;
    const tries: [Parameters<CommentWorld['say']>[0], string][] = [
      [{ block: 'no', anchor: null }, 'Invalid block:not-valid'],
      [{ anchor, quote: 'x' }, 'Invalid block:required'],
      [{ block: BLOCK, anchor }, 'Invalid quote:required'],
      [{ block: BLOCK, quote: 'x', anchor: bad }, 'Invalid anchor:not-valid'],
      [{ block: BLOCK, quote: 'x', anchor: { ...anchor, more: 1 } as Anchor }, 'Invalid anchor:not-valid'],
      [
        { block: BLOCK, quote: 'x', anchor: { from: 'A'.repeat(2048), to: anchor.to } },
        'Invalid anchor:not-valid',
      ],
      [{ block: BLOCK, quote: 'x'.repeat(1001), anchor }, 'Invalid quote:too-long'],
      [{ body: 'x'.repeat(4001) }, 'Invalid body:too-long'],
      [{ body: 'a\u202eb' }, 'Invalid body:unseen-characters'],
      [{ language: 'ht' }, 'Invalid language:language-not-of-text'],
      [{ mentions: Array.from({ length: 11 }, (_, n) => `s${n}`) }, 'Invalid mentions:mentions-too-many'],
    ];
    for (const [given, answer] of tries) expect(await refusal(world.say(given))).toBe(answer);
    expect(await threadsOf(world.platform.store.read, { texts: [world.statement.textId] })).toEqual([]);
  });

  it('is not there for another coalition, nor for members while the text is a draft', async () => {
    const world = await commentWorld({ engine });
    const other = await signingWorld({ platform: world.platform });
    const thread = await world.say();
    expect(await refusal(world.say({}, other.tom))).toBe('NotFound');
    expect(await refusal(reply(world, other.tom, thread))).toBe('NotFound');
    const draft = await world.draft();
    expect(await refusal(world.say({ text: draft.textId }, world.luz))).toBe('NotFound');
    expect(await refusal(reply(world, world.tom, { ...thread, id: 'nothing' }))).toBe('NotFound');
    expect(
      await refusal(
        replyToThread(world.platform, await world.tom.viewer(), {
          ...step(world.marta, thread),
          body: 'x',
          mentions: [],
        }),
      ),
    ).toBe('Forbidden not-your-seat');
  });

  it('lets its author take words back, and nobody else', async () => {
    const world = await commentWorld({ engine });
    const thread = await reply(world, world.tom, await world.say());
    const [first, second] = thread.comments;
    const remove = async (player: Player, comment = first!) =>
      removeComment(world.platform, await player.viewer(), { seat: player.seat, comment: comment.id });
    expect(await refusal(remove(world.tom))).toBe('Forbidden not-your-comment');
    expect(await refusal(remove(world.ana))).toBe('Forbidden not-your-comment');
    const left = await remove(world.marta);
    expect(left.comments[0]).toMatchObject({ body: '', seatId: world.marta.seat });
    expect(left.comments[0]!.removedAt).not.toBeNull();
    expect(left.resolved).toBeNull();
    expect(await refusal(remove(world.marta))).toBe('Conflict comment-removed');
    await closeText(world.platform, await world.tom.viewer(), {
      seat: world.tom.seat,
      statement: world.statement.id,
    });
    const gone = await remove(world.tom, second);
    expect(gone.resolved?.seatId).toBe(world.tom.seat);
    const rows = await world.platform.store.read.selectFrom('comments').select('body').execute();
    expect(rows.map(({ body }) => body)).toEqual(['', '']);
  });

  it('is resolved and reopened by who began it or by those who draft', async () => {
    const world = await commentWorld({ engine });
    await world.round('comments');
    const thread = await world.say({}, world.luz);
    const { platform } = world;
    const resolve = async (player: Player) =>
      resolveThread(platform, await player.viewer(), step(player, thread));
    const reopen = async (player: Player) =>
      reopenThread(platform, await player.viewer(), step(player, thread));
    expect(await refusal(resolve(world.ines))).toBe('Forbidden not-your-thread');
    expect(await refusal(reopen(world.luz))).toBe('Conflict thread-open');
    expect((await resolve(world.luz)).resolved?.seatId).toBe(world.luz.seat);
    expect(await refusal(reply(world, world.tom, thread))).toBe('Conflict thread-resolved');
    const count = async () =>
      (await openThreadsOf(platform.store.read, [world.statement.textId])).get(world.statement.textId) ?? 0;
    expect(await count()).toBe(0);
    expect(await refusal(resolve(world.tom))).toBe('Conflict thread-resolved');
    expect(await refusal(reopen(world.ines))).toBe('Forbidden not-your-thread');
    expect((await reopen(world.tom)).resolved).toBeNull();
    expect(await count()).toBe(1);
  });

  it('is answered by those who draft, with a reason where it is not taken whole, until the text closes', async () => {
    const world = await commentWorld({ engine });
    await world.round('comments');
    const { platform, tom, marta, luz } = world;
    const thread = await world.say({}, luz);
    const answer = async (player: Player, given: 'accepted' | 'in-part' | 'declined', note: string | null) =>
      answerThread(platform, await player.viewer(), { ...step(player, thread), answer: given, note });
    expect(await refusal(answer(luz, 'accepted', null))).toBe('Forbidden not-a-drafter');
    expect(await refusal(answer(tom, 'declined', null))).toBe('Invalid note:answer-needs-reason');
    expect(await refusal(answer(tom, 'in-part', ' '))).toContain('Invalid note');
    expect((await answer(tom, 'in-part', 'Sin el plazo.')).answer).toMatchObject({
      answer: 'in-part',
      note: 'Sin el plazo.',
      seatId: tom.seat,
    });
    expect((await answer(marta, 'accepted', null)).answer).toMatchObject({
      answer: 'accepted',
      note: null,
      seatId: marta.seat,
    });
    await closeText(platform, await tom.viewer(), { seat: tom.seat, statement: world.statement.id });
    expect(await refusal(answer(tom, 'declined', 'No cabe.'))).toBe('Forbidden text-closed');
    expect(await refusal(world.say())).toBe('Forbidden text-closed');
    expect(await refusal(reply(world, tom, thread))).toBe('Forbidden text-closed');
    expect(await refusal(resolveThread(platform, await tom.viewer(), step(tom, thread)))).toBe(
      'Forbidden text-closed',
    );
    expect((await requireThread(platform.store.read, thread.id)).answer?.answer).toBe('accepted');
  });

  it('ends after many comments of one seat within an hour', async () => {
    const world = await commentWorld({ engine });
    const thread = await world.say();
    for (let n = 1; n < COMMENTS_PER_HOUR; n++) await reply(world, world.marta, thread, `${n}`);
    expect(await refusal(reply(world, world.marta, thread))).toBe('Conflict comments-too-fast');
    expect((await reply(world, world.tom, thread)).comments).toHaveLength(COMMENTS_PER_HOUR + 1);
    world.platform.clock.advance(HOUR);
    await reply(world, world.marta, thread);
  });
});
