import type { Acting } from '../accounts/acting-seat.ts';
import { requirePast } from '../coalitions/past-day.ts';
import { NotFound, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { lockByPart } from './actions-chapters.ts';
import { allow, lockCampaign, tell, tellOfContacts } from './actions.ts';
import { mayContribute, mayRunCampaign, mayTakeBack } from './policy.ts';
import { partnersOf, requireCampaign, type Campaign } from './reads.ts';
import type { ContactsTable } from '../../db/tables/contacts.ts';
import {
  MOST_PER_CAMPAIGN,
  contactStep,
  costStep,
  newContact,
  newCost,
  newPressMention,
  pressMentionStep,
} from './rules.ts';

/** Notes who was met, and what came of it, in the name of the seat's organisation, for those who take part. */
export async function logContact(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    campaign: string;
    target: string;
    kind: ContactsTable['kind'];
    metOn: string;
    summary: string;
    followUp?: string | null;
  },
): Promise<Campaign> {
  const asked = parse(newContact, input);
  return add(platform, viewer, { ...asked, table: 'contacts' }, null, async (tx, base) => {
    await requirePast(tx, base.coalition_id, { field: 'metOn', day: asked.metOn });
    const target = await tx.db
      .selectFrom('targets')
      .where('id', '=', asked.target)
      .where('coalition_id', '=', base.coalition_id)
      .select('id')
      .executeTakeFirst();
    if (!target) throw new NotFound();
    const { organizationId: organization_id, ...row } = base;
    await tx.db
      .insertInto('contacts')
      .values({
        ...row,
        organization_id,
        target_id: target.id,
        kind: asked.kind,
        met_on: asked.metOn,
        summary: asked.summary,
        follow_up: asked.followUp,
      })
      .execute();
  });
}

/** Notes what the press published: for the public at once where those who run the campaign note it, else once they show it. */
export async function addPressMention(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    campaign: string;
    title: string;
    outlet: string;
    url: string;
    language: string;
    country?: string | null;
    publishedOn: string;
  },
): Promise<Campaign> {
  const asked = parse(newPressMention, input);
  return add(
    platform,
    viewer,
    { ...asked, table: 'press_mentions' },
    'press-added',
    async (tx, { organizationId: _, ...row }, shown) => {
      const { title, outlet, url, language, country, publishedOn } = asked;
      await requirePast(tx, row.coalition_id, { field: 'publishedOn', day: publishedOn });
      await tx.db
        .insertInto('press_mentions')
        .values({ ...row, title, outlet, url, language, country, published_on: publishedOn, shown })
        .execute();
    },
  );
}

/** Lets the public page say a press mention. */
export async function showPressMention(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; pressMention: string },
): Promise<Campaign> {
  return setShown(platform, viewer, parse(pressMentionStep, input), 1);
}

/** Takes a press mention off the public page. */
export async function hidePressMention(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; pressMention: string },
): Promise<Campaign> {
  return setShown(platform, viewer, parse(pressMentionStep, input), 0);
}

/** Notes what was spent. */
export async function addCost(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    campaign: string;
    label: string;
    amount: number;
    currency: string;
    spentOn: string;
  },
): Promise<Campaign> {
  const asked = parse(newCost, input);
  return add(
    platform,
    viewer,
    { ...asked, table: 'costs' },
    'cost-added',
    async (tx, { organizationId: _, ...row }) => {
      const { label, amount, currency, spentOn } = asked;
      await requirePast(tx, row.coalition_id, { field: 'spentOn', day: spentOn });
      await tx.db
        .insertInto('costs')
        .values({ ...row, label, amount, currency, spent_on: spentOn })
        .execute();
    },
  );
}

/** Takes a contact away. */
export async function removeContact(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; contact: string },
): Promise<Campaign> {
  const { seat, contact } = parse(contactStep, input);
  return remove(platform, viewer, { seat, table: 'contacts', id: contact }, null);
}

/** Takes a press mention away. */
export async function removePressMention(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; pressMention: string },
): Promise<Campaign> {
  const { seat, pressMention } = parse(pressMentionStep, input);
  return remove(platform, viewer, { seat, table: 'press_mentions', id: pressMention }, 'press-removed');
}

/** Takes a cost away. */
export async function removeCost(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; cost: string },
): Promise<Campaign> {
  const { seat, cost } = parse(costStep, input);
  return remove(platform, viewer, { seat, table: 'costs', id: cost }, 'cost-removed');
}

interface Base {
  id: string;
  coalition_id: string;
  campaign_id: string;
  organizationId: string;
  seat_id: string;
  created_at: string;
  removed_at: null;
}

async function add(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; campaign: string; table: 'contacts' | 'press_mentions' | 'costs' },
  act: string | null,
  insert: (tx: Tx, base: Base, shown: 0 | 1) => Promise<void>,
): Promise<Campaign> {
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, mayContribute(acting, campaign, await partnersOf(tx.db, [campaign.id])));
    requireRoom(
      await tx.db
        .selectFrom(asked.table)
        .where('campaign_id', '=', campaign.id)
        .where('removed_at', 'is', null)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PER_CAMPAIGN.entries,
    );
    const base = {
      id: platform.newId(),
      coalition_id: campaign.coalitionId,
      campaign_id: campaign.id,
      organizationId: acting.seat.organizationId,
      seat_id: acting.seat.id,
      created_at: tx.now,
      removed_at: null,
    };
    await insert(tx, base, mayRunCampaign(acting, campaign).allowed ? 1 : 0);
    return told(tx, campaign, acting, act);
  });
}

async function remove(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; table: 'contacts' | 'press_mentions' | 'costs'; id: string },
  act: string | null,
): Promise<Campaign> {
  const { table, id } = asked;
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockByPart(tx, viewer, asked.seat, table, id);
    const row = await tx.db
      .selectFrom(table)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .select('seat_id')
      .executeTakeFirst();
    allow(acting, campaign, mayTakeBack(acting, campaign, row?.seat_id ?? ''));
    if (!row) throw new NotFound();
    await tx.db.updateTable(table).set({ removed_at: tx.now }).where('id', '=', id).execute();
    return told(tx, campaign, acting, act);
  });
}

/** An act with no word is of a contact: the row itself keeps who noted it, and nobody else is told. */
async function setShown(
  platform: Platform,
  viewer: Viewer,
  { seat, pressMention }: { seat: string; pressMention: string },
  shown: 0 | 1,
): Promise<Campaign> {
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockByPart(tx, viewer, seat, 'press_mentions', pressMention);
    allow(acting, campaign, mayRunCampaign(acting, campaign));
    const there = await tx.db
      .updateTable('press_mentions')
      .set({ shown })
      .where('id', '=', pressMention)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!there) throw new NotFound();
    return told(tx, campaign, acting, shown === 1 ? 'press-shown' : 'press-hidden');
  });
}

function told(tx: Tx, campaign: Campaign, acting: Acting, act: string | null): Promise<Campaign> {
  if (act === null) tellOfContacts(tx, campaign, 'changed');
  else tell(tx, campaign, acting, act);
  return requireCampaign(tx.db, campaign.id);
}
