import { expect, it } from 'vitest';
import { createTask, changeTask, doTask, removeTask, undoTask } from '../../../domain/tasks/actions.ts';
import { openTasksFor, tasksOf } from '../../../domain/tasks/reads.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('lists what an organisation has taken on, open first, the nearest first', async () => {
    const { platform, luz, ana, coalitionId } = await campaignWorld({ engine });
    const give = async (title: string, dueOn: string | null) =>
      createTask(platform, await ana.viewer(), {
        seat: ana.seat,
        organization: luz.organizationId,
        title,
        dueOn,
      });
    const first = await give('Enviar la carta', '2027-02-01');
    await give('Sin día', null);
    await give('Pedir cita', '2027-01-20');
    await doTask(platform, await luz.viewer(), { seat: luz.seat, task: first.id });
    const of = { coalitionId, organizationId: luz.organizationId };
    const listed = await tasksOf(platform.store.read, await ana.viewer(), of);
    expect(listed.map((task) => [task.title, task.dueOn, task.doneAt !== null])).toEqual([
      ['Pedir cita', '2027-01-20', false],
      ['Sin día', null, false],
      ['Enviar la carta', '2027-02-01', true],
    ]);
    const mine = await openTasksFor(platform.store.read, await luz.viewer(), coalitionId);
    expect(mine.map((task) => task.title)).toEqual(['Pedir cita', 'Sin día']);
    expect(await openTasksFor(platform.store.read, await ana.viewer(), coalitionId)).toEqual([]);
    expect(await tasksOf(platform.store.read, anonymous('es'), of)).toEqual([]);
  });

  it('is done and undone by its organisation, whoever wrote it down, the secretariat and who runs the campaign', async () => {
    const { platform, campaign, luz, tom, ana, ines } = await campaignWorld({ engine });
    const task = await createTask(platform, await tom.viewer(), {
      seat: tom.seat,
      organization: luz.organizationId,
      title: 'Reunirse con la viceministra',
      dueOn: '2027-02-01',
      campaign: campaign.id,
    });
    for (const player of [luz, tom, ana]) {
      const step = { seat: player.seat, task: task.id };
      expect((await doTask(platform, await player.viewer(), step)).doneBySeatId).toBe(player.seat);
      expect((await undoTask(platform, await player.viewer(), step)).doneAt).toBeNull();
    }
    const stranger = { seat: ines.seat, task: task.id };
    expect(await refusal(doTask(platform, await ines.viewer(), stranger))).toBe('Forbidden task-not-yours');
    const own = { seat: luz.seat, task: task.id };
    const changed = { ...own, title: 'Reunirse ya', dueOn: '' };
    expect(await changeTask(platform, await luz.viewer(), changed)).toMatchObject({
      title: 'Reunirse ya',
      dueOn: null,
    });
    expect(await refusal(undoTask(platform, await luz.viewer(), own))).toBe('Conflict task-not-done');
    await removeTask(platform, await luz.viewer(), own);
    expect(await refusal(doTask(platform, await luz.viewer(), own))).toBe('NotFound');
  });

  it('is given to members only, by whoever may', async () => {
    const { platform, campaign, luz, ines, ana, begin } = await campaignWorld({ engine });
    const given = { seat: luz.seat, organization: ines.organizationId, title: 'Algo' };
    expect(await refusal(createTask(platform, await luz.viewer(), given))).toBe('Forbidden task-not-yours');
    const inCampaign = { ...given, campaign: campaign.id };
    expect(await refusal(createTask(platform, await luz.viewer(), inCampaign))).toBe(
      'Forbidden task-not-yours',
    );
    const hidden = await begin({ readers: 'body' });
    const own = { ...given, organization: luz.organizationId, campaign: hidden.id };
    expect(await refusal(createTask(platform, await luz.viewer(), own))).toBe('NotFound');
    const unknown = { seat: ana.seat, organization: '01jzzzzzzzzzzzzzzzzzzzzzzz', title: 'Algo' };
    expect(await refusal(createTask(platform, await ana.viewer(), unknown))).toBe(
      'Invalid organization:organisation-not-member',
    );
    expect(
      await refusal(
        createTask(platform, await ana.viewer(), { ...unknown, title: ' ', dueOn: '2027-02-30' }),
      ),
    ).toBe('Invalid title:required dueOn:day-not-valid');
  });

  it('of a campaign that is its body’s own is known to that body and to whose it is', async () => {
    const { platform, begin, luz, tom, ines, coalitionId } = await campaignWorld({ engine });
    const campaign = await begin({ readers: 'body' });
    const task = await createTask(platform, await tom.viewer(), {
      seat: tom.seat,
      organization: luz.organizationId,
      title: 'Con discreción',
      campaign: campaign.id,
    });
    const of = { coalitionId, organizationId: luz.organizationId };
    const seen = async (player: typeof luz) =>
      (await tasksOf(platform.store.read, await player.viewer(), of)).map((one) => one.id);
    expect(await seen(luz)).toEqual([task.id]);
    expect(await seen(tom)).toEqual([task.id]);
    expect(await seen(ines)).toEqual([]);
  });
});
