import { expect, it } from 'vitest';
import { undoAskChange } from '../../../domain/agendas/actions-facts.ts';
import { removeAsk } from '../../../domain/agendas/actions-order.ts';
import { requireAsk } from '../../../domain/agendas/reads-asks.ts';
import { changesOf, lastChangesOf } from '../../../domain/agendas/reads-changes.ts';
import { endTarget } from '../../../domain/targets/actions.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('reads the latest changes of each ask, and their numbers say how many there were', async () => {
    const world = await agendaWorld({ engine });
    const [one, two] = [await world.ask('uno'), await world.ask('dos')];
    for (const year of ['2027', '2028', '2029']) await world.set(world.marta, one, 'moment', year);
    await world.set(world.marta, two, 'moment', '2030');
    const changes = await changesOf(world.platform.store.read, [one.id, two.id], 2);
    const of = ({ id }: { id: string }) =>
      changes.filter(({ askId }) => askId === id).map(({ seq, after }) => [seq, after]);
    expect(of(one)).toEqual([
      [3, '2029'],
      [2, '2028'],
    ]);
    expect(of(two)).toEqual([[1, '2030']]);
  });

  it('keeps both facts when two people change different ones at once', async () => {
    const { ask, set, marta, tom, platform } = await agendaWorld({ engine });
    const one = await ask('plan');
    const sets = await Promise.all([
      set(marta, one, 'moment', '2027-03'),
      set(tom, one, 'status', 'adopted'),
      set(marta, one, 'venue-es', 'Audiencia temática'),
      set(tom, one, 'venue-en', 'Thematic hearing'),
    ]);
    expect(sets.map(({ met }) => met)).toEqual([null, null, null, null]);
    expect(await requireAsk(platform.store.read, one.id)).toMatchObject({
      moment: '2027-03',
      status: 'adopted',
      venue: { es: 'Audiencia temática', en: 'Thematic hearing' },
    });
    const changes = await changesOf(platform.store.read, [one.id]);
    expect(changes.map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
  });

  it('lets the later of two on one fact count, tells whose it replaced, and takes it back', async () => {
    const { ask, set, marta, tom, platform } = await agendaWorld({ engine });
    const one = await ask('plan');
    const first = await set(marta, one, 'moment', '2027-02-08');
    expect(first).toMatchObject({ met: null, change: { before: null, after: '2027-02-08' } });
    const second = await set(tom, one, 'moment', '2027-03');
    expect(second.ask.moment).toBe('2027-03');
    expect(second.met).toEqual(first.change);
    expect(second.met!.seatId).toBe(marta.seat);

    const back = await undoAskChange(platform, await tom.viewer(), {
      seat: tom.seat,
      change: second.change!.id,
    });
    expect(back.ask.moment).toBe('2027-02-08');
    expect(back.change).toMatchObject({ undoesId: second.change!.id, before: '2027-03' });
  });

  it('of two who write one fact at the same moment tells exactly the later one', async () => {
    const { ask, set, marta, tom, platform } = await agendaWorld({ engine });
    const one = await ask('plan');
    const both = await Promise.all([
      set(marta, one, 'venue-es', 'Mesa de diálogo'),
      set(tom, one, 'venue-es', 'Consulta regional'),
    ]);
    const [earlier, later] = both.sort((a, b) => a.change!.seq - b.change!.seq);
    expect(earlier!.met).toBeNull();
    expect(later!.met).toEqual(earlier!.change);
    const now = await requireAsk(platform.store.read, one.id);
    expect(now.venue.es).toBe(later!.change!.after);
  });

  it('meets nobody who had seen the change, nor oneself, nor where it was so already', async () => {
    const { ask, set, marta, tom } = await agendaWorld({ engine });
    const one = await ask('plan');
    const first = await set(marta, one, 'moment', '2027');
    expect((await set(marta, one, 'moment', '2027-01')).met).toBeNull();
    const third = await set(marta, one, 'moment', '2027-02');
    expect((await set(tom, one, 'moment', '2027-03', third.change!.id)).met).toBeNull();
    expect(await set(tom, one, 'moment', '2027-03', first.change!.id)).toMatchObject({
      change: null,
      met: null,
    });
  });

  it('does not undo what somebody has changed again since, and says so', async () => {
    const { ask, set, marta, tom, platform } = await agendaWorld({ engine });
    const one = await ask('plan');
    const { change } = await set(marta, one, 'status', 'adopted');
    await set(tom, one, 'status', 'in-part');
    const undo = { seat: marta.seat, change: change!.id };
    expect(await refusal(undoAskChange(platform, await marta.viewer(), undo))).toBe(
      'Conflict fact-changed-since',
    );
    const unknown = { seat: marta.seat, change: 'nothing' };
    expect(await refusal(undoAskChange(platform, await marta.viewer(), unknown))).toBe('NotFound');
  });

  it('refuses circles, however far round, and names the ask that closes one', async () => {
    const { ask, set, marta } = await agendaWorld({ engine });
    const [one, two, three] = [await ask('uno'), await ask('dos'), await ask('tres')];
    await set(marta, two, 'after', one.id);
    await set(marta, three, 'after', two.id);
    await expect(set(marta, one, 'after', three.id)).rejects.toMatchObject({
      word: 'ask-after-circle',
      facts: { position: '3' },
    });
    expect(await refusal(set(marta, one, 'after', one.id))).toBe('Conflict ask-after-circle');
    expect((await set(marta, three, 'after', one.id)).ask.afterAskId).toBe(one.id);
  });

  it('takes no circle back in when a change is undone', async () => {
    const { ask, set, marta, platform } = await agendaWorld({ engine });
    const [one, two] = [await ask('uno'), await ask('dos')];
    await set(marta, one, 'after', two.id);
    const { change } = await set(marta, one, 'after', null);
    await set(marta, two, 'after', one.id);
    const undo = { seat: marta.seat, change: change!.id };
    expect(await refusal(undoAskChange(platform, await marta.viewer(), undo))).toBe(
      'Conflict ask-after-circle',
    );
  });

  it('takes only what fits: members, targets in use, asks of this agenda, real dates', async () => {
    const { ask, set, marta, target, platform, begin } = await agendaWorld({ engine });
    const one = await ask('plan');
    const other = await ask('otra', { agenda: (await begin()).id });
    const gone = await target();
    await endTarget(platform, await marta.viewer(), { seat: marta.seat, target: gone.id });
    const tried = async (...fact: [Parameters<typeof set>[2], string | null]) =>
      refusal(set(marta, one, ...fact));
    expect(await tried('lead', 'nobody')).toBe('Invalid value:organisation-not-member');
    expect(await tried('target', gone.id)).toBe('Invalid value:target-not-here');
    expect(await tried('after', other.id)).toBe('Invalid value:ask-not-here');
    expect(await tried('moment', '2027-13')).toBe('Invalid value:moment-not-valid');
    expect(await tried('moment', 'marzo')).toBe('Invalid value:moment-not-valid');
    expect(await tried('review-on', '2027-02-30')).toMatch(/^Invalid value:/);
    expect(await tried('status', null)).toMatch(/^Invalid value:/);
    expect(await tried('lead', marta.organizationId)).toBe('done');
    expect(await tried('target', (await target()).id)).toBe('done');
    expect(await tried('review-on', '2027-02-28')).toBe('done');
    expect(await tried('target', '')).toBe('done');
    const last = await lastChangesOf(platform.store.read, [one.id]);
    expect(last.map(({ fact, after }) => [fact, after])).toEqual([
      ['target', null],
      ['review-on', '2027-02-28'],
      ['lead', marta.organizationId],
    ]);
  });

  it('is for who edits the agenda, and for asks that stand', async () => {
    const { ask, set, luz, marta, ana, platform } = await agendaWorld({ engine });
    const one = await ask('plan');
    expect(await refusal(set(luz, one, 'status', 'won'))).toBe('Forbidden not-a-drafter');
    expect(await refusal(set(ana, one, 'status', 'won'))).toBe('done');
    await removeAsk(platform, await marta.viewer(), { seat: marta.seat, ask: one.id });
    expect(await refusal(set(marta, one, 'status', 'lost'))).toBe('Conflict ask-removed');
  });
});
