import sharp from 'sharp';
import { logos } from '../../db/demo/logos.ts';
import { story } from '../../db/demo/story.ts';
import { setLogo } from '../organizations/actions-logo.ts';
import { findMembership } from '../organizations/reads.ts';
import { later } from '../platform.ts';
import { found, type Cast, type StoryPlatform } from './cast.ts';

/** Stewards give their organisations the marks the story has drawn for them, by the product's own action. */
export async function giveLogos(
  platform: StoryPlatform,
  cast: Cast,
  { start, coalitionId }: { start: string; coalitionId: string },
): Promise<void> {
  const { logosGiven, pace } = story.chapters;
  for (const [index, [key, mark]] of Object.entries(logos).entries()) {
    platform.clock.set(later(start, logosGiven + index * pace));
    const steward = found(
      story.seats.find((seat) => seat.organization === key),
      key,
    );
    const { viewer, seat } = await cast.act(`${steward.person}@${key}`);
    const member = { coalitionId, organizationId: cast.organization(key) };
    const { id: membership } = found(await findMembership(platform.store.read, member), key);
    const bytes = await sharp(Buffer.from(mark), { density: 144 }).png().toBuffer();
    await setLogo(platform, viewer, { seat, membership, bytes });
  }
}
