import type { Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { isShielded, mayBeNamedInPublic } from '../organizations/policy.ts';
import { findMembership, requireMember } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockCampaign, tell, tellOfContacts } from './actions.ts';
import { mayAnswerFor, mayAnswerPartners, mayEditCampaign } from './policy.ts';
import { partnersOf, requireCampaign, type Campaign, type Partner } from './reads.ts';
import { campaignStep, partnerShowing, partnerStep } from './rules.ts';

/** The side that leads invites a member; one that had asked has then joined, if whoever invites may answer it. */
export async function invitePartner(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string; organization: string },
): Promise<Campaign> {
  const asked = parse(partnerStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayEditCampaign(acting, campaign));
    if (campaign.readers === 'body') throw new Conflict('campaign-of-its-body');
    await requireMember(tx.db, {
      coalitionId: campaign.coalitionId,
      organizationId: asked.organization,
      now: tx.now,
      field: 'organization',
    });
    const partner = await partnerOf(tx, campaign, asked.organization);
    if (partner?.state === 'joined' || partner?.state === 'invited') throw new Conflict('partner-already');
    const joined = partner?.state === 'asked';
    if (joined) authorize(mayAnswerPartners(acting, campaign));
    await put(tx, campaign, acting, asked.organization, joined ? 'joined' : 'invited');
    tx.announce(`organization:${asked.organization}`, 'campaign');
    return told(tx, campaign, acting, joined ? 'partner-accepted' : 'partner-invited');
  });
}

/** An organisation asks to take part; one that was invited has then joined. */
export async function askToJoin(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string },
): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    const { organizationId } = acting.seat;
    allow(acting, campaign, mayAnswerFor(acting, campaign, organizationId));
    if (campaign.state === 'closed') throw new Conflict('campaign-closed');
    const partner = await partnerOf(tx, campaign, organizationId);
    if (partner?.state === 'joined' || partner?.state === 'asked') throw new Conflict('partner-already');
    const joined = partner?.state === 'invited';
    await put(tx, campaign, acting, organizationId, joined ? 'joined' : 'asked');
    return told(tx, campaign, acting, joined ? 'partner-accepted' : 'partner-asked');
  });
}

/** The other side says yes: who leads to who asked, the organisation itself to an invitation. */
export async function acceptPartner(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string; organization: string },
): Promise<Campaign> {
  return answer(platform, viewer, parse(partnerStep, input), 'joined', 'partner-accepted');
}

/** The other side says no. */
export async function declinePartner(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string; organization: string },
): Promise<Campaign> {
  return answer(platform, viewer, parse(partnerStep, input), 'declined', 'partner-declined');
}

/** An organisation leaves, or takes back that it asked; its chapters end with it. Whoever leads stays. */
export async function leaveCampaign(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string },
): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    const { organizationId } = acting.seat;
    allow(acting, campaign, mayAnswerFor(acting, campaign, organizationId));
    const partner = await partnerOf(tx, campaign, organizationId);
    if (partner?.state !== 'joined' && partner?.state !== 'asked') throw new Conflict('partner-not-joined');
    if (organizationId === campaign.leadOrganizationId) throw new Conflict('lead-stays');
    await put(tx, campaign, acting, organizationId, 'left');
    await tx.db
      .updateTable('campaign_chapters')
      .set({ state: 'ended', public: 0 })
      .where('campaign_id', '=', campaign.id)
      .where('organization_id', '=', organizationId)
      .where('state', 'in', ['proposed', 'approved'])
      .execute();
    tellOfContacts(tx, campaign, 'grants');
    return told(tx, campaign, acting, 'partner-left');
  });
}

/** An organisation says whether the public may read that it takes part; nobody else does. */
export async function showPartner(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string; shown: Partner['shown'] },
): Promise<Campaign> {
  const asked = parse(partnerShowing, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    const { organizationId } = acting.seat;
    allow(acting, campaign, mayAnswerFor(acting, campaign, organizationId));
    const partner = await partnerOf(tx, campaign, organizationId);
    if (partner?.state !== 'joined') throw new Conflict('partner-not-joined');
    if (asked.shown === 'public') await refuseAtRisk(tx, campaign.coalitionId, organizationId);
    await tx.db
      .updateTable('campaign_partners')
      .set({ shown: asked.shown })
      .where('campaign_id', '=', campaign.id)
      .where('organization_id', '=', organizationId)
      .execute();
    return told(tx, campaign, acting, 'partner-shown');
  });
}

/** Who is at risk, or goes by another name, is named on no public page: not even by mistake. */
export async function refuseAtRisk(tx: Tx, coalitionId: string, organizationId: string): Promise<void> {
  const member = await findMembership(tx.db, { coalitionId, organizationId });
  authorize(mayBeNamedInPublic({ shielded: !member || isShielded(member) }));
}

async function answer(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; campaign: string; organization: string },
  state: 'joined' | 'declined',
  act: string,
): Promise<Campaign> {
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    const partner = await partnerOf(tx, campaign, asked.organization);
    const invited = partner?.state === 'invited';
    allow(
      acting,
      campaign,
      invited ? mayAnswerFor(acting, campaign, asked.organization) : mayAnswerPartners(acting, campaign),
    );
    if (!partner) throw new NotFound();
    if (campaign.state === 'closed') throw new Conflict('campaign-closed');
    if (!invited && partner.state !== 'asked') throw new Conflict('partner-answered');
    await put(tx, campaign, acting, asked.organization, state);
    tx.announce(`organization:${asked.organization}`, 'campaign');
    return told(tx, campaign, acting, act);
  });
}

async function partnerOf(tx: Tx, campaign: Campaign, organizationId: string): Promise<Partner | undefined> {
  return (await partnersOf(tx.db, [campaign.id])).find((one) => one.organizationId === organizationId);
}

/** Whatever it let be shown before, after a step it is named to members only, until it says otherwise. */
async function put(
  tx: Tx,
  campaign: Campaign,
  acting: Acting,
  organizationId: string,
  state: Partner['state'],
): Promise<void> {
  const step = { state, shown: 'members', seat_id: acting.seat.id, since: tx.now } as const;
  await tx.db
    .insertInto('campaign_partners')
    .values({
      coalition_id: campaign.coalitionId,
      campaign_id: campaign.id,
      organization_id: organizationId,
      ...step,
    })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'organization_id']).doUpdateSet(step))
    .execute();
}

function told(tx: Tx, campaign: Campaign, acting: Acting, act: string): Promise<Campaign> {
  tell(tx, campaign, acting, act);
  return requireCampaign(tx.db, campaign.id);
}
