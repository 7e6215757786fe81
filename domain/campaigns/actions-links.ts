import type { AskStatus } from '../../db/tables/asks.ts';
import type { Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { mayKnowStatement } from '../statements/policy.ts';
import { statementsById } from '../statements/reads.ts';
import { mayReadText } from '../texts/policy.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockCampaign, tell } from './actions.ts';
import { mayEditCampaign, mayRunCampaign } from './policy.ts';
import { asksOfCampaigns, requireAskPlace } from './reads-links.ts';
import { wordsOfAsk } from './reads-report.ts';
import { requireCampaign, type Campaign } from './reads.ts';
import { askLink, statementLink, targetLink, targetUnlink } from './rules.ts';

type AskLink = { seat: string; campaign: string; ask: string };

/** Takes an ask of an agenda into the campaign. Both must be read by the same people, or the agenda by more. */
export async function linkAsk(platform: Platform, viewer: Viewer, input: AskLink): Promise<Campaign> {
  const asked = parse(askLink, input);
  return edit(platform, viewer, asked, 'ask-linked', async (tx, campaign, acting) => {
    const { text } = await requireAskPlace(tx.db, asked.ask);
    authorize(mayReadText(acting, text));
    if (text.coalitionId !== campaign.coalitionId) throw new NotFound();
    if (text.readers === 'body' && (campaign.readers === 'members' || text.bodyId !== campaign.bodyId))
      throw new Conflict('agenda-of-its-body');
    const { coalitionId: coalition_id, id: campaign_id } = campaign;
    await tx.db
      .insertInto('campaign_asks')
      .values({
        coalition_id,
        campaign_id,
        ask_id: asked.ask,
        shown_words: null,
        shown_status: null,
        ...by(tx, acting),
      })
      .onConflict((conflict) => conflict.columns(['campaign_id', 'ask_id']).doNothing())
      .execute();
  });
}

/** Takes an ask out of the campaign, and off its public page. */
export async function unlinkAsk(platform: Platform, viewer: Viewer, input: AskLink): Promise<Campaign> {
  const asked = parse(askLink, input);
  return edit(platform, viewer, asked, 'ask-unlinked', async (tx, campaign) => {
    const gone = await tx.db
      .deleteFrom('campaign_asks')
      .where('campaign_id', '=', campaign.id)
      .where('ask_id', '=', asked.ask)
      .returning('ask_id')
      .executeTakeFirst();
    if (!gone) throw new NotFound();
  });
}

/** Lets the public page show an ask, in the words and with the status it has at this moment. */
export async function showAsk(platform: Platform, viewer: Viewer, input: AskLink): Promise<Campaign> {
  const asked = parse(askLink, input);
  return edit(
    platform,
    viewer,
    asked,
    'ask-shown',
    async (tx, campaign, acting) => {
      const ask = (await asksOfCampaigns(tx.db, [campaign.id])).find((one) => one.askId === asked.ask);
      if (!ask || !mayReadText(acting, ask.text).allowed) throw new NotFound();
      const words = await wordsOfAsk(tx.db, ask);
      if (Object.keys(words).length === 0) throw new Conflict('ask-without-words');
      await setShown(tx, campaign, asked.ask, { words: JSON.stringify(words), status: ask.status });
    },
    mayRunCampaign,
  );
}

/** Takes an ask off the public page. */
export async function hideAsk(platform: Platform, viewer: Viewer, input: AskLink): Promise<Campaign> {
  const asked = parse(askLink, input);
  return edit(
    platform,
    viewer,
    asked,
    'ask-hidden',
    (tx, campaign) => setShown(tx, campaign, asked.ask, { words: null, status: null }),
    mayRunCampaign,
  );
}

type StatementLink = { seat: string; campaign: string; statement: string };

/** Takes a statement, and with it its opening for signature, into the campaign. */
export async function linkStatement(
  platform: Platform,
  viewer: Viewer,
  input: StatementLink,
): Promise<Campaign> {
  const asked = parse(statementLink, input);
  return edit(platform, viewer, asked, 'statement-linked', async (tx, campaign, acting) => {
    const [statement] = await statementsById(tx.db, [asked.statement]);
    if (!statement || statement.coalitionId !== campaign.coalitionId) throw new NotFound();
    authorize(mayKnowStatement(acting, statement));
    const { coalitionId: coalition_id, id: campaign_id } = campaign;
    await tx.db
      .insertInto('campaign_statements')
      .values({ coalition_id, campaign_id, statement_id: statement.id, ...by(tx, acting) })
      .onConflict((conflict) => conflict.columns(['campaign_id', 'statement_id']).doNothing())
      .execute();
  });
}

/** Takes a statement out of the campaign. */
export async function unlinkStatement(
  platform: Platform,
  viewer: Viewer,
  input: StatementLink,
): Promise<Campaign> {
  const asked = parse(statementLink, input);
  return edit(platform, viewer, asked, 'statement-unlinked', async (tx, campaign) => {
    const gone = await tx.db
      .deleteFrom('campaign_statements')
      .where('campaign_id', '=', campaign.id)
      .where('statement_id', '=', asked.statement)
      .returning('statement_id')
      .executeTakeFirst();
    if (!gone) throw new NotFound();
  });
}

/** Names who can decide what the campaign asks, as primary target or as one that moves them; again, in the other role. */
export async function addCampaignTarget(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string; target: string; role: 'primary' | 'secondary' },
): Promise<Campaign> {
  const asked = parse(targetLink, input);
  return edit(platform, viewer, asked, 'target-added', async (tx, campaign, acting) => {
    const target = await tx.db
      .selectFrom('targets')
      .where('id', '=', asked.target)
      .where('coalition_id', '=', campaign.coalitionId)
      .where('ended_at', 'is', null)
      .select('id')
      .executeTakeFirst();
    if (!target) throw new NotFound();
    const { coalitionId: coalition_id, id: campaign_id } = campaign;
    const { role } = asked;
    await tx.db
      .insertInto('campaign_targets')
      .values({ coalition_id, campaign_id, target_id: target.id, role, ...by(tx, acting) })
      .onConflict((conflict) => conflict.columns(['campaign_id', 'target_id']).doUpdateSet({ role }))
      .execute();
  });
}

