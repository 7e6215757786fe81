import { expect, it } from 'vitest';
import * as textPage from '../../../app/routes/c.$coalition.texts.$slug._index.tsx';
import * as mergePage from '../../../app/routes/c.$coalition.texts.$slug.merge.tsx';
import type { AmendmentsData } from '../../../app/texts/amendments/load.ts';
import type { Refusal } from '../../../app/ui/refusal.ts';
import { treatAmendment } from '../../../domain/texts/amendments/actions-treatment.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { BLOCKS, amendingWorld } from '../../support/amending-world.ts';
import type { Player } from '../../support/signing-world.ts';
import { idOf, Visitor, type PageAnswer } from '../accounts/visitor.ts';

type Fields = Record<string, string>;
type MergeData = Awaited<ReturnType<typeof mergePage.loader>>;

/** The text's page and the page of merging, as people without scripts use them. */
async function amendmentPages() {
  const world = await amendingWorld();
  const { platform, coalitionSlug: coalition } = world;
  const { slug } = await requireStatement(platform.store.read, world.statementId);
  const params = { coalition, slug };
  const path = `/c/${coalition}/texts/${slug}`;
  const visit = async (player: Player) => new Visitor(platform, await player.viewer());
  const seat = (player: Player) => ({ seat: idOf('Seat', player.seat) });
  return {
    ...world,
    path,
    text: { text: idOf('Text', world.textId), language: 'es' },
    read: async (player: Player, search = '') => {
      const at = `${path}?panel=amendments${search}`;
      const page = (await (await visit(player)).load(textPage.loader, at, params)).data as {
        rail: { data: AmendmentsData };
      };
      return page.rail.data;
    },
    send: async (player: Player, fields: Fields, search = '') =>
      (await visit(player)).send(
        textPage.action,
        `${path}?panel=amendments${search}`,
        { ...seat(player), ...fields },
        params,
      ),
    plan: async (player: Player, search = '') =>
      (await (await visit(player)).load(mergePage.loader, `${path}/merge${search}`, params)) as PageAnswer & {
        data: MergeData;
      },
    merge: async (player: Player, fields: Fields, search: string) =>
      (await visit(player)).send(
        mergePage.action,
        `${path}/merge${search}`,
        { ...seat(player), ...fields },
        params,
      ),
  };
}

const problems = (answer: PageAnswer) =>
  (answer.data as Refusal).problems.map(({ field, message }) => `${field ?? '-'}: ${message}`);

it('offers to propose what the address asks for, with the words as they stand, and says what is missing', async () => {
  const { luz, read, send, text } = await amendmentPages();
  const begun = await read(luz, `&new=replace&block=${BLOCKS.plan}`);
  expect(begun.begin).toMatchObject({
    kind: 'replace',
    block: BLOCKS.plan,
    present: { words: 'Pedimos un plan para 2027.' },
    paragraphs: [{ begins: 'Lo que pedimos' }, { id: BLOCKS.plan }, {}, {}],
  });
  expect((await read(luz, '&new=nothing&block=x')).begin).toMatchObject({ kind: null, block: null });
  const seen = 'Pedimos un plan para 2027.';
  const form = { step: 'amendment.propose', ...text, kind: 'replace', block: BLOCKS.plan, seen };
  const stale = await send(luz, { ...form, seen: 'Otra.', words: 'Otra cosa.', reason: 'Porque sí.' });
  expect(stale).toMatchObject({ status: 422, data: { values: { words: 'Otra cosa.', seen: 'Otra.' } } });
  expect(problems(stale)).toEqual([
    '-: Alguien cambió este párrafo mientras usted escribía. Compare las palabras y envíe su propuesta de nuevo.',
  ]);
  const same = await send(luz, { ...form, words: 'Pedimos un plan para 2027.', reason: 'Porque sí.' });
  expect(same.status).toBe(422);
  expect(problems(same)).toEqual(['words: Eso es lo que el texto ya dice.']);
  expect(problems(await send(luz, { ...form, words: 'Otra cosa.', reason: '' }))).toEqual([
    'reason: Falta este dato.',
  ]);
  const done = await send(
    luz,
    { ...form, words: 'Otra cosa.', reason: 'Porque sí.' },
    '&new=replace&amendments=mine',
  );
  expect(done).toMatchObject({ status: 303 });
  expect(done.location).toMatch(/\?panel=amendments&amendments=mine&done=amendment.propose$/);
  const shape = { step: 'amendment.propose', ...text, kind: 'insert', after: '', shape: 'item:1:number' };
  await send(luz, { ...shape, words: 'Con plazos.', reason: 'Falta.' });
  const { amendments, counts } = await read(luz);
  expect(counts).toEqual({ open: 2, decided: 0, mine: 2 });
  expect(amendments.map(({ label, shape: made }) => [label, made])).toEqual([
    ['1', { kind: 'paragraph', level: 0, marker: null }],
    ['2', { kind: 'item', level: 1, marker: 'number' }],
  ]);
});

