import { story, timeline } from '../../db/demo/story.ts';
import type { Offset } from '../../db/demo/types.ts';
import { timedId } from '../ids.ts';
import { later, type Instant, type Platform } from '../platform.ts';
import { Cast, type StoryPlatform } from './cast.ts';
import { doDeed } from './deeds.ts';
import type { Told } from './told.ts';
import { foundCoalition } from './found-coalition.ts';
import { giveLogos } from './give-logos.ts';
import { deedsOfTags } from './put-tags.ts';
import { deedsOfCredentials } from './tell-credentials.ts';
import { deedsOfTerms } from './tell-terms.ts';
import { deedsOfAmendments } from './tell-amendments.ts';
import { deedsOfDecision } from './tell-decision.ts';
import { deedsOfCompanions } from './tell-companions.ts';
import { deedsOfSuggestions } from './tell-suggestions.ts';
import { deedsOfAgenda } from './tell-agenda.ts';
import { deedsOfPositions } from './tell-positions.ts';
import { deedsOfCampaign } from './tell-campaign.ts';

/**
 * Tells the demo coalition's story into the store, through the product's real actions, with dates relative to
 * now. Does nothing where it has been told. Answers whether it was told now.
 */
export async function tellStory(platform: Platform): Promise<boolean> {
  const { store } = platform;
  const known = await store.read
    .selectFrom('coalitions')
    .where('slug', '=', story.coalition.slug)
    .select('id')
    .executeTakeFirst();
  if (known) return false;
  const start = platform.clock.now();
  const teller = tellerOf(platform);
  const cast = new Cast(teller);
  const coalitionId = await foundCoalition(teller, cast, start);
  await giveLogos(teller, cast, { start, coalitionId });
  const told: Told = {
    platform: teller,
    cast,
    start,
    statements: new Map(),
    agendas: new Map(),
    targets: new Map(),
    campaigns: new Map(),
    positions: new Map(),
  };
  for (const { at, tell } of deedsOf(told, coalitionId)) {
    teller.clock.set(later(start, at));
    await tell();
  }
  await tidyUp(platform);
  return true;
}

/** Everything that is told, in the order in which it was done. */
function deedsOf(told: Told, coalitionId: string): { at: Offset; tell: () => Promise<void> }[] {
  return [
    ...timeline().map(({ at, statement, deed }) => ({ at, tell: () => doDeed(told, statement, deed) })),
    ...story.agendas.flatMap((agenda) => deedsOfAgenda(told, agenda)),
    ...deedsOfAmendments(told),
    ...deedsOfSuggestions(told),
    ...deedsOfPositions(told),
    ...deedsOfCompanions(told),
    ...story.campaigns.flatMap((campaign) => deedsOfCampaign(told, campaign)),
    ...deedsOfTags(told, coalitionId),
    ...deedsOfTerms(told, coalitionId),
    ...deedsOfCredentials(told, coalitionId),
    ...story.decisions.flatMap((decision) => deedsOfDecision(told, decision)),
  ].sort((one, other) => one.at - other.at);
}

/** The same platform with a clock the story sets, in whose past nobody listens. */
function tellerOf(platform: Platform): StoryPlatform {
  let now: Instant = platform.clock.now();
  return {
    store: platform.store,
    clock: { now: () => now, set: (instant) => (now = instant) },
    newId: () => timedId(Date.parse(now), (length) => platform.randomBytes(length)),
    randomBytes: (length) => platform.randomBytes(length),
    outside: null,
    announce: () => undefined,
  };
}

/** The story's mail arrived long ago and its people are signed out. */
async function tidyUp({ store, clock }: Platform): Promise<void> {
  await store.write(async (trx) => {
    await trx
      .updateTable('outbox')
      .set({ done_at: clock.now(), payload: '{}' })
      .where('kind', '=', 'mail')
      .execute();
    await trx.deleteFrom('sessions').execute();
  });
}
