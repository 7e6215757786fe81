import { expect, it } from 'vitest';
import {
  approveChapter,
  declineChapter,
  endChapter,
  proposeChapter,
  showChapter,
} from '../../../domain/campaigns/actions-chapters.ts';
import {
  acceptPartner,
  askToJoin,
  declinePartner,
  invitePartner,
  leaveCampaign,
  showPartner,
} from '../../../domain/campaigns/actions-partners.ts';
import { cancelActivity } from '../../../domain/campaigns/actions-activities.ts';
import { changeCampaign, startCampaign } from '../../../domain/campaigns/actions.ts';
import { closeCampaign } from '../../../domain/campaigns/actions-report.ts';
import { chaptersOf, partnersOf } from '../../../domain/campaigns/reads.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const standing = async ({ platform, campaign }: CampaignWorld, player: Player) =>
  (await partnersOf(platform.store.read, [campaign.id])).find(
    (one) => one.organizationId === player.organizationId,
  );

const by = (player: Player, { campaign }: CampaignWorld) => ({ seat: player.seat, campaign: campaign.id });
const about = (player: Player, other: Player, world: CampaignWorld) => ({
  ...by(player, world),
  organization: other.organizationId,
});
const CHAPTER = {
  country: 'HN',
  place: 'Intibucá',
  titleEs: 'Capítulo Intibucá',
  titleEn: 'Intibucá chapter',
  planEs: 'Llevar la carta a la alcaldía.',
  planEn: 'Take the letter to the mayor.',
};

