import { expect, it } from 'vitest';
import * as text from '../../../app/routes/c.$coalition.texts.$slug._index.tsx';
import * as table from '../../../app/routes/c.$coalition.texts.$slug.comments.tsx';
import type { CommentsData } from '../../../app/texts/comments/load.ts';
import type { Refusal } from '../../../app/ui/refusal.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { threadsOf } from '../../../domain/texts/comments/reads.ts';
import { commentWorld } from '../../support/comment-world.ts';
import type { Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

/** The page of a text and the table of its comments, as people without scripts use them. */
async function pages() {
  const world = await commentWorld();
  const { platform, statement, coalitionSlug: coalition } = world;
  await world.round('comments');
  const params = { coalition, slug: statement.slug };
  const path = `/c/${coalition}/texts/${statement.slug}`;
  const visit = async (player: Player) => new Visitor(platform, await player.viewer());
  const { blocks } = await readText(platform.store, statement.textId);
  return {
    ...world,
    path,
    block: blocks['es']![0]!.id,
    stored: () => threadsOf(platform.store.read, { texts: [statement.textId] }),
    async panel(player: Player, search = '') {
      const page = await (await visit(player)).load(text.loader, `${path}?panel=comments${search}`, params);
      const { rail, comments } = page.data as { rail: { data: CommentsData }; comments: { count: number } };
      return { ...rail.data, count: comments.count };
    },
    send: async (player: Player, fields: Record<string, string>, search = '?panel=comments') =>
      (await visit(player)).send(
        text.action,
        path + search,
        { seat: idOf('Seat', player.seat), ...fields },
        params,
      ),
    async rows(player: Player, search = '') {
      const page = await (await visit(player)).load(table.loader, `${path}/comments${search}`, params);
      return (page.data as Awaited<ReturnType<typeof table.loader>>).threads;
    },
    answer: async (player: Player, fields: Record<string, string>, search = '') =>
      (await visit(player)).send(
        table.action,
        `${path}/comments${search}`,
        { seat: idOf('Seat', player.seat), step: 'comment.answer', ...fields },
        params,
      ),
  };
}

it('comments a paragraph, mentions, replies and resolves by forms alone', async () => {
  const { platform, statement, block, luz, tom, send, panel, path, stored } = await pages();
  const begin = { step: 'comment.begin', text: idOf('Text', statement.textId), language: 'es', block };
  const empty = await send(luz, { ...begin, body: '  ' });
  expect(empty.status).toBe(422);
  expect((empty.data as Refusal).problems).toEqual([{ field: 'body', message: 'Escriba su comentario.' }]);
  const seat = idOf('Seat', tom.seat);
  const done = await send(luz, { ...begin, body: '¿Y el plazo?', [`mention:${seat}`]: seat });
  expect(done).toMatchObject({ status: 303, location: `${path}?panel=comments&done=comment.begin` });
  const seen = await panel(tom);
  expect(seen).toMatchObject({ count: 1, opened: null, may: { comment: true } });
  expect(seen.threads[0]).toMatchObject({ block, kind: 'comment', mentionsMe: true, replies: 0 });
  const [thread] = await stored();
  const step = { thread: idOf('Thread', thread!.id) };
  platform.clock.advance(1);
  await send(tom, { ...step, step: 'comment.reply', body: 'De acuerdo.' });
  // Only what is open is told whole; and whoever was mentioned has now seen it.
  expect((await panel(tom)).threads[0]).toMatchObject({ replies: 1, comments: [{ body: '¿Y el plazo?' }] });
  const open = await panel(tom, `&thread=${thread!.id}`);
  expect(open.opened).toBe(step.thread);
  expect(open.threads[0]!.comments.map(({ body }) => body)).toEqual(['¿Y el plazo?', 'De acuerdo.']);
  expect((await panel(tom)).threads[0]!.mentionsMe).toBe(false);
  await send(luz, { ...step, step: 'comment.resolve' });
  expect((await panel(tom)).threads).toEqual([]);
  expect((await panel(tom, '&show=resolved')).threads).toHaveLength(1);
});

it('keeps where somebody was, and what was typed where it is refused', async () => {
  const { statement, ibarra, luz, send, path } = await pages();
  const begin = { step: 'comment.begin', text: idOf('Text', statement.textId), language: 'es' };
  const refused = await send(ibarra, { ...begin, body: 'No me toca' });
  expect(refused.status).toBe(422);
  expect((refused.data as Refusal).values['body']).toBe('No me toca');
  const done = await send(luz, { ...begin, body: 'Sí' }, '?panel=comments&language=en&show=mine');
  expect(done.location).toBe(`${path}?language=en&panel=comments&show=mine&done=comment.begin`);
});

it('draws a red line, and answers row by row, by round and by answer', async () => {
  const { platform, statement, luz, tom, round, send, rows, answer, path } = await pages();
  const begin = { step: 'comment.begin', text: idOf('Text', statement.textId), language: 'es' };
  await send(luz, { ...begin, body: 'Un comentario' });
  platform.clock.advance(1);
  await round('red-lines');
  await send(luz, { ...begin, kind: 'redLine', body: 'Nunca sin plazo' });
  const all = await rows(tom, '?order=newest');
  expect(all.map(({ kind, number, round: at }) => [kind, number, at?.redLines])).toEqual([
    ['redLine', 2, true],
    ['comment', 1, false],
  ]);
  const [line] = all;
  const bare = await answer(tom, { thread: line!.id, answer: 'declined', note: '' });
  expect((bare.data as Refusal).problems[0]).toMatchObject({ field: 'note' });
  const done = await answer(tom, { thread: line!.id, answer: 'declined', note: 'No cabe.' }, '?order=newest');
  expect(done).toMatchObject({ status: 303, location: `${path}/comments?order=newest` });
  expect(await rows(tom, '?answer=declined')).toMatchObject([
    { id: line!.id, answer: { answer: 'declined', note: 'No cabe.' } },
  ]);
  expect(await rows(tom, '?answer=none')).toHaveLength(1);
  expect(await rows(tom, `?round=${line!.round!.number}`)).toMatchObject([{ id: line!.id }]);
  expect((await answer(luz, { thread: line!.id, answer: 'accepted' })).status).toBe(422);
});
