import { expect, it } from 'vitest';
import { archiveAgenda, createAgenda, renameAgenda, setAgenda } from '../../../domain/agendas/actions.ts';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { mayEditAgenda, mayKnowAgenda } from '../../../domain/agendas/policy.ts';
import { findAgendaBySlug, knownAgendas, requireAgenda } from '../../../domain/agendas/reads.ts';
import { asksOf } from '../../../domain/agendas/reads-asks.ts';
import { collabGate } from '../../../domain/texts/co-editing/gate.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('begins at an address of its own, and refuses what does not hold', async () => {
    const { begin, marta, luz, bodyId, platform } = await agendaWorld({ engine });
    const titles = [{ language: 'es', title: 'Agenda 2027' }];
    expect((await begin({ titles })).slug).toBe('agenda-2027');
    const second = await begin({ titles, periodFrom: '2027', periodTo: '2027-12', adoptsOn: '2027-01-26' });
    expect(second).toMatchObject({
      slug: 'agenda-2027-2',
      edition: 1,
      periodTo: '2027-12',
      adoptsOn: '2027-01-26',
    });
    expect(await refusal(begin({ periodFrom: '2028', periodTo: '2027-03' }))).toBe(
      'Invalid periodTo:period-not-in-order',
    );
    expect(await refusal(begin({ periodFrom: '2027-00' }))).toBe('Invalid periodFrom:moment-not-valid');
    expect(await refusal(begin({ languages: ['en'], referenceLanguage: 'es' }))).toMatch(/^Invalid/);
    const input = {
      seat: luz.seat,
      body: bodyId,
      titles,
      languages: ['es'],
      referenceLanguage: 'es',
      readers: 'body' as const,
    };
    expect(await refusal(createAgenda(platform, await luz.viewer(), input))).toBe('Forbidden not-a-drafter');
    const strange = { ...input, seat: marta.seat };
    expect(await refusal(createAgenda(platform, await luz.viewer(), strange))).toBe(
      'Forbidden not-your-seat',
    );
  });

  it('is known to its readers alone: by policy and by list alike', async () => {
    const world = await agendaWorld({ engine });
    const { platform, begin, coalitionId, bodyId, member, luz, marta, ana } = world;
    const drafts = await begin({ readers: 'body' });
    const guest = await member({});
    await givenBodyMember(platform, {
      coalition_id: coalitionId,
      body_id: bodyId,
      seat_id: guest.seat,
      role: 'guest',
    });
    const abroad = await signingWorld({ platform });
    const viewers = [
      anonymous('es'),
      await abroad.ana.viewer(),
      await luz.viewer(),
      await guest.viewer(),
      await marta.viewer(),
      await ana.viewer(),
    ];
    const known = [];
    for (const viewer of viewers) {
      const list = await knownAgendas(platform.store.read, viewer, { coalitionId });
      for (const agenda of [world.agenda, drafts])
        expect(list.some(({ id }) => id === agenda.id)).toBe(mayKnowAgenda(viewer, agenda).allowed);
      known.push([list.length, mayEditAgenda(viewer, drafts).allowed]);
    }
    expect(known).toEqual([
      [0, false],
      [0, false],
      [1, false],
      [2, false],
      [2, true],
      [2, true],
    ]);
    const add = async (who: typeof luz) =>
      refusal(
        addAsk(platform, await who.viewer(), {
          seat: who.seat,
          agenda: drafts.id,
          words: [{ language: 'es', priority: 'Plan', words: 'Publicarlo.' }],
          after: null,
        }),
      );
    expect(await add(luz)).toBe('NotFound');
    expect(await add(guest)).toBe('Forbidden not-a-drafter');
    expect(await add(abroad.ana)).toBe('NotFound');
    expect(await add(marta)).toBe('done');
  });

  it('lets out at once whoever may read it no longer', async () => {
    const { platform, agenda, luz, marta } = await agendaWorld({ engine });
    const gate = collabGate(platform);
    const reader = await luz.viewer();
    const topic = `agenda:${agenda.id}`;
    expect(await gate.roleOnText(reader, agenda.textId)).toMatchObject({ role: 'read' });
    expect(await gate.mayHear(reader, topic)).toBe(true);
    const { grantEpoch } = await requireText(platform.store.read, agenda.textId);
    const facts = { seat: marta.seat, agenda: agenda.id, readers: 'body' as const };
    await setAgenda(platform, await marta.viewer(), facts);
    expect(await gate.roleOnText(reader, agenda.textId)).toBeNull();
    expect(await gate.mayHear(reader, topic)).toBe(false);
    const after = await requireText(platform.store.read, agenda.textId);
    expect(after.grantEpoch).toBeGreaterThan(grantEpoch);
    expect(platform.announcements).toContainEqual({ topic: `text:${agenda.textId}`, change: 'grants' });
    await setAgenda(platform, await marta.viewer(), { ...facts, adoptsOn: '2027-01-26' });
    expect((await requireText(platform.store.read, agenda.textId)).grantEpoch).toBe(after.grantEpoch);
  });

  it('keeps its address when it is renamed, and changes no more once archived', async () => {
    const { platform, agenda, marta, ask, order, set, coalitionId } = await agendaWorld({ engine });
    const one = await ask('plan');
    const rename = async (language: string, title: string) =>
      renameAgenda(platform, await marta.viewer(), { seat: marta.seat, agenda: agenda.id, language, title });
    await rename('en', 'Agenda for 2027');
    expect(await refusal(rename('fr', 'Agenda'))).toBe('Invalid language:language-not-of-text');
    const step = { seat: marta.seat, agenda: agenda.id };
    await archiveAgenda(platform, await marta.viewer(), step);
    const archived = await requireAgenda(platform.store.read, agenda.id);
    expect(archived).toMatchObject({ slug: agenda.slug, titles: { en: 'Agenda for 2027' }, state: 'closed' });
    expect(await refusal(set(marta, one, 'status', 'won'))).toBe('Forbidden text-closed');
    expect(await refusal(ask('otra'))).toBe('Forbidden text-closed');
    expect(await order()).toEqual(['plan']);
    const viewer = await marta.viewer();
    const { read } = platform.store;
    expect(await knownAgendas(read, viewer, { coalitionId })).toEqual([]);
    expect(await knownAgendas(read, viewer, { coalitionId, archived: true })).toHaveLength(1);
    expect((await findAgendaBySlug(read, coalitionId, agenda.slug))?.id).toBe(agenda.id);
  });

  it('finds asks by status, lead, country, year and tag', async () => {
    const { platform, agenda, ask, set, marta, target, coalitionId, tom } = await agendaWorld({ engine });
    const [one, two] = [await ask('uno'), await ask('dos')];
    await set(marta, one, 'status', 'adopted');
    await set(marta, one, 'lead', tom.organizationId);
    await set(marta, two, 'target', (await target({ country: 'HN' })).id);
    await set(marta, two, 'moment', '2028-03');
    await platform.store.write((trx) =>
      trx
        .insertInto('tags')
        .values({
          id: 'tag',
          coalition_id: coalitionId,
          agenda_id: null,
          ask_id: two.id,
          campaign_id: null,
          statement_id: null,
          position_id: null,
          corridor_id: null,
          theme_id: null,
          objective: 13,
          place: null,
          seat_id: marta.seat,
          at: platform.clock.now(),
        })
        .execute(),
    );
    const found = async (filter: Parameters<typeof asksOf>[2]) =>
      (await asksOf(platform.store.read, agenda.id, filter)).map(({ position }) => position);
    expect(await found({})).toEqual([1, 2]);
    expect(await found({ statuses: ['adopted', 'won'] })).toEqual([1]);
    expect(await found({ lead: tom.organizationId })).toEqual([1]);
    expect(await found({ country: 'HN' })).toEqual([2]);
    expect(await found({ year: 2028 })).toEqual([2]);
    expect(await found({ objective: 13 })).toEqual([2]);
    expect(await found({ objective: 13, country: 'HN', statuses: ['proposed'] })).toEqual([2]);
    expect(await found({ objective: 13, statuses: ['won'] })).toEqual([]);
    expect(await found({ theme: 'ninez' })).toEqual([]);
    expect(await found({ corridor: 'norte' })).toEqual([]);
  });
});
