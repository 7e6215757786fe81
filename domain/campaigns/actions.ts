import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize, type Permission } from '../authorize.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { requireMember } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { slugsFrom } from '../statements/reads-slugs.ts';
import { freeSlug, slugOf } from '../statements/rules.ts';
import { changeGrants, createText, setTitle } from '../texts/actions.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import type { ShownPart } from './constants.ts';
import {
  mayAnswerFor,
  mayAnswerPartners,
  mayCreateCampaign,
  mayEditCampaign,
  mayKnowCampaign,
  mayNameLead,
  mayRunCampaign,
  mayStepCampaign,
} from './policy.ts';
import { asksOfCampaigns } from './reads-links.ts';
import { partnersOf, requireCampaign, type Campaign } from './reads.ts';
import { campaignChange, campaignStep, newCampaign, showing } from './rules.ts';

/** What a campaign is, as its form says it. */
export interface CampaignInput {
  titleEs: string;
  titleEn: string;
  goalEs: string;
  goalEn: string;
  /** The organisation that leads it. */
  lead: string;
  startsOn: string;
  endsOn: string;
  readers: 'body' | 'members';
}

/** What stands beside a campaign's own address, where no campaign can be. */
const KEPT_SLUGS = ['new'];

/** Begins a campaign in a body: planned, with an open text in both languages for the words of its report. */
export async function createCampaign(
  platform: Platform,
  viewer: Viewer,
  input: CampaignInput & { seat: string; body: string },
): Promise<Campaign> {
  const asked = parse(newCampaign, input);
  return transact(platform, async (tx) => {
    const body = await tx.lock(
      tx.db
        .selectFrom('bodies')
        .innerJoin('coalitions', 'coalitions.id', 'bodies.coalition_id')
        .select(['bodies.id', 'bodies.coalition_id', 'bodies.ended_at'])
        .where('bodies.id', '=', asked.body),
    );
    const acting = await actBy(tx, viewer, asked.seat);
    if (!body || (body.ended_at !== null && body.ended_at <= tx.now)) throw new NotFound();
    const coalitionId = body.coalition_id;
    authorize(mayCreateCampaign(acting, { coalitionId, bodyId: body.id }));
    authorize(mayNameLead(acting, { coalitionId, bodyId: body.id }, asked.lead));
    await requireMember(tx.db, { coalitionId, organizationId: asked.lead, now: tx.now, field: 'lead' });
    const wished = slugOf(asked.titleEs);
    const taken = await slugsFrom(tx.db, 'campaigns', coalitionId, wished);
    const id = platform.newId();
    const textId = await createText(tx, {
      coalitionId,
      bodyId: body.id,
      languages: ['es', 'en'],
      titles: [
        { language: 'es', title: asked.titleEs },
        { language: 'en', title: asked.titleEn },
      ],
    });
    await tx.db
      .insertInto('campaigns')
      .values({
        id,
        coalition_id: coalitionId,
        slug: freeSlug(wished, [...taken, ...KEPT_SLUGS]),
        text_id: textId,
        readers: asked.readers,
        state: 'planned',
        goal_es: asked.goalEs,
        goal_en: asked.goalEn,
        lead_organization_id: asked.lead,
        starts_on: asked.startsOn,
        ends_on: asked.endsOn,
        shows: '[]',
        public_at: null,
        report: null,
        closed_at: null,
        report_public_at: null,
        created_by_seat_id: acting.seat.id,
        created_at: tx.now,
      })
      .execute();
    const created = await requireCampaign(tx.db, id);
    await joinLead(tx, created, acting);
    tell(tx, created, acting, 'created');
    return created;
  });
}

/** Changes what it is called, its goal, lead, period, and who may know of it; the address stays. */
export async function changeCampaign(
  platform: Platform,
  viewer: Viewer,
  input: CampaignInput & { seat: string; campaign: string },
): Promise<Campaign> {
  const asked = parse(campaignChange, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayEditCampaign(acting, campaign));
    if (asked.lead !== campaign.leadOrganizationId) await requireNextLead(tx, campaign, acting, asked.lead);
    if (asked.readers === 'body' && campaign.readers === 'members') await refuseWithPartners(tx, campaign);
    if (asked.readers === 'members' && campaign.readers === 'body') await refuseWithAsksOfBody(tx, campaign);
    await tx.db
      .updateTable('campaigns')
      .set({
        goal_es: asked.goalEs,
        goal_en: asked.goalEn,
        lead_organization_id: asked.lead,
        starts_on: asked.startsOn,
        ends_on: asked.endsOn,
        readers: asked.readers,
      })
      .where('id', '=', campaign.id)
      .execute();
    const { coalitionId, textId } = campaign;
    await setTitle(tx, { coalitionId, textId, language: 'es', title: asked.titleEs });
    await setTitle(tx, { coalitionId, textId, language: 'en', title: asked.titleEn });
    if (asked.readers !== campaign.readers) {
      await changeGrants(tx, textId);
      tellOfContacts(tx, campaign, 'grants');
    }
    const changed = await requireCampaign(tx.db, campaign.id);
    await joinLead(tx, changed, acting);
    tell(tx, campaign, acting, 'changed');
    return changed;
  });
}

