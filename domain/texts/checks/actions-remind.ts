import { viewerOfPerson } from '../../accounts/reads-person.ts';
import { DAY, later, type Platform } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import type { Handlers } from '../../record/outbox.ts';
import { instantAt } from '../../sign-ons/closing-time.ts';
import { transact, type Tx } from '../../transaction.ts';
import { addressesOf } from '../comments/reads-people.ts';
import { textsById } from '../reads.ts';
import { placeOf } from './actions-ask.ts';
import { personsOf } from './reads-people.ts';
import { careOfLanguages } from './reads.ts';
import { alignmentWaitingFor } from './reads-waiting.ts';

const REMINDING = 'remind-of-language';
/** By the coalition's clock. */
const MORNING = 'T08:00';
const WHENS = [
  { mail: 'language-due-soon', before: 3 * DAY },
  { mail: 'language-due-today', before: 0 },
] as const;

interface Reminding {
  text: string;
  language: string;
  /** What was asked: of another day nobody is reminded. */
  dueOn: string;
  mail: (typeof WHENS)[number]['mail'];
}

/** Lets whoever sees to a language be reminded some days before it is due, and on the day. */
export async function remindLater(
  tx: Tx,
  { coalitionId, textId, language, dueOn }: Record<'coalitionId' | 'textId' | 'language' | 'dueOn', string>,
): Promise<void> {
  const { time_zone: zone } = await tx.db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select('time_zone')
    .executeTakeFirstOrThrow();
  const morning = instantAt(`${dueOn}${MORNING}`, zone);
  for (const { mail, before } of morning === null ? [] : WHENS) {
    const dueAt = later(morning!, -before);
    if (dueAt <= tx.now) continue;
    const payload: Reminding = { text: textId, language, dueOn, mail };
    const key = `${REMINDING}:${textId}:${language}:${dueOn}:${mail}`;
    tx.record({ kind: 'outbox', coalitionId, job: REMINDING, key, payload, dueAt });
  }
}

/** What is due to those who see to a language: a mail, where they have something left to do by that day. */
export function reminderJobs(platform: Platform): Handlers {
  return { [REMINDING]: ({ payload }) => remind(platform, payload as Reminding) };
}

async function remind(platform: Platform, { text: textId, language, dueOn, mail }: Reminding): Promise<void> {
  const { store, clock } = platform;
  const [text] = await textsById(store.read, [textId]);
  const care = (await careOfLanguages(store.read, [textId])).find((one) => one.language === language);
  if (!text || care?.dueOn !== dueOn) return;
  const seats = [care.translatorSeatId ?? '', care.reviewerSeatId ?? ''];
  const late: string[] = [];
  for (const person of (await personsOf(store.read, seats)).values()) {
    const viewer = await viewerOfPerson(store.read, person, clock.now());
    const waiting = viewer ? await alignmentWaitingFor(store.read, viewer, text.coalitionId) : [];
    if (waiting.some((one) => one.textId === textId && one.language === language)) late.push(person);
  }
  if (late.length === 0) return;
  await transact(platform, async (tx) => {
    tx.begin();
    const path = await placeOf(tx, text, language);
    if (path === null) return;
    for (const { id, email: to, language: theirs } of await addressesOf(tx.db, late)) {
      const key = `${mail}:${textId}:${language}:${dueOn}:${id}`;
      tx.record(mailEntry(text.coalitionId, key, { to, language: theirs, mail, facts: { path } }));
    }
  });
}
