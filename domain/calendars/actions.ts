import { actBy } from '../accounts/acting-seat.ts';
import { hashToken, newToken } from '../accounts/secrets.ts';
import { authorize } from '../authorize.ts';
import { requireCampaign } from '../campaigns/reads.ts';
import { Conflict, Forbidden, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayReadCalendar, mayRevokeFeed } from './policy.ts';
import { feedById, feedsOf, type Feed } from './reads.ts';
import { feedEnding, FEEDS_PER_PERSON, newFeed } from './rules.ts';

/** Gives a person a private address for their calendar. Its secret is told now and never again: only its hash is kept. */
export async function createFeed(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; campaign?: string | null },
): Promise<{ feed: Feed; token: string }> {
  const asked = parse(newFeed, input);
  return transact(platform, async (tx) => {
    await tx.lock(
      tx.db
        .selectFrom('people')
        .select('id')
        .where('id', '=', viewer.personId ?? ''),
    );
    const acting = await actBy(tx, viewer, asked.seat);
    const campaign = asked.campaign === null ? null : await requireCampaign(tx.db, asked.campaign);
    const { coalitionId } = campaign ?? acting.seat;
    authorize(mayReadCalendar(acting, { coalitionId, campaign }));
    const { personId } = acting;
    if ((await feedsOf(tx.db, { coalitionId, personId })).length >= FEEDS_PER_PERSON)
      throw new Conflict('feeds-too-many');
    const token = newToken(platform);
    const feed: Feed = {
      id: platform.newId(),
      coalitionId,
      personId,
      campaignId: campaign?.id ?? null,
      createdAt: tx.now,
    };
    await tx.db
      .insertInto('calendar_feeds')
      .values({
        id: feed.id,
        coalition_id: coalitionId,
        person_id: personId,
        campaign_id: feed.campaignId,
        token_hash: hashToken(token),
        created_at: tx.now,
        revoked_at: null,
      })
      .execute();
    tx.announce(`person:${personId}`, 'feeds');
    return { feed, token };
  });
}

/** Takes a private address away: whoever still asks there finds nothing. */
export async function revokeFeed(platform: Platform, viewer: Viewer, input: { feed: string }): Promise<Feed> {
  const asked = parse(feedEnding, input);
  return transact(platform, async (tx) => {
    await tx.lock(tx.db.selectFrom('calendar_feeds').select('id').where('id', '=', asked.feed));
    if (viewer.personId === null) throw new Forbidden('signed-out');
    const feed = await feedById(tx.db, asked.feed);
    if (!feed) throw new NotFound();
    authorize(mayRevokeFeed(viewer, feed));
    await tx.db.updateTable('calendar_feeds').set({ revoked_at: tx.now }).where('id', '=', feed.id).execute();
    tx.announce(`person:${feed.personId}`, 'feeds');
    return feed;
  });
}
