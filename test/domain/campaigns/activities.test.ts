import { expect, it } from 'vitest';
import { createActivity } from '../../../domain/campaigns/actions-activities.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('answers alike of a campaign one may not know and of none, whatever chapter is named', async () => {
    const world = await campaignWorld({ engine });
    const { platform, luz } = world;
    const quiet = await world.begin({ readers: 'body' });
    const put = async (campaign: string, chapter: string | null) =>
      refusal(
        createActivity(platform, await luz.viewer(), {
          seat: luz.seat,
          campaign,
          kind: 'hearing',
          titleEs: 'Ventana',
          titleEn: 'Window',
          place: null,
          wholeDay: false,
          startsAt: '2027-03-20T10:00',
          endsAt: '2027-03-20T12:00',
          zone: 'UTC',
          public: true,
          reminders: [],
          chapter,
        }),
      );
    for (const chapter of [null, 'nothing'])
      for (const campaign of [quiet.id, 'nothing']) expect(await put(campaign, chapter)).toBe('NotFound');
    for (const chapter of [null, 'nothing'])
      expect(await put(world.campaign.id, chapter)).toBe('Forbidden campaign-not-yours');
    expect(await refusal(world.activity({ chapter: 'nothing' }))).toBe('Invalid chapter:chapter-unknown');
  });
});