eachEngine((engine) => {
  it('joins whom both sides want: invited or asking, answered by the other', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom, luz, ines, marta } = world;
    expect(await standing(world, tom)).toMatchObject({ state: 'joined', shown: 'members' });
    await invitePartner(platform, await tom.viewer(), about(tom, luz, world));
    expect((await standing(world, luz))?.state).toBe('invited');
    // Whoever invited does not answer for the one invited.
    expect(await refusal(acceptPartner(platform, await tom.viewer(), about(tom, luz, world)))).toBe(
      'Forbidden not-for-your-organisation',
    );
    await acceptPartner(platform, await luz.viewer(), about(luz, luz, world));
    expect((await standing(world, luz))?.state).toBe('joined');
    await askToJoin(platform, await ines.viewer(), by(ines, world));
    expect(await refusal(acceptPartner(platform, await ines.viewer(), about(ines, ines, world)))).toBe(
      'Forbidden campaign-lead-only',
    );
    // Drafters of its body run it; whom it goes with is not theirs to say.
    expect(await refusal(acceptPartner(platform, await marta.viewer(), about(marta, ines, world)))).toBe(
      'Forbidden campaign-lead-only',
    );
    expect(await refusal(invitePartner(platform, await marta.viewer(), about(marta, ines, world)))).toBe(
      'Forbidden campaign-lead-only',
    );
    expect((await standing(world, ines))?.state).toBe('asked');
    await declinePartner(platform, await tom.viewer(), about(tom, ines, world));
    expect((await standing(world, ines))?.state).toBe('declined');
    await askToJoin(platform, await ines.viewer(), by(ines, world));
    await invitePartner(platform, await tom.viewer(), about(tom, ines, world));
    expect((await standing(world, ines))?.state).toBe('joined');
    await invitePartner(platform, await tom.viewer(), about(tom, marta, world));
    await askToJoin(platform, await marta.viewer(), by(marta, world));
    expect((await standing(world, marta))?.state).toBe('joined');
    expect(await refusal(invitePartner(platform, await tom.viewer(), about(tom, marta, world)))).toBe(
      'Conflict partner-already',
    );
  });

  it('is led by those who lead, and each organisation speaks for itself', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom, luz, ana } = world;
    expect(await refusal(invitePartner(platform, await luz.viewer(), about(luz, luz, world)))).toBe(
      'Forbidden campaign-not-yours',
    );
    expect(await refusal(leaveCampaign(platform, await tom.viewer(), by(tom, world)))).toBe(
      'Conflict lead-stays',
    );
    expect(
      await refusal(showPartner(platform, await luz.viewer(), { ...by(luz, world), shown: 'public' })),
    ).toBe('Conflict partner-not-joined');
    const mute = await world.member({ seat: { may_sign: 0 } });
    expect(await refusal(askToJoin(platform, await mute.viewer(), by(mute, world)))).toBe(
      'Forbidden not-for-your-organisation',
    );
    expect(
      await refusal(
        invitePartner(platform, await ana.viewer(), { ...by(ana, world), organization: 'nobody' }),
      ),
    ).toBe('Invalid organization:organisation-not-member');
  });

  it('names in public whoever says so themselves, and never one at risk', async () => {
    const world = await campaignWorld({ engine });
    const { platform, luz, ines } = world;
    for (const player of [luz, ines]) {
      await askToJoin(platform, await player.viewer(), by(player, world));
      await invitePartner(platform, await world.tom.viewer(), about(world.tom, player, world));
    }
    await showPartner(platform, await luz.viewer(), { ...by(luz, world), shown: 'public' });
    expect((await standing(world, luz))?.shown).toBe('public');
    const shown = { ...by(ines, world), shown: 'public' } as const;
    expect(await refusal(showPartner(platform, await ines.viewer(), shown))).toBe(
      'Forbidden organisation-not-in-public',
    );
    await leaveCampaign(platform, await luz.viewer(), by(luz, world));
    expect(await standing(world, luz)).toMatchObject({ state: 'left', shown: 'members' });
  });

  it('of its body alone invites nobody, and having partners stays open to members', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom, luz, campaign } = world;
    const quiet = await world.begin({ readers: 'body' });
    const invite = { seat: tom.seat, campaign: quiet.id, organization: luz.organizationId };
    expect(await refusal(invitePartner(platform, await tom.viewer(), invite))).toBe(
      'Conflict campaign-of-its-body',
    );
    expect(
      await refusal(askToJoin(platform, await luz.viewer(), { seat: luz.seat, campaign: quiet.id })),
    ).toBe('NotFound');
    await invitePartner(platform, await tom.viewer(), about(tom, luz, world));
    const change = {
      seat: tom.seat,
      campaign: campaign.id,
      titleEs: 'Otra',
      titleEn: 'Another',
      goalEs: 'Meta',
      goalEn: 'Goal',
      lead: tom.organizationId,
      startsOn: '2027-01-10',
      endsOn: '2027-06-30',
      readers: 'body' as const,
    };
    expect(await refusal(changeCampaign(platform, await tom.viewer(), change))).toBe(
      'Conflict campaign-has-partners',
    );
    expect(
      await refusal(changeCampaign(platform, await tom.viewer(), { ...change, endsOn: '2027-01-01' })),
    ).toBe('Invalid endsOn:ends-before-start');
  });

  it('opens chapters that a partner proposes and the lead approves, and that end with the partner', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom, luz, ines } = world;
    const propose = async (player: Player) =>
      proposeChapter(platform, await player.viewer(), { ...by(player, world), ...CHAPTER });
    expect(await refusal(propose(luz))).toBe('Forbidden partner-not-joined');
    for (const player of [luz, ines]) {
      await askToJoin(platform, await player.viewer(), by(player, world));
      await acceptPartner(platform, await tom.viewer(), about(tom, player, world));
    }
    const chapter = await propose(luz);
    expect(chapter).toMatchObject({ state: 'proposed', public: false, place: 'Intibucá' });
    const own = { seat: luz.seat, chapter: chapter.id };
    for (const player of [luz, world.marta])
      expect(
        await refusal(approveChapter(platform, await player.viewer(), { ...own, seat: player.seat })),
      ).toBe('Forbidden campaign-lead-only');
    expect(await refusal(showChapter(platform, await luz.viewer(), { ...own, public: true }))).toBe(
      'Conflict chapter-not-approved',
    );
    const lead = { seat: tom.seat, chapter: chapter.id };
    expect((await approveChapter(platform, await tom.viewer(), lead)).state).toBe('approved');
    expect(await refusal(declineChapter(platform, await tom.viewer(), lead))).toBe(
      'Conflict chapter-decided',
    );
    // Not even those who lead make somebody else's part public.
    expect(await refusal(showChapter(platform, await tom.viewer(), { ...lead, public: true }))).toBe(
      'Forbidden not-for-your-organisation',
    );
    expect((await showChapter(platform, await luz.viewer(), { ...own, public: true })).public).toBe(true);
    const risky = await propose(ines);
    await approveChapter(platform, await tom.viewer(), { seat: tom.seat, chapter: risky.id });
    expect(
      await refusal(
        showChapter(platform, await ines.viewer(), { seat: ines.seat, chapter: risky.id, public: true }),
      ),
    ).toBe('Forbidden organisation-not-in-public');
    expect(
      (await endChapter(platform, await ines.viewer(), { seat: ines.seat, chapter: risky.id })).state,
    ).toBe('ended');
    const dates = [
      await world.activity({ chapter: chapter.id }),
      await world.activity({ chapter: chapter.id }),
    ];
    const callOff = async (which: number) =>
      cancelActivity(platform, await luz.viewer(), { seat: luz.seat, activity: dates[which]!.id });
    expect((await callOff(0)).cancelledAt).not.toBeNull();
    await leaveCampaign(platform, await luz.viewer(), by(luz, world));
    expect(await refusal(callOff(1))).toBe('Forbidden chapter-not-approved');
    const left = await chaptersOf(platform.store.read, [world.campaign.id]);
    expect(left.map(({ state, public: shown }) => [state, shown])).toEqual([
      ['ended', false],
      ['ended', false],
    ]);
    expect(
      await refusal(
        proposeChapter(platform, await tom.viewer(), { ...by(tom, world), ...CHAPTER, country: 'XX' }),
      ),
    ).toBe('Invalid country:country-unknown');
  });

  it('takes nothing more in once it is closed', async () => {
    const world = await campaignWorld({ engine });
    const { platform, tom, luz, campaign } = world;
    const step = { seat: tom.seat, campaign: campaign.id };
    expect(await refusal(closeCampaign(platform, await tom.viewer(), step))).toBe(
      'Forbidden campaign-not-in-this-state',
    );
    await startCampaign(platform, await tom.viewer(), step);
    expect((await closeCampaign(platform, await tom.viewer(), step)).state).toBe('closed');
    expect(await refusal(invitePartner(platform, await tom.viewer(), about(tom, luz, world)))).toBe(
      'Forbidden campaign-closed',
    );
    expect(await refusal(askToJoin(platform, await luz.viewer(), by(luz, world)))).toBe(
      'Conflict campaign-closed',
    );
    expect(await refusal(world.activity())).toBe('Forbidden campaign-closed');
  });
});
