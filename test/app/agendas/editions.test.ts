import { expect, it } from 'vitest';
import { removeAsk } from '../../../domain/agendas/actions-order.ts';
import { addTerm } from '../../../domain/terms/actions.ts';
import { UNCHECKED } from '../../../domain/texts/sources/state.ts';
import * as close from '../../../app/routes/c.$coalition.agendas.$slug.close.tsx';
import { loader as editions } from '../../../app/routes/c.$coalition.agendas.$slug.editions._index.tsx';
import * as sources from '../../../app/routes/c.$coalition.agendas.$slug.sources.tsx';
import * as edition from '../../../app/routes/c.$coalition.agendas.$slug.editions.$number.tsx';
import { loader as open } from '../../../app/routes/$coalition.$language.agendas.$agenda.tsx';
import { addresseeOf } from '../../../app/agendas/edition-asks.tsx';
import type { ContestedTerm } from '../../../app/terms/load-contested.ts';
import type { MembersAskNode } from '../../../app/agendas/edition-queries.ts';
import type { Edition } from '../../../app/agendas/read-edition.ts';
import type { Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';
import { agendaPages, problems } from './pages.ts';

async function editionPages() {
  const pages = await agendaPages();
  const { params, path, visit, platform, agenda } = pages;
  const own = { agenda: idOf('Agenda', agenda.id) };
  return {
    ...pages,
    closing: async (player: Player) =>
      (await (await visit(player)).load(close.loader, `${path}/close`, params)).data as {
        asks: { lacks: string[]; noLead: boolean }[];
        unreviewed: { n: number; refused: boolean };
        lost: { n: number; refused: boolean };
        contested: ContestedTerm[];
      },
    sources: async (player: Player | null) =>
      (player ? await visit(player) : new Visitor(platform, null)).load(
        sources.loader,
        `${path}/sources`,
        params,
      ),
    close: async (player: Player, fields: Record<string, string> = {}) =>
      (await visit(player)).send(
        close.action,
        `${path}/close`,
        { seat: idOf('Seat', player.seat), ...own, ...fields },
        params,
      ),
    readEdition: async (player: Player, number: string, search = '') =>
      (await visit(player)).load(edition.loader, `${path}/editions/${number}${search}`, {
        ...params,
        number,
      }),
    step: async (player: Player, move: 'publish' | 'unpublish', id: string) =>
      (await visit(player)).send(
        edition.action,
        `${path}/editions/1`,
        { seat: idOf('Seat', player.seat), do: move, edition: id },
        { ...params, number: '1' },
      ),
    list: async (player: Player) =>
      (
        (await (await visit(player)).load(editions, `${path}/editions`, params)).data as {
          editions: { number: number }[];
        }
      ).editions.map(({ number }) => number),
    everybody: (language: string) =>
      new Visitor(platform, null).load(open, `/${params.coalition}/${language}/agendas/${params.slug}`, {
        coalition: params.coalition,
        language,
        agenda: params.slug,
      }),
  };
}

it('closes an edition with what is missing only where it is ticked, and keeps it as it was', async () => {
  const { ask, marta, tom, luz, closing, close, readEdition, list, set, params } = await editionPages();
  const plan = await ask('plan');
  await ask('búsqueda', { languages: ['es'] });
  await set(marta, plan, 'lead', tom.organizationId);
  await set(marta, plan, 'assumption-es', 'Hay presupuesto');
  expect((await closing(luz)).asks).toMatchObject([
    { lacks: [], noLead: false },
    { lacks: ['en'], noLead: true },
  ]);
  expect(await close(luz)).toMatchObject({ status: 422 });
  const refused = await close(marta);
  expect(problems(refused)[0]).toContain('2 (en)');
  expect(await list(marta)).toEqual([]);
  expect(await close(marta, { incomplete: 'yes' })).toMatchObject({
    location: `/c/${params.coalition}/agendas/${params.slug}/editions/1`,
  });
  await set(marta, plan, 'moment', '2027');
  await set(marta, plan, 'lead', null);
  await set(marta, plan, 'assumption-en', 'There is a budget');
  const { data } = await readEdition(luz, '1', '?language=en');
  const { edition } = data as { edition: Edition };
  expect(edition).toMatchObject({ number: 1, language: 'en', reference: 'es', publishedAt: null });
  expect(edition.asks).toMatchObject([
    { number: 1, priority: 'plan en', moment: null },
    { number: 2, priority: null, referencePriority: 'búsqueda es' },
  ]);
  expect((data as { working: MembersAskNode[] }).working).toMatchObject([
    {
      asClosed: {
        lead: { name: expect.any(String) as string },
        keepsAssumption: true,
        es: 'Hay presupuesto',
        en: null,
      },
      working: { es: 'Hay presupuesto', en: 'There is a budget' },
    },
    { asClosed: { lead: null, es: null, reviewOn: null } },
  ]);
  expect(edition.wordsDigest).toMatch(/^[0-9a-f]{64}$/);
  expect(((await readEdition(luz, '1', '?language=fr')).data as { edition: Edition }).edition.language).toBe(
    'es',
  );
  for (const number of ['2', '0', 'x']) expect((await readEdition(luz, number)).status).toBe(404);
  expect(await list(luz)).toEqual([1]);
});

it('is everybody’s once the secretariat publishes it, until it takes it back', async () => {
  const { ask, set, target, marta, ana, tom, close, readEdition, step, everybody, sendAsk } =
    await editionPages();
  const plan = await ask('plan');
  await set(marta, plan, 'target', (await target()).id);
  await set(marta, plan, 'assumption-es', 'Hay presupuesto');
  await sendAsk(tom, plan, { do: 'support', shown: 'public' });
  await close(marta);
  const { edition } = (await readEdition(ana, '1')).data as { edition: Edition };
  expect((await everybody('es')).status).toBe(404);
  expect(await step(marta, 'publish', edition.id)).toMatchObject({ status: 422 });
  await step(ana, 'publish', edition.id);
  const page = await everybody('en');
  expect(page).toMatchObject({
    status: 200,
    data: { language: 'en', edition: { number: 1, asks: [{ priority: 'plan en', supporters: [{}] }] } },
  });
  expect(JSON.stringify(page.data)).not.toMatch(/asClosed|Hay presupuesto/);
  const { edition: shown } = page.data as { edition: Edition };
  expect(addresseeOf(shown.asks[0]!.addressee!, 'en')).toBe(
    'Undersecretary for migration, Ministry of the Interior, Mexico',
  );
  await step(ana, 'unpublish', edition.id);
  expect((await everybody('es')).status).toBe(404);
  expect((await everybody('fr')).status).toBe(404);
});

it('tells before closing, and then its readers, what it cites and what nobody had reviewed', async () => {
  const here = await editionPages();
  const { platform, agenda, ask, marta, ana, luz, closing, close, everybody, step } = here;
  const gone = 'https://viejo.example.org/nota';
  const kept = await ask(gone);
  const removed = await ask('https://otro.example.org/nota');
  await platform.store.write((db) =>
    db
      .insertInto('sources')
      .values({
        ...UNCHECKED,
        ...{ coalition_id: agenda.coalitionId, text_id: agenda.textId, address: gone },
        ...{ state: 'dead', archived: null, archived_by_seat_id: null },
      })
      .execute(),
  );
  await addTerm(platform, await ana.viewer(), {
    ...{ seat: ana.seat, coalition: agenda.coalitionId, advice: 'avoided' },
    words: [{ language: 'es', forms: ['pedimos'], instead: 'exigimos' }],
    ...{ reasonEs: 'Se exige.', reasonEn: 'We demand.' },
  });
  await removeAsk(platform, await marta.viewer(), { seat: marta.seat, ask: removed.id });
  expect(await closing(luz)).toMatchObject({
    unreviewed: { n: 2, refused: false },
    lost: { n: 1, refused: false },
    contested: [{ language: 'es', words: 'Pedimos', n: 1, blocks: [kept.blockId] }],
  });
  const to = `${here.askPath(kept)}#words-`;
  expect((await here.sources(luz)).data).toMatchObject({
    sources: [
      {
        address: gone,
        state: 'dead',
        places: [
          { kind: 'ask', number: 1, language: 'es', to: `${to}es` },
          { kind: 'ask', number: 1, language: 'en', to: `${to}en` },
        ],
      },
    ],
  });
  expect((await here.sources(null)).location).toMatch(/^\/sign-in/);
  await close(marta);
  const { edition: closed } = (await here.readEdition(ana, '1')).data as { edition: Edition };
  await step(ana, 'publish', closed.id);
  expect((await everybody('en')).data).toMatchObject({
    edition: { unreviewed: 2, sources: [{ address: gone, state: 'dead' }] },
  });
  expect((await everybody('es')).data).toMatchObject({ edition: { unreviewed: 0 } });
});
