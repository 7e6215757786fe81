import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { lockCoalition } from '../coalitions/actions-lock.ts';
import { Conflict, NotFound, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { termName } from './called.ts';
import { TERM_LIMITS } from './constants.ts';
import { folded } from './matching.ts';
import { mayKeepTerms } from './policy.ts';
import { termsById, termsOf, type Term } from './reads.ts';
import { newTerm, termChange, termRetiring, type TermContent } from './rules.ts';

/** Adds a term: a word and what is said of it. */
export async function addTerm(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; coalition: string } & TermContent,
): Promise<Term> {
  const asked = parse(newTerm, input);
  return transact(platform, async (tx) => {
    const acting = await lockOwn(tx, viewer, asked);
    const known = await termsOf(tx.db, asked.coalition);
    requireRoom({ count: known.length }, TERM_LIMITS.terms);
    refuseTwin(known, asked);
    const id = tx.platform.newId();
    await tx.db
      .insertInto('terms')
      .values({
        id,
        coalition_id: asked.coalition,
        ...said(asked),
        seat_id: acting.seat.id,
        at: tx.now,
        retired_at: null,
      })
      .execute();
    return written(tx, acting, { id, coalitionId: asked.coalition }, asked, 'added');
  });
}

/** Changes what is said of a word, and how it is written. */
export async function changeTerm(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; term: string } & TermContent,
): Promise<Term> {
  const asked = parse(termChange, input);
  return transact(platform, async (tx) => {
    const { acting, term } = await lockTerm(tx, viewer, asked);
    refuseTwin(await termsOf(tx.db, term.coalitionId), asked, term.id);
    await tx.db.updateTable('terms').set(said(asked)).where('id', '=', term.id).execute();
    await tx.db.deleteFrom('term_words').where('term_id', '=', term.id).execute();
    return written(tx, acting, term, asked, 'changed');
  });
}

/** Takes a term out of the glossary; the log of acts keeps it. */
export async function retireTerm(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; term: string },
): Promise<Term> {
  const asked = parse(termRetiring, input);
  return transact(platform, async (tx) => {
    const { acting, term } = await lockTerm(tx, viewer, asked);
    await tx.db.updateTable('terms').set({ retired_at: tx.now }).where('id', '=', term.id).execute();
    tell(tx, acting, term, 'retired');
    return { ...term, retiredAt: tx.now };
  });
}

/** The coalition's row is locked, so that no word comes to stand in two terms at once. */
async function lockOwn(tx: Tx, viewer: Viewer, asked: { seat: string; coalition: string }): Promise<Acting> {
  const { acting, coalitionId } = await lockCoalition(tx, viewer, asked);
  authorize(mayKeepTerms(acting, { coalitionId }));
  return acting;
}

async function lockTerm(tx: Tx, viewer: Viewer, asked: { seat: string; term: string }) {
  const found = await tx.db
    .selectFrom('terms')
    .select('coalition_id')
    .where('id', '=', asked.term)
    .executeTakeFirst();
  const coalition = found?.coalition_id ?? '';
  await tx.lock(tx.db.selectFrom('coalitions').select('id').where('id', '=', coalition));
  tx.begin();
  const acting = await actBy(tx, viewer, asked.seat);
  const [term] = await termsById(tx.db, [asked.term]);
  if (!term) throw new NotFound();
  authorize(mayKeepTerms(acting, term));
  if (term.retiredAt !== null) throw new Conflict('term-retired');
  return { acting, term };
}

/** One written form says one thing: two terms in force never share one. */
function refuseTwin(known: readonly Term[], { words }: Pick<TermContent, 'words'>, self?: string): void {
  for (const { language, forms } of words) {
    const taken = new Set(known.flatMap((term) => (term.id === self ? [] : formsIn(term, language))));
    const twin = forms.find((form) => taken.has(folded(form, language)));
    if (twin !== undefined) throw new Conflict('term-form-taken', { form: twin });
  }
}

const formsIn = ({ words }: Term, language: string): string[] =>
  words
    .filter((one) => one.language === language)
    .flatMap(({ forms }) => forms.map((form) => folded(form, language)));

const said = ({ advice, reasonEs, reasonEn }: TermContent) => ({
  advice,
  reason_es: reasonEs,
  reason_en: reasonEn,
});

async function written(
  tx: Tx,
  acting: Acting,
  { id, coalitionId }: { id: string; coalitionId: string },
  { words }: Pick<TermContent, 'words'>,
  act: string,
): Promise<Term> {
  await tx.db
    .insertInto('term_words')
    .values(
      words.map(({ language, forms, instead = null }) => ({
        coalition_id: coalitionId,
        term_id: id,
        language,
        forms: JSON.stringify(forms),
        instead,
      })),
    )
    .execute();
  const [term] = await termsById(tx.db, [id]);
  tell(tx, acting, term!, act);
  return term!;
}

/** The log keeps what was said of the word at that moment. */
function tell(tx: Tx, acting: Acting, { id, coalitionId, advice, reason, words }: Term, act: string): void {
  tx.announce(`coalition:${coalitionId}`, 'terms');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: acting.seat.id,
    act: `term.${act}`,
    subject: { kind: 'term', id },
    detail: {
      advice,
      wordEs: termName(words, 'es'),
      wordEn: termName(words, 'en'),
      reasonEs: reason.es,
      reasonEn: reason.en,
    },
  });
}