it('takes each step of an amendment by its form, and shows nothing of a treatment before it is published', async () => {
  const { platform, luz, alias, ana, propose, read, send, text } = await amendmentPages();
  const { id } = await propose(luz, { kind: 'delete' });
  const amendment = idOf('Amendment', id);
  const quiet = JSON.stringify([await read(luz), await read(alias)]);
  await treatAmendment(platform, await ana.viewer(), {
    seat: ana.seat,
    amendment: id,
    treatment: 'decline',
    note: 'Ya está dicho.',
  });
  expect(JSON.stringify([await read(luz), await read(alias)])).toBe(quiet);
  expect(await read(ana)).toMatchObject({ unpublished: 1, mayMerge: true });
  expect((await send(luz, { step: 'amendment.publish', ...text })).status).toBe(422);
  expect((await send(ana, { step: 'amendment.publish', ...text, amendment })).status).toBe(303);
  const reply = { step: 'amendment.reply', amendment, reply: 'disagree' };
  expect(problems(await send(luz, { ...reply, note: '' }))).toEqual([
    'note: Diga por qué no está de acuerdo.',
  ]);
  expect((await send(luz, { ...reply, note: 'Se pierde.' })).status).toBe(303);
  expect((await read(alias)).amendments).toMatchObject([
    { treatment: { kind: 'decline', published: true }, reply: { reply: 'disagree', note: 'Se pierde.' } },
  ]);
  const declined = { step: 'amendment.decide', amendment, verdict: 'declined' };
  expect(problems(await send(ana, declined))).toEqual([
    'note: Diga por qué no entra, para quien la propuso.',
  ]);
  expect((await send(ana, { ...declined, note: 'No cabe.' })).status).toBe(303);
  expect((await send(luz, { step: 'amendment.withdraw', amendment })).status).toBe(422);
  expect((await read(luz, '&amendments=decided')).amendments).toMatchObject([{ state: 'declined' }]);
});

it('merges on a page of its own: what each would do, a choice for each collision, and the choices kept', async () => {
  const world = await amendmentPages();
  const { luz, tom, marta, propose, plan, merge, words, path, text } = world;
  const one = await propose(luz, { kind: 'replace', words: 'Una cosa.' });
  const other = await propose(tom, { kind: 'replace', words: 'Otra cosa.' });
  expect((await plan(luz)).status).toBe(403);
  const { data } = await plan(marta);
  expect(data).toMatchObject({ plan: null, amendments: [{ label: '1' }, { label: '2' }] });
  const search = `?${[one, other].map(({ id }) => `amendment=${encodeURIComponent(idOf('Amendment', id))}`).join('&')}`;
  const seen = (await plan(marta, search)).data.plan!;
  expect(seen).toMatchObject({
    collisions: [{ reason: 'sameWords', options: ['first', 'second', 'neither'] }],
  });
  const first = { text: text.text, seen: seen.seen, amendment: idOf('Amendment', one.id) };
  const alone = await merge(marta, first, search);
  expect(problems(alone)).toEqual([
    '-: El texto o las enmiendas cambiaron mientras usted elegía. Revise la lista; lo que eligió sigue marcado.',
  ]);
  const own = `?amendment=${encodeURIComponent(idOf('Amendment', one.id))}`;
  const { seen: ownSeen } = (await plan(marta, own)).data.plan!;
  const done = await merge(marta, { ...first, seen: ownSeen }, own);
  expect(done).toMatchObject({ status: 303, location: `${path}?panel=amendments&amendments=decided#panel` });
  expect((await words())[1]).toBe('Una cosa.');
  const rest = (await plan(marta, search)).data.plan!;
  expect(rest).toMatchObject({ amendments: [{ label: '2' }], collisions: [{ reason: 'wordsChanged' }] });
  const { key } = rest.collisions[0]!;
  const sent = { text: text.text, seen: rest.seen, amendment: idOf('Amendment', other.id) };
  const kept = await merge(marta, { ...sent, [`choice:${key}`]: 'keep' }, search);
  expect(problems(kept)).toEqual(['note: Diga por qué no entra, para quien la propuso.']);
  expect((kept.data as Refusal).values[`choice:${key}`]).toBe('keep');
  expect((await merge(marta, { ...sent, [`choice:${key}`]: 'apply' }, search)).status).toBe(303);
  expect((await words())[1]).toBe('Otra cosa.');
  expect((await plan(marta, search)).data).toMatchObject({ plan: null, amendments: [] });
});
