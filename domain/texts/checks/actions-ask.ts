import { mailEntry } from '../../record/mail.ts';
import type { Tx } from '../../transaction.ts';
import { alignmentPath } from '../../words/addresses.ts';
import { addressesOf } from '../comments/reads-people.ts';
import { ownerOfText } from '../reads-owner.ts';
import type { Text } from '../reads.ts';
import type { LanguageCare } from './reads.ts';

const ROLES = [
  { seat: 'translatorSeatId', mail: 'asked-to-translate' },
  { seat: 'reviewerSeatId', mail: 'asked-to-review' },
] as const;

/** Tells whoever was newly asked to translate or review a language: on their first page at once, by mail once a day. */
export async function tellAsked(
  tx: Tx,
  text: Text,
  {
    before,
    now,
    persons,
    by,
  }: {
    before: LanguageCare | undefined;
    now: Pick<LanguageCare, 'language' | 'translatorSeatId' | 'reviewerSeatId'>;
    /** Whose each seat is. */
    persons: ReadonlyMap<string, string>;
    /** Whoever asks, who need not be told. */
    by: string | null;
  },
): Promise<void> {
  const asked = ROLES.flatMap(({ seat, mail }) => {
    const person = persons.get(now[seat] ?? '');
    return person === undefined || person === by || now[seat] === before?.[seat] ? [] : [{ person, mail }];
  });
  if (asked.length === 0) return;
  const path = await placeOf(tx, text, now.language);
  const addresses = await addressesOf(
    tx.db,
    asked.map(({ person }) => person),
  );
  for (const { person, mail } of asked) {
    tx.announce(`person:${person}`, 'asked');
    const to = addresses.find(({ id }) => id === person);
    if (!to || path === null) continue;
    const key = `${mail}:${text.id}:${now.language}:${person}:${tx.now.slice(0, 10)}`;
    tx.record(
      mailEntry(text.coalitionId, key, { to: to.email, language: to.language, mail, facts: { path } }),
    );
  }
}

/** The page on which a language of a text is seen to; null where it has none. */
export async function placeOf(tx: Tx, text: Text, language: string): Promise<string | null> {
  const { kind, id } = await ownerOfText(tx.db, text.id);
  if (kind === 'campaign') return null;
  const { slug: coalition } = await tx.db
    .selectFrom('coalitions')
    .where('id', '=', text.coalitionId)
    .select('slug')
    .executeTakeFirstOrThrow();
  const { slug } = await tx.db
    .selectFrom(kind === 'statement' ? 'statements' : 'agendas')
    .where('id', '=', id)
    .select('slug')
    .executeTakeFirstOrThrow();
  return alignmentPath(coalition, { kind, slug }, language);
}
