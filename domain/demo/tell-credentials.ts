import { story } from '../../db/demo/story.ts';
import type { Offset, SeatRef } from '../../db/demo/types.ts';
import { confirmCredential, setCredential } from '../organizations/credentials/actions.ts';
import { later } from '../platform.ts';
import { themesOf } from '../tags/reads.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** Stewards confirm what they gave, and two state it more exactly. */
export function deedsOfCredentials(
  told: Told,
  coalitionId: string,
): { at: Offset; tell: () => Promise<void> }[] {
  const { confirmed, stated } = story.credentials;
  return [
    { at: confirmed, tell: () => confirmAll(told) },
    ...stated.map((one) => ({ at: one.at, tell: () => state(told, coalitionId, one) })),
  ];
}

/** The founding steward's own seat is nobody's gift and hangs on nothing. */
async function confirmAll({ platform, cast }: Told): Promise<void> {
  for (const { key } of story.members) {
    const [steward, ...others] = story.seats.filter((seat) => seat.organization === key);
    const acting = await cast.act(`${steward!.person}@${key}`);
    for (const { person, maySign, mayPropose } of others)
      if (maySign || mayPropose)
        await confirmCredential(platform, acting.viewer, {
          seat: acting.seat,
          holder: cast.seat(`${person}@${key}`),
        });
  }
}

async function state(
  { platform, cast, start }: Told,
  coalitionId: string,
  one: { by: SeatRef; holder: SeatRef; themes: string[]; lasts: Offset; source: string },
): Promise<void> {
  const acting = await cast.act(one.by);
  const themes = await themesOf(platform.store.read, coalitionId);
  await setCredential(platform, acting.viewer, {
    seat: acting.seat,
    holder: cast.seat(one.holder),
    mayPropose: false,
    maySign: true,
    from: null,
    until: later(start, one.lasts).slice(0, 10),
    themes: one.themes.map((name) => found(themes.find((theme) => theme.name.es === name)?.id, name)),
    source: one.source,
  });
}
