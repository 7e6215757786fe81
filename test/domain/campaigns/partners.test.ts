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
import { chaptersOf, partnersOf, requireCampaign } from '../../../domain/campaigns/reads.ts';
import { campaignWorld, type CampaignWorld } from '../../support/campaign-world.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
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

  it('is begun by drafters for their own organisation, by coordinators and the office for any', async () => {
    const world = await campaignWorld({ engine });
    const { platform, marta, ana, luz, bodyId, coalitionId: coalition_id } = world;
    const coordinator = await world.member({ seat: { may_sign: 0 } });
    await givenBodyMember(platform, {
      coalition_id,
      body_id: bodyId,
      seat_id: coordinator.seat,
      role: 'coordinator',
    });
    const lead = luz.organizationId;
    expect(await refusal(world.begin({ lead }, marta))).toBe('Forbidden campaign-lead-own');
    expect((await world.begin({ lead: marta.organizationId }, marta)).leadOrganizationId).toBe(
      marta.organizationId,
    );
    for (const player of [ana, coordinator])
      expect((await world.begin({ lead }, player)).leadOrganizationId).toBe(lead);
    expect(await refusal(world.begin({ lead: 'nobody' }, ana))).toBe('Invalid lead:organisation-not-member');
  });

  it('is led by another that takes part already, named by those who answer for it', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, tom, marta, luz, ana } = world;
    const lead = async (player: Player, next: Player) =>
      refusal(
        changeCampaign(platform, await player.viewer(), {
          ...by(player, world),
          titleEs: 'Otra',
          titleEn: 'Another',
          goalEs: 'Meta',
          goalEn: 'Goal',
          lead: next.organizationId,
          startsOn: '2027-01-10',
          endsOn: '2027-06-30',
          readers: 'members',
        }),
      );
    // A drafter changes the rest of it.
    expect(await lead(marta, tom)).toBe('done');
    for (const next of [luz, marta]) expect(await lead(marta, next)).toBe('Forbidden campaign-lead-only');
    for (const player of [tom, ana]) expect(await lead(player, luz)).toBe('Invalid lead:lead-not-partner');
    await invitePartner(platform, await tom.viewer(), about(tom, luz, world));
    expect(await lead(tom, luz)).toBe('Invalid lead:lead-not-partner');
    expect(await standing(world, luz)).toMatchObject({ state: 'invited' });
    await acceptPartner(platform, await luz.viewer(), about(luz, luz, world));
    expect(await lead(marta, luz)).toBe('Forbidden campaign-lead-only');
    expect(await lead(tom, luz)).toBe('done');
    expect((await requireCampaign(platform.store.read, campaign.id)).leadOrganizationId).toBe(
      luz.organizationId,
    );
    // Whoever led takes part as before, and leads no longer.
    expect(await standing(world, tom)).toMatchObject({ state: 'joined' });
    expect(await lead(tom, tom)).toBe('Forbidden campaign-lead-only');
    await leaveCampaign(platform, await tom.viewer(), by(tom, world));
    expect(await lead(luz, tom)).toBe('Invalid lead:lead-not-partner');
  });

  it('is taken over by an organisation whose own people coordinate the group and speak for it', async () => {
    const world = await campaignWorld({ engine });
    const { platform, campaign, bodyId, coalitionId: coalition_id } = world;
    const coordinator = await world.member();
    const mute = await world.member({ seat: { may_sign: 0 } });
    for (const { seat: seat_id } of [coordinator, mute])
      await givenBodyMember(platform, { coalition_id, body_id: bodyId, seat_id, role: 'coordinator' });
    const lead = async (player: Player) =>
      refusal(
        changeCampaign(platform, await player.viewer(), {
          ...by(player, world),
          titleEs: 'Otra',
          titleEn: 'Another',
          goalEs: 'Meta',
          goalEn: 'Goal',
          lead: player.organizationId,
          startsOn: '2027-01-10',
          endsOn: '2027-06-30',
          readers: 'members',
        }),
      );
    expect(await lead(mute)).toBe('Invalid lead:lead-not-partner');
    expect(await lead(coordinator)).toBe('done');
    expect(await standing(world, coordinator)).toMatchObject({ state: 'joined', shown: 'members' });
    expect((await requireCampaign(platform.store.read, campaign.id)).leadOrganizationId).toBe(
      coordinator.organizationId,
    );
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
