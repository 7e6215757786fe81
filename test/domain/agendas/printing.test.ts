import { afterAll, expect, it } from 'vitest';
import { addPreambleBlock } from '../../../domain/agendas/actions-asks.ts';
import { closeEdition, publishEdition } from '../../../domain/agendas/actions-editions.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import { agendaPrintFor, type AgendaPrint } from '../../../domain/agendas/printing.ts';
import type { Ask } from '../../../domain/agendas/reads-asks.ts';
import { createPress } from '../../../domain/print/press.ts';
import { UNCHECKED } from '../../../domain/texts/sources/state.ts';
import { anonymous, type Viewer } from '../../../domain/viewer.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';
import { readPdf } from '../sign-ons/letter-reading.ts';

const press = createPress();
afterAll(() => press.close());

async function printWorld(engine: Parameters<Parameters<typeof eachEngine>[0]>[0]) {
  const world = await agendaWorld({ engine });
  const { platform, agenda, coalitionSlug: coalition, tom, ana } = world;
  const print = (viewer: Viewer, asked: Partial<AgendaPrint> = {}) =>
    agendaPrintFor(platform, { press, origin: 'https://acuerdo.example.org' }, viewer, {
      ...{ coalition, agenda: agenda.slug, edition: null, language: 'es', paper: 'letter' },
      ...asked,
    });
  const read = async (viewer: Viewer, asked: Partial<AgendaPrint> = {}) =>
    readPdf((await print(viewer, asked)).bytes);
  return {
    ...world,
    print,
    read,
    public: (asked: Partial<AgendaPrint> = {}) => print(anonymous('es'), { edition: 'published', ...asked }),
    close: async (incomplete = false) =>
      closeEdition(platform, await tom.viewer(), { seat: tom.seat, agenda: agenda.id, incomplete }),
    publish: async (edition: string) =>
      publishEdition(platform, await ana.viewer(), { seat: ana.seat, edition }),
    support: async (player: Player, ask: Ask, shown: 'members' | 'public') =>
      supportAsk(platform, await player.viewer(), { seat: player.seat, ask: ask.id, shown }),
  };
}