/** Takes a target out of the campaign. */
export async function removeCampaignTarget(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign: string; target: string },
): Promise<Campaign> {
  const asked = parse(targetUnlink, input);
  return edit(platform, viewer, asked, 'target-removed', async (tx, campaign) => {
    const gone = await tx.db
      .deleteFrom('campaign_targets')
      .where('campaign_id', '=', campaign.id)
      .where('target_id', '=', asked.target)
      .returning('target_id')
      .executeTakeFirst();
    if (!gone) throw new NotFound();
  });
}

async function edit(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; campaign: string },
  act: string,
  work: (tx: Tx, campaign: Campaign, acting: Acting) => Promise<void>,
  may: typeof mayRunCampaign = mayEditCampaign,
): Promise<Campaign> {
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    allow(acting, campaign, may(acting, campaign));
    await work(tx, campaign, acting);
    tell(tx, campaign, acting, act);
    return requireCampaign(tx.db, campaign.id);
  });
}

const by = (tx: Tx, acting: Acting) => ({ seat_id: acting.seat.id, since: tx.now });

async function setShown(
  tx: Tx,
  campaign: Campaign,
  ask: string,
  { words, status }: { words: string | null; status: AskStatus | null },
): Promise<void> {
  const changed = await tx.db
    .updateTable('campaign_asks')
    .set({ shown_words: words, shown_status: status })
    .where('campaign_id', '=', campaign.id)
    .where('ask_id', '=', ask)
    .returning('ask_id')
    .executeTakeFirst();
  if (!changed) throw new NotFound();
}
