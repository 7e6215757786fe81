import { expect, it } from 'vitest';
import { createAgenda } from '../../../domain/agendas/actions.ts';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { removeAsk } from '../../../domain/agendas/actions-order.ts';
import { createCampaign } from '../../../domain/campaigns/actions.ts';
import { withdrawPosition } from '../../../domain/positions/actions-change.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { createTheme } from '../../../domain/tags/actions-keep.ts';
import { tagThing } from '../../../domain/tags/actions-tag.ts';
import { knownWork } from '../../../domain/tags/reads-work.ts';
import type { Subject, SubjectKind } from '../../../domain/tags/rules.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

async function theme({ platform, coalitionId, ana }: SigningWorld) {
  const names = { nameEs: 'Clima', nameEn: 'Climate' };
  const made = await createTheme(platform, await ana.viewer(), {
    seat: ana.seat,
    coalition: coalitionId,
    ...names,
  });
  return made.id;
}

/** One of each kind that the group keeps to itself, or shows to the members. */
async function works({ platform, bodyId, tom, luz }: SigningWorld, readers: 'body' | 'members') {
  const viewer = await tom.viewer();
  const agenda = await createAgenda(platform, viewer, {
    seat: tom.seat,
    body: bodyId,
    titles: [{ language: 'es', title: 'Agenda' }],
    languages: ['es'],
    referenceLanguage: 'es',
    readers,
  });
  const ask = await addAsk(platform, viewer, {
    seat: tom.seat,
    agenda: agenda.id,
    words: [{ language: 'es', priority: 'Nadie detenido', words: 'Que cierren las estaciones.' }],
  });
  const campaign = await createCampaign(platform, viewer, {
    seat: tom.seat,
    body: bodyId,
    titleEs: 'Campaña',
    titleEn: 'Campaign',
    goalEs: 'Que cambie',
    goalEn: 'That it change',
    lead: tom.organizationId,
    startsOn: '2027-01-01',
    endsOn: '2027-06-01',
    readers,
  });
  const position = await givenPosition(platform, luz, {
    audience: readers === 'body' ? 'body' : 'coalition',
    ...(readers === 'body' && { body: bodyId }),
  });
  return { agenda: agenda.id, ask: ask.id, campaign: campaign.id, position: position.id };
}

const put = async ({ platform }: SigningWorld, player: Player, subject: Subject, themeId: string) =>
  tagThing(platform, await player.viewer(), { seat: player.seat, subject, tags: [{ theme: themeId }] });

const seen = async ({ platform, coalitionId }: SigningWorld, player: Player, themeId: string) =>
  (
    await knownWork(
      platform.store.read,
      await player.viewer(),
      coalitionId,
      { theme: themeId },
      platform.clock.now(),
    )
  )
    .map(({ kind }) => kind)
    .toSorted();

const KINDS = ['agenda', 'ask', 'campaign', 'position'] as const;
const SENTENCES: Record<(typeof KINDS)[number], string> = {
  agenda: 'Puso etiquetas a una agenda.',
  ask: 'Puso etiquetas a una demanda.',
  campaign: 'Puso etiquetas a una campaña.',
  position: 'Puso etiquetas a un posicionamiento.',
};

eachEngine((engine) => {
  it('is put on each kind of work by its own people, and told of where that work is followed', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, tom, luz } = world;
    const themeId = await theme(world);
    const work = await works(world, 'members');
    const other = await world.member({ name: 'Otra' });
    for (const kind of KINDS) {
      const subject: Subject = { kind, id: work[kind] };
      const [mine, theirs] = kind === 'position' ? [luz, tom] : [tom, luz];
      for (const stranger of [theirs, other])
        expect(await refusal(put(world, stranger, subject, themeId)), kind).toMatch(/^Forbidden /);
      expect(await refusal(put(world, mine, { kind, id: 'none' }, themeId))).toBe('NotFound');
      platform.announcements.length = 0;
      expect(await refusal(put(world, mine, subject, themeId))).toBe('done');
      const root = kind === 'ask' ? `agenda:${work.agenda}` : `${kind}:${work[kind]}`;
      expect(platform.announcements).toContainEqual({ topic: root, change: 'tags' });
      const [act] = await listActs(platform.store.read, { coalitionId, limit: 1 });
      expect([sentenceFor(act!, 'es'), act!.detail]).toEqual([SENTENCES[kind], '{}']);
    }
    for (const player of [ana, tom, luz, other])
      expect(await seen(world, player, themeId)).toEqual([...KINDS]);
  });

  it('leads nobody to what one body keeps to itself', async () => {
    const world = await signingWorld({ engine });
    const { ana, marta, tom, luz } = world;
    const themeId = await theme(world);
    const work = await works(world, 'body');
    for (const kind of KINDS)
      await put(world, kind === 'position' ? luz : tom, { kind, id: work[kind] }, themeId);
    for (const player of [ana, marta]) expect(await seen(world, player, themeId)).toEqual([...KINDS]);
    expect(await seen(world, luz, themeId)).toEqual(['position']);
    const other = await world.member({ name: 'Otra' });
    expect(await seen(world, other, themeId)).toEqual([]);
    for (const kind of KINDS)
      expect(await refusal(put(world, other, { kind, id: work[kind] }, themeId)), kind).toBe('NotFound');
  });

  it('leads to no ask that was removed and no position that was withdrawn, and neither is tagged', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const themeId = await theme(world);
    const work = await works(world, 'members');
    const ends: [SubjectKind, Player][] = [
      ['ask', tom],
      ['position', luz],
    ];
    for (const [kind, player] of ends) await put(world, player, { kind, id: work[kind as 'ask'] }, themeId);
    await removeAsk(platform, await tom.viewer(), { seat: tom.seat, ask: work.ask });
    await withdrawPosition(platform, await luz.viewer(), { seat: luz.seat, position: work.position });
    expect(await seen(world, luz, themeId)).toEqual([]);
    expect(await refusal(put(world, tom, { kind: 'ask', id: work.ask }, themeId))).toBe(
      'Conflict ask-removed',
    );
    expect(await refusal(put(world, luz, { kind: 'position', id: work.position }, themeId))).toBe(
      'Forbidden position-withdrawn',
    );
  });

  it('does not say who tagged the position of an organisation that goes by another name', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    const themeId = await theme(world);
    const hidden = await world.member({ alias: 'Colectiva del Sur' });
    const { id } = await givenPosition(platform, hidden);
    await put(world, hidden, { kind: 'position', id }, themeId);
    const [act] = await listActs(platform.store.read, { coalitionId, limit: 1 });
    expect(act).toMatchObject({ act: 'position.tagged', seatId: null, actor: null });
  });
});