eachEngine((engine) => {
  it('stands on one page with its dozen asks, tagged, in either language and on either paper', async () => {
    const world = await printWorld(engine);
    const { agenda, ask, set, target, platform, marta, luz, print } = world;
    await addPreambleBlock(platform, await marta.viewer(), {
      seat: marta.seat,
      agenda: agenda.id,
      kind: 'paragraph',
      words: [
        { language: 'es', words: `Lo que pediremos juntas. ${'Y por qué lo pedimos así. '.repeat(40)}` },
        { language: 'en', words: 'What we will ask for together.' },
      ],
    });
    const asks: Ask[] = [];
    for (let n = 1; n <= 12; n += 1) asks.push(await ask(`plan ${n}`));
    const [first] = asks as [Ask];
    await set(marta, first, 'target', (await target()).id);
    await set(marta, first, 'venue-en', 'Regional consultation');
    await set(marta, first, 'moment', '2027-03');
    await set(marta, first, 'lead', luz.organizationId);
    const viewer = await luz.viewer();

    const es = await world.read(viewer);
    expect(es.pages).toHaveLength(1);
    expect(es.pages[0]).toContain('Agenda de incidencia 1');
    expect(es.pages[0]).toContain('Edición 1 · en redacción, tal como estaba el');
    expect(es.pages[0]).toMatch(/Lo que pediremos juntas\. (Y por qué lo pedimos así\. ?){10,20}1\. /);
    for (let n = 1; n <= 12; n += 1) expect(es.pages[0]).toContain(`Pedimos plan ${n} (es).`);
    expect(es.pages[0]).toContain('A: Subsecretaria de migración — Secretaría de Gobernación, México');
    expect(es.pages[0]).toContain('Regional consultation, marzo de 2027 · Responsable: Foro Lenca Migrante');
    expect(es.everything).toContain('/Marked true');
    expect(es.everything).toContain('/Lang (es)');
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody'])
      expect(es.everything).toMatch(new RegExp(`/S /${tag}\\n`));
    expect(es.everything).toContain('/MediaBox [0 0 612 792]');

    const en = await world.read(viewer, { language: 'en', paper: 'a4' });
    expect(en.pages).toHaveLength(1);
    expect(en.pages[0]).toContain('Advocacy agenda 1');
    expect(en.pages[0]).toContain('plan 3 en');
    expect(en.pages[0]).toContain('March 2027 · Lead: Foro Lenca Migrante');
    expect(en.everything).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(await print(viewer, { language: 'en', paper: 'a4' })).toMatchObject({
      mime: 'application/pdf',
      fileName: `${agenda.slug}-en-a4.pdf`,
    });
  });

  it('goes on to further pages with more than can be read on one, and loses none', async () => {
    const { ask, luz, read } = await printWorld(engine);
    for (let n = 1; n <= 60; n += 1) await ask(`plan ${n}`);
    const { pages } = await read(await luz.viewer());
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.join(' ');
    for (let n = 1; n <= 60; n += 1) expect(all).toContain(`Pedimos plan ${n} (es).`);
    pages.forEach((page, index) => expect(page).toContain(`página ${index + 1} de ${pages.length}`));
  });

  it('names on a closed edition only a lead that the public may know, whoever asks', async () => {
    const world = await printWorld(engine);
    const { ask, set, marta, luz, tom, read, close, support, member, platform } = world;
    const later = await member({ name: 'Casa Jacaranda' });
    const asks = [await ask('uno'), await ask('dos'), await ask('tres')] as [Ask, Ask, Ask];
    await set(marta, asks[0], 'lead', luz.organizationId);
    await set(marta, asks[1], 'lead', tom.organizationId);
    await set(marta, asks[2], 'lead', later.organizationId);
    await support(luz, asks[0], 'public');
    await support(tom, asks[1], 'members');
    await support(later, asks[2], 'public');
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ at_risk: 1 })
        .where('organization_id', '=', later.organizationId)
        .execute(),
    );
    const { number } = await close();
    const { pages, everything } = await read(await marta.viewer(), { edition: number });
    expect(pages[0]).toContain('Responsable: Foro Lenca Migrante');
    expect(pages[0]!.match(/Responsable/g)).toHaveLength(1);
    expect(pages[0] + everything).not.toMatch(/Jacaranda|Izote/);
  });

  it('is refused to whoever may not know the agenda, and to the public until an edition is published', async () => {
    const world = await printWorld(engine);
    const { ask, begin, luz, marta, print, read, close, publish } = world;
    const drafts = await begin({ readers: 'body' });
    await ask('plan', { agenda: drafts.id });
    await ask('uno');
    const [stranger, member] = [anonymous('es'), await luz.viewer()];
    expect(await refusal(print(stranger))).toBe('NotFound');
    expect(await refusal(print(member, { agenda: drafts.slug }))).toBe('NotFound');
    expect(await refusal(print(await marta.viewer(), { agenda: drafts.slug }))).toBe('done');
    for (const wrong of [{ agenda: 'nothing' }, { coalition: 'nothing' }, { edition: 1 }])
      expect(await refusal(print(member, wrong))).toBe('NotFound');

    const edition = await close();
    expect(await refusal(print(member, { edition: 1 }))).toBe('done');
    expect(await refusal(print(stranger, { edition: 1 }))).toBe('NotFound');
    expect(await refusal(world.public())).toBe('NotFound');
    await publish(edition.id);
    await ask('dos');
    await close();
    const { pages } = await read(stranger, { edition: 'published' });
    expect(pages[0]).toContain('Edición 1 · publicada el');
    expect(pages[0]).toContain('Pedimos uno (es).');
    expect(pages[0]).not.toContain('dos');
    expect(pages[0]).toContain('SHA-256 de las palabras: ');
    expect(pages[0]).toContain('acuerdo.example.org/');
    expect((await world.public({ language: 'en', paper: 'a4' })).fileName).toMatch(/-1-en-a4\.pdf$/);
    expect(await refusal(print(stranger, { edition: 2 }))).toBe('NotFound');
  });

  it('says an ask in the reference where the language lacks it, and to a screen reader in which it is', async () => {
    const { ask, luz, read, close } = await printWorld(engine);
    await ask('uno');
    await ask('dos', { languages: ['es'] });
    const viewer = await luz.viewer();
    const { number } = await close(true);
    for (const edition of [null, number]) {
      const { pages, everything } = await read(viewer, { language: 'en', edition });
      expect(pages[0]).toContain('Pedimos uno (en).');
      expect(pages[0]).toContain('Pedimos dos (es).');
      expect(everything).toContain('/Lang (es)');
    }
  });

  it('says in its foot what nobody had reviewed in the language it is printed in, and that links were lost', async () => {
    const { platform, agenda, ask, marta, luz, read, close, publish } = await printWorld(engine);
    await ask('uno');
    await ask('https://viejo.example.org/nota');
    await platform.store.write((db) =>
      db
        .insertInto('sources')
        .values({
          ...UNCHECKED,
          ...{ coalition_id: agenda.coalitionId, text_id: agenda.textId, state: 'dead' },
          ...{ address: 'https://viejo.example.org/nota', archived: null, archived_by_seat_id: null },
        })
        .execute(),
    );
    const member = await luz.viewer();
    expect((await read(member, { language: 'en' })).pages[0]).toContain(
      'In English, 4 paragraphs are behind or not reviewed.',
    );
    expect((await read(member)).pages[0]).not.toContain('sin revisar');
    const { id } = await close();
    await publish(id);
    const english = (await read(anonymous('en'), { language: 'en', edition: 'published' })).pages;
    expect(english).toHaveLength(1);
    expect(english[0]).toContain('In English, 4 paragraphs were closed behind or not reviewed.');
    expect(english[0]).toContain('One link it cites was no longer there at closing, and has no copy.');
    expect(english[0]).toContain('SHA-256 of the words: ');
    const spanish = (await read(await marta.viewer(), { edition: 'published' })).pages[0];
    expect(spanish).not.toContain('sin revisar');
    expect(spanish).toContain('Un enlace que cita ya no estaba al cerrar y no tiene copia.');
  });
});
