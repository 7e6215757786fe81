import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { mentionable, type Mentionable } from '../comments/reads-people.ts';
import { standingRight } from '../policy.ts';
import { authorsOfText } from '../drafts/reads-authors.ts';
import { voicesOf } from '../reads-voices.ts';
import type { Text } from '../reads.ts';

/** Who may be asked to translate or review: the viewer themselves, and whom they may mention in this text. */
export async function askable(
  db: Reader | Writer,
  viewer: Viewer,
  text: Text,
  now: Instant,
): Promise<Mentionable[]> {
  const own = seatsIn(viewer, text.coalitionId).filter((seat) => standingRight(seat, text) !== null);
  const voices = await voicesOf(
    db,
    own.map(({ id }) => id),
  );
  return [
    ...own.map(({ id, personId }) => ({ seatId: id, personId, voice: voices.get(id)! })),
    ...(await mentionable(db, viewer, text, now)),
  ];
}

/** Whose each of these seats is. */
export async function personsOf(
  db: Reader | Writer,
  seatIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('seats')
    .where('id', 'in', [...seatIds, ''])
    .select(['id', 'person_id'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.person_id]));
}

/** The blocks of one language of which a person wrote more than half of the words that stand. */
export async function mostlyWrittenBy(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
  { language, personId }: { language: string; personId: string },
): Promise<Set<string>> {
  const blocks = (await authorsOfText(db, text))[language] ?? [];
  const seats = new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ seatId }) => seatId ?? [])));
  const persons = await personsOf(db, [...seats]);
  const written = (runs: readonly { length: number }[]) => runs.reduce((sum, { length }) => sum + length, 0);
  return new Set(
    blocks
      .filter(({ runs }) => {
        const own = runs.filter(({ seatId }) => persons.get(seatId ?? '') === personId);
        return written(own) * 2 > written(runs);
      })
      .map(({ id }) => id),
  );
}
