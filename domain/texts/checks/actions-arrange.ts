import { authorize } from '../../authorize.ts';
import { Invalid, type Fault } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { recordOnText } from '../actions-tell.ts';
import type { Text } from '../reads.ts';
import { tellAsked } from './actions-ask.ts';
import { remindLater } from './actions-remind.ts';
import { mayArrangeLanguage } from './policy.ts';
import { careOfLanguages } from './reads.ts';
import { askable, personsOf } from './reads-people.ts';
import { arranging } from './rules.ts';

/** Says who translates one language of a text, who reviews it, and by when: null for nobody or no day; what is not spoken of stays. */
export async function arrangeLanguage(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    text: string;
    language: string;
    translator?: string | null;
    reviewer?: string | null;
    dueOn?: string | null;
  },
): Promise<Text> {
  const asked = parse(arranging, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayArrangeLanguage(acting, text));
    const { language } = asked;
    if (!text.languages.includes(language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    const before = (await careOfLanguages(tx.db, [text.id])).find((one) => one.language === language);
    const {
      translator = before?.translatorSeatId ?? null,
      reviewer = before?.reviewerSeatId ?? null,
      dueOn = before?.dueOn ?? null,
    } = asked;
    const people = await askable(tx.db, acting, text, tx.now);
    const known = (seat: string | null, had: string | null | undefined) =>
      seat === null || seat === had || people.some(({ seatId }) => seatId === seat);
    const faults: Fault[] = [];
    if (!known(translator, before?.translatorSeatId))
      faults.push({ field: 'translator', word: 'person-not-of-text' });
    if (!known(reviewer, before?.reviewerSeatId))
      faults.push({ field: 'reviewer', word: 'person-not-of-text' });
    const persons = await personsOf(tx.db, [translator ?? '', reviewer ?? '']);
    if (translator && reviewer && persons.get(translator) === persons.get(reviewer))
      faults.push({ field: 'reviewer', word: 'reviewer-is-translator' });
    if (faults.length > 0) throw new Invalid(faults);
    const care = { translator_seat_id: translator, reviewer_seat_id: reviewer, due_on: dueOn };
    await tx.db
      .insertInto('text_languages')
      .values({ coalition_id: text.coalitionId, text_id: text.id, language, ...care })
      .onConflict((conflict) => conflict.columns(['text_id', 'language']).doUpdateSet(care))
      .execute();
    tx.announce(`text:${text.id}`, 'checks');
    await tellAsked(tx, text, {
      before,
      now: { language, translatorSeatId: translator, reviewerSeatId: reviewer },
      persons,
      by: acting.personId,
    });
    if (dueOn !== null)
      await remindLater(tx, { coalitionId: text.coalitionId, textId: text.id, language, dueOn });
    await recordOnText(tx, text, acting, 'alignment.arranged', { language });
    return text;
  });
}