/** Nobody is made to lead unasked: it takes part already, or is one's own. */
async function requireNextLead(tx: Tx, campaign: Campaign, acting: Acting, lead: string): Promise<void> {
  authorize(mayAnswerPartners(acting, campaign));
  const { coalitionId } = campaign;
  await requireMember(tx.db, { coalitionId, organizationId: lead, now: tx.now, field: 'lead' });
  const partners = await partnersOf(tx.db, [campaign.id]);
  const joined = partners.some((one) => one.organizationId === lead && one.state === 'joined');
  if (!joined && !mayAnswerFor(acting, campaign, lead).allowed)
    throw new Invalid([{ field: 'lead', word: 'lead-not-partner' }]);
}

/** What only a body reads is not taken along to all members. */
async function refuseWithAsksOfBody(tx: Tx, campaign: Campaign): Promise<void> {
  const asks = await asksOfCampaigns(tx.db, [campaign.id]);
  if (asks.some(({ text }) => text.readers === 'body')) throw new Conflict('agenda-of-its-body');
}

type Step = { seat: string; campaign: string };

/** From planned to running. */
export async function startCampaign(platform: Platform, viewer: Viewer, input: Step): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayStepCampaign(acting, campaign, 'start'));
    return changeRow(tx, campaign, acting, 'started', { state: 'running' });
  });
}

/** Chooses the parts its public page shows. */
export async function setShows(
  platform: Platform,
  viewer: Viewer,
  input: Step & { parts: readonly ShownPart[] },
): Promise<Campaign> {
  const asked = parse(showing, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayRunCampaign(acting, campaign));
    return changeRow(tx, campaign, acting, 'shows-set', { shows: JSON.stringify(asked.parts) });
  });
}

/** Gives it a public page with the parts that were chosen. */
export async function publishCampaignPage(
  platform: Platform,
  viewer: Viewer,
  input: Step,
): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayRunCampaign(acting, campaign));
    if (campaign.publicAt !== null) throw new Conflict('campaign-already-public');
    return changeRow(tx, campaign, acting, 'page-published', { public_at: tx.now });
  });
}

/** Takes the public page away. */
export async function withdrawCampaignPage(
  platform: Platform,
  viewer: Viewer,
  input: Step,
): Promise<Campaign> {
  const asked = parse(campaignStep, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayRunCampaign(acting, campaign));
    if (campaign.publicAt === null) throw new Conflict('campaign-not-public');
    return changeRow(tx, campaign, acting, 'page-withdrawn', { public_at: null });
  });
}

/** Locks a campaign and reads it, and the viewer by the seat they named, as both stand now. */
export async function lockCampaign(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; campaign: string },
): Promise<{ campaign: Campaign; acting: Acting }> {
  const row = await tx.lock(tx.db.selectFrom('campaigns').select('id').where('id', '=', asked.campaign));
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { campaign: await requireCampaign(tx.db, row.id), acting };
}

/** A campaign the acting seat may not know of is not there, whatever else would refuse the act. */
export function allow(acting: Viewer, campaign: Campaign, permission: Permission): void {
  authorize(mayKnowCampaign(acting, campaign));
  authorize(permission);
}

/** Tells of an act. The log of acts names neither the campaign nor who else is in it: it may be its body's own affair. */
export function tell(tx: Tx, campaign: Campaign, acting: Acting, act: string): void {
  tx.announce(`campaign:${campaign.id}`, act);
  tx.announce(`coalition:${campaign.coalitionId}`, 'campaign');
  if (campaign.publicAt !== null) tx.publicChange(campaign.coalitionId);
  tx.record({
    kind: 'audit',
    coalitionId: campaign.coalitionId,
    seatId: acting.seat.id,
    act: `campaign.${act}`,
    subject: { kind: 'campaign', id: campaign.id },
  });
}

/**
 * Tells those who take part, and nobody else, that whom the campaign met has changed, or who may read it. Every member
 * reads the log of acts and hears of the campaign, so neither may hold that somebody met somebody.
 */
export function tellOfContacts(tx: Tx, campaign: Campaign, change: 'changed' | 'grants'): void {
  tx.announce(`contacts:${campaign.id}`, change);
}

/** Changes columns of its row, and tells of it; the public hears of it where it had a page before or has one now. */
export async function changeRow(
  tx: Tx,
  campaign: Campaign,
  acting: Acting,
  act: string,
  columns: {
    state?: Campaign['state'];
    shows?: string;
    public_at?: string | null;
    report?: string;
    closed_at?: string;
    report_public_at?: string;
  },
): Promise<Campaign> {
  await tx.db.updateTable('campaigns').set(columns).where('id', '=', campaign.id).execute();
  const changed = await requireCampaign(tx.db, campaign.id);
  if (changed.publicAt !== null) tx.publicChange(campaign.coalitionId);
  tell(tx, campaign, acting, act);
  return changed;
}

/** Whoever leads takes part. */
async function joinLead(tx: Tx, campaign: Campaign, acting: Acting): Promise<void> {
  await tx.db
    .insertInto('campaign_partners')
    .values({
      coalition_id: campaign.coalitionId,
      campaign_id: campaign.id,
      organization_id: campaign.leadOrganizationId,
      state: 'joined',
      shown: 'members',
      seat_id: acting.seat.id,
      since: tx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'organization_id']).doUpdateSet({ state: 'joined' }),
    )
    .execute();
}

/** Partners of other bodies would no longer find the campaign they are in. */
async function refuseWithPartners(tx: Tx, campaign: Campaign): Promise<void> {
  const others = (await partnersOf(tx.db, [campaign.id])).filter(
    ({ organizationId, state }) =>
      organizationId !== campaign.leadOrganizationId && state !== 'declined' && state !== 'left',
  );
  if (others.length > 0) throw new Conflict('campaign-has-partners');
}
