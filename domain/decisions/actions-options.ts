import { Invalid } from '../errors.ts';
import { instantAt } from '../sign-ons/closing-time.ts';
import type { Tx } from '../transaction.ts';

/** What is to be chosen from: words in both languages, or a time by the coalition's clock. */
export interface NewOption {
  es?: string | null | undefined;
  en?: string | null | undefined;
  at?: string | null | undefined;
}

/** Stores what is to be chosen from, and its sums where they are secret. */
export async function storeOptions(
  tx: Tx,
  of: { id: string; coalitionId: string; secret: boolean },
  options: readonly NewOption[],
  zone: string,
): Promise<void> {
  const named = { coalition_id: of.coalitionId, decision_id: of.id };
  for (const [at, option] of options.entries()) {
    const instant = option.at ? instantAt(option.at, zone) : null;
    if (option.at && instant === null)
      throw new Invalid([{ field: `options.${at}.at`, word: 'time-does-not-exist' }]);
    if (instant !== null && instant <= tx.now)
      throw new Invalid([{ field: `options.${at}.at`, word: 'time-past' }]);
    const number = at + 1;
    const labels = instant === null ? { label_es: option.es!, label_en: option.en! } : noLabels;
    await tx.db
      .insertInto('decision_options')
      .values({ ...named, number, ...labels, at: instant })
      .execute();
    if (of.secret)
      await tx.db
        .insertInto('decision_option_counts')
        .values({ ...named, option_number: number, answers: 0, sum: 0 })
        .execute();
  }
}

const noLabels = { label_es: null, label_en: null };
