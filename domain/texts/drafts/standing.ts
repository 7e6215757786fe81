import type { Reader, Writer } from '../../../db/store.ts';
import { blocksFromYXml } from '../blocks-in-ydoc.ts';
import { foldRows, type Characters } from '../co-editing/fold-rows.ts';
import { clientsOf, rowsAfter, snapshotOf } from '../co-editing/reads.ts';
import { fragmentName } from '../schema.ts';
import type { Words } from './packing.ts';
import { authorshipOf, type Authorship } from './reads.ts';

/** A text at its newest row: its accepted words, and who has written how much since it began. */
export interface Standing {
  head: number;
  rowId: string;
  blocks: Words;
  authorship: Authorship;
}

/** The same whether or not its log has been folded. */
export async function standingText(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
): Promise<Standing> {
  const snapshot = await snapshotOf(db, text.id);
  const rows = await rowsAfter(db, text.id, snapshot?.seq ?? 0);
  const { doc, inserted, deleted } = foldRows({
    snapshot: snapshot?.state ?? null,
    rows: rows.flatMap(({ pairs }) => pairs),
  });
  const blocks = Object.fromEntries(
    text.languages.map((language) => [language, blocksFromYXml(doc.getXmlFragment(fragmentName(language)))]),
  );
  doc.destroy();
  const last = rows.at(-1) ?? snapshot;
  return {
    head: last?.seq ?? 0,
    rowId: last?.rowId ?? '',
    blocks,
    authorship: addUp(
      await authorshipOf(db, text.id),
      bySeat(await clientsOf(db, text.id), { inserted, deleted }),
    ),
  };
}

/** What clients wrote, by the seats they are bound to. */
export function bySeat(
  clients: ReadonlyMap<number, { seatId: string }>,
  counted: { inserted: Characters; deleted: Characters },
): Authorship {
  const sums: Authorship = {};
  for (const part of ['inserted', 'deleted'] as const)
    for (const [client, characters] of counted[part]) {
      const seatId = clients.get(client)?.seatId;
      if (seatId === undefined) continue;
      sums[seatId] ??= { inserted: 0, deleted: 0 };
      sums[seatId][part] += characters;
    }
  return sums;
}

function addUp(one: Authorship, other: Authorship): Authorship {
  const seats = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const sum = (seat: string, part: 'inserted' | 'deleted') =>
    (one[seat]?.[part] ?? 0) + (other[seat]?.[part] ?? 0);
  return Object.fromEntries(
    seats.map((seat) => [seat, { inserted: sum(seat, 'inserted'), deleted: sum(seat, 'deleted') }]),
  );
}
