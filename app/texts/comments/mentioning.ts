/** Somebody who may be mentioned, by the seat that is named. */
export interface Mentionable {
  seat: string;
  person: string;
  organisation: string;
}

const MOST_OFFERED = 6;
const STARTED = /(?:^|[\s([«“"])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,3})$/u;

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whom the words before the caret begin to mention, and from which letter on; null when nobody. */
export function startedMention(
  value: string,
  caret: number,
  people: readonly Mentionable[],
): { from: number; people: Mentionable[] } | null {
  const found = STARTED.exec(value.slice(0, caret));
  if (!found) return null;
  const typed = plain(found[1]!);
  const starts = ({ person }: Mentionable) => plain(person).startsWith(typed);
  const fitting = people
    .filter(({ person }) => ` ${plain(person)}`.includes(` ${typed}`))
    .sort((one, other) => Number(starts(other)) - Number(starts(one)));
  return fitting.length === 0
    ? null
    : { from: caret - found[1]!.length - 1, people: fitting.slice(0, MOST_OFFERED) };
}
