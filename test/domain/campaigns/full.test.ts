import { expect, it } from 'vitest';
import { addCost, addPressMention, logContact, removeCost } from '../../../domain/campaigns/actions-log.ts';
import { MOST_PER_CAMPAIGN } from '../../../domain/campaigns/rules.ts';
import { costsOf } from '../../../domain/campaigns/reads-log.ts';
import { createTask, doTask } from '../../../domain/tasks/actions.ts';
import { MOST_TASKS } from '../../../domain/tasks/rules.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

type Table = 'contacts' | 'press_mentions' | 'costs' | 'activities' | 'tasks';

/** Fills a list with copies of the one thing in it. */
async function fill(platform: TestPlatform, table: Table, to: number): Promise<void> {
  const row = await platform.store.read.selectFrom(table).selectAll().executeTakeFirstOrThrow();
  const copies = Array.from({ length: to - 1 }, (_, n) => ({ ...row, id: `${table}-${n}` }));
  await platform.store.write(async (trx) => {
    for (let from = 0; from < copies.length; from += 50)
      await trx
        .insertInto(table)
        .values(copies.slice(from, from + 50))
        .execute();
  });
}

eachEngine((engine) => {
  it('holds so many contacts, press mentions, costs and activities, and one more where one was taken away', async () => {
    const { platform, campaign, tom, target, activity } = await campaignWorld({ engine });
    const by = { seat: tom.seat, campaign: campaign.id };
    const to = await target();
    const add = {
      contacts: async () =>
        logContact(platform, await tom.viewer(), {
          ...by,
          target: to,
          kind: 'meeting',
          metOn: '2026-11-01',
          summary: 'Recibió la carta.',
        }),
      press_mentions: async () =>
        addPressMention(platform, await tom.viewer(), {
          ...by,
          title: 'Piden un plan',
          outlet: 'El Faro de prueba',
          url: 'https://example.org/nota',
          language: 'es',
          publishedOn: '2026-11-01',
        }),
      costs: async () =>
        addCost(platform, await tom.viewer(), {
          ...by,
          label: 'Imprenta',
          amount: 1200,
          currency: 'MXN',
          spentOn: '2026-11-01',
        }),
      activities: () => activity(),
    };
    for (const table of ['contacts', 'press_mentions', 'costs', 'activities'] as const) {
      await add[table]();
      await fill(platform, table, MOST_PER_CAMPAIGN.entries);
      expect(await refusal(add[table]())).toBe('Conflict list-full');
    }
    const [cost] = await costsOf(platform.store.read, [campaign.id]);
    await removeCost(platform, await tom.viewer(), { seat: tom.seat, cost: cost!.id });
    await add.costs();
    expect(await refusal(add.costs())).toBe('Conflict list-full');
  });

  it('holds so many tasks in a campaign, and open ones of an organisation beside it', async () => {
    const { platform, campaign, tom, luz } = await campaignWorld({ engine });
    const give = async (who: typeof tom, to: string | null) =>
      createTask(platform, await who.viewer(), {
        seat: who.seat,
        organization: luz.organizationId,
        title: 'Pedir cita',
        campaign: to,
      });
    const own = await give(luz, null);
    await fill(platform, 'tasks', MOST_TASKS);
    expect(await refusal(give(luz, null))).toBe('Conflict list-full');
    await doTask(platform, await luz.viewer(), { seat: luz.seat, task: own.id });
    await give(luz, null);
    expect(await refusal(give(luz, null))).toBe('Conflict list-full');
    await give(tom, campaign.id);
  });
});
