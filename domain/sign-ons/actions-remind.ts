import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { HOUR, later, type Instant, type Platform } from '../platform.ts';
import { mailEntry } from '../record/mail.ts';
import type { Handlers } from '../record/outbox.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { signingPath } from '../words/addresses.ts';
import type { Language } from '../words/words.ts';
import { lockSignOn } from './actions.ts';
import { mayRemind } from './policy.ts';
import { letterPlaceOf } from './reads-receivers.ts';
import { reminderPlanOf, remindersOf, toRemind } from './reads-reminders.ts';
import { requireSignOn, type SignOn } from './reads.ts';
import { nextReminder, type ReminderPlan } from './reminder-plan.ts';
import { planning, reminding, signOnState } from './rules.ts';
import { unansweredTo } from './unanswered.ts';

const REMINDING = 'sign-on-reminder';
/** Nobody is written to twice within half a day. */
const REST = 12 * HOUR;

/** Writes to every organisation that has not answered, now, each in its contacts' languages. */
export async function remindUnanswered(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signOn: string; wordsEs?: string | null; wordsEn?: string | null },
): Promise<SignOn> {
  const asked = parse(reminding, input);
  return transact(platform, async (tx) => {
    const { signOn, acting } = await lockOpen(tx, viewer, asked);
    const [last] = await remindersOf(tx.db, signOn.id);
    if (last && later(last.at, REST) > tx.now)
      throw new Conflict('reminded-lately', { at: last.at, zone: signOn.zone });
    const { wordsEs, wordsEn } = asked;
    const words = wordsEs && wordsEn ? { es: wordsEs, en: wordsEn } : null;
    await remind(tx, signOn, { seatId: acting.seat.id, words });
    return requireSignOn(tx.db, signOn.id);
  });
}

/** Lets the reminders go out by themselves, or no more; answers stop them one by one. */
export async function planReminders(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signOn: string; after: number | null; every: number | null },
): Promise<SignOn> {
  const asked = parse(planning, input);
  return transact(platform, async (tx) => {
    const { signOn } = await lockOpen(tx, viewer, asked);
    const { after, every } = asked;
    await tx.db
      .updateTable('sign_ons')
      .set({ remind_after: after, remind_every: every, remind_since: after === null ? null : tx.now })
      .where('id', '=', signOn.id)
      .execute();
    if (after !== null) remindLater(tx, signOn, { after, every, since: tx.now });
    tx.announce(`office:${signOn.coalitionId}`, 'reminders');
    return requireSignOn(tx.db, signOn.id);
  });
}

/** What the plan brings: reminds, and sets the next one; nothing where the plan is another by now or signing is over. */
export function reminderJobs(platform: Platform): Handlers {
  return {
    [REMINDING]: async ({ payload }) => {
      const { signOn: id, since } = payload as { signOn: string; since: Instant };
      await transact(platform, async (tx) => {
        const signOn = await lockSignOn(tx, id);
        if (!signOn || signOnState(signOn, tx.now) !== 'open') return;
        const plan = await reminderPlanOf(tx.db, id);
        if (plan?.since !== since) return;
        const [last] = await remindersOf(tx.db, id);
        if (!last || later(last.at, REST) <= tx.now) await remind(tx, signOn, { seatId: null, words: null });
        remindLater(tx, signOn, plan);
      });
    },
  };
}

function remindLater(tx: Tx, signOn: SignOn, plan: ReminderPlan & { since: Instant }): void {
  const dueAt = nextReminder(plan, signOn, tx.now);
  if (dueAt === null) return;
  const { id, coalitionId } = signOn;
  const key = `${REMINDING}:${id}:${plan.since}:${dueAt}`;
  const payload = { signOn: id, since: plan.since };
  tx.record({ kind: 'outbox', coalitionId, job: REMINDING, key, payload, dueAt });
}

/** The count that is kept is what the staff knows; who is written to is decided by what is so, and kept nowhere. */
async function remind(
  tx: Tx,
  signOn: SignOn,
  { seatId, words }: { seatId: string | null; words: Record<Language, string> | null },
): Promise<void> {
  const id = tx.platform.newId();
  const asked = (await unansweredTo(tx.db, 'office', signOn, tx.now)).length;
  await tx.db
    .insertInto('sign_on_reminders')
    .values({
      id,
      coalition_id: signOn.coalitionId,
      sign_on_id: signOn.id,
      seat_id: seatId,
      asked,
      words_es: words?.es ?? null,
      words_en: words?.en ?? null,
      at: tx.now,
    })
    .execute();
  const place = await letterPlaceOf(tx.db, signOn);
  for (const [i, { organization, email, language }] of (await toRemind(tx.db, signOn, tx.now)).entries())
    tx.record(
      mailEntry(signOn.coalitionId, `sign-on-reminder:${id}:${i}`, {
        to: email,
        language,
        mail: 'signOnReminder',
        facts: {
          organization,
          title: place.titles[language] ?? place.titles[place.referenceLanguage] ?? '',
          words: words?.[language] ?? '',
          closesAt: signOn.closesAt,
          zone: place.timeZone,
          path: signingPath(place),
        },
        until: signOn.closesAt,
      }),
    );
  tx.announce(`office:${signOn.coalitionId}`, 'reminded');
}

async function lockOpen(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; signOn: string },
): Promise<{ signOn: SignOn; acting: Acting }> {
  const signOn = await lockSignOn(tx, asked.signOn);
  tx.begin();
  const acting = await actBy(tx, viewer, asked.seat);
  if (!signOn) throw new NotFound();
  authorize(mayRemind(acting, signOn, tx.now));
  return { signOn, acting };
}
