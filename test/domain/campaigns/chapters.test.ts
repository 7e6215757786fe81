import { expect, it } from 'vitest';
import { approveChapter, endChapter, proposeChapter } from '../../../domain/campaigns/actions-chapters.ts';
import { acceptPartner, askToJoin } from '../../../domain/campaigns/actions-partners.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('lets an organisation take back the chapter it proposed, and nobody else', async () => {
    const { platform, tom, luz, ines, campaign } = await campaignWorld({ engine });
    const at = { seat: luz.seat, campaign: campaign.id };
    await askToJoin(platform, await luz.viewer(), at);
    await acceptPartner(platform, await tom.viewer(), {
      seat: tom.seat,
      campaign: campaign.id,
      organization: luz.organizationId,
    });
    const { id: chapter } = await proposeChapter(platform, await luz.viewer(), {
      ...at,
      country: 'HN',
      titleEs: 'Capítulo de Honduras',
      titleEn: 'Honduras chapter',
      planEs: 'Plan',
      planEn: 'Plan',
    });
    const ending = async (player: Player) =>
      endChapter(platform, await player.viewer(), { seat: player.seat, chapter });
    expect(await refusal(ending(tom))).toBe('Conflict chapter-not-approved');
    expect(await refusal(ending(ines))).toBe('Forbidden not-for-your-organisation');
    expect(await ending(luz)).toMatchObject({ state: 'ended', public: false });
    expect(await refusal(ending(luz))).toBe('Conflict chapter-not-approved');
    const late = approveChapter(platform, await tom.viewer(), { seat: tom.seat, chapter });
    expect(await refusal(late)).toBe('Conflict chapter-decided');
  });
});
