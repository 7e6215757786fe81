import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { countOptions, talliesOf, type Marks, type OptionCount, type Tally } from './ballots.ts';
import { isBallot } from './constants.ts';
import type { OnRoll } from './reads-answers.ts';
import type { Decision } from './reads.ts';

/** Something to choose from: words in both languages, or a time. */
export interface Option {
  number: number;
  label: { es: string; en: string } | null;
  at: Instant | null;
}

/** What an organisation said of the options, by name. */
export interface Ballot {
  organizationId: string;
  marks: Marks;
}

export async function optionsOf(db: Reader | Writer, decisionId: string): Promise<Option[]> {
  const rows = await db
    .selectFrom('decision_options')
    .where('decision_id', '=', decisionId)
    .orderBy('number')
    .selectAll()
    .execute();
  return rows.map(({ number, label_es: es, label_en: en, at }) => ({
    ...{ number, at },
    label: es === null || en === null ? null : { es, en },
  }));
}

/** The last ballot of each organisation on the roll that answered. */
export async function standingBallots(
  db: Reader | Writer,
  decisionId: string,
  roll: readonly OnRoll[],
): Promise<Ballot[]> {
  const rows = await db
    .selectFrom('decision_ballots')
    .where('decision_id', '=', decisionId)
    .orderBy('number')
    .select(['organization_id', 'marks'])
    .execute();
  return roll.flatMap(({ organizationId, answered }) => {
    const last = rows.findLast((one) => one.organization_id === organizationId);
    return answered && last ? [{ organizationId, marks: JSON.parse(last.marks) as Marks }] : [];
  });
}

/** What was said of the options; null where a decision has none. */
export async function optionCountOf(
  db: Reader | Writer,
  decision: Pick<Decision, 'id' | 'kind' | 'secret'>,
  roll: readonly OnRoll[],
): Promise<OptionCount | null> {
  const { id, kind, secret } = decision;
  if (!isBallot(kind)) return null;
  const options = (await optionsOf(db, id)).map(({ number }) => number);
  const ballots = (await standingBallots(db, id, roll)).map(({ marks }) => marks);
  const tallies = secret ? await secretTallies(db, id) : talliesOf(options, ballots);
  return countOptions(kind, options, { tallies, ballots });
}

async function secretTallies(db: Reader | Writer, decisionId: string): Promise<Tally[]> {
  const rows = await db
    .selectFrom('decision_option_counts')
    .where('decision_id', '=', decisionId)
    .orderBy('option_number')
    .selectAll()
    .execute();
  return rows.map(({ option_number: option, answers, sum }) => ({ option, answers, sum, given: null }));
}
