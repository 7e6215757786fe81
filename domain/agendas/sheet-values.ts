import { faultsOf } from '../input.ts';
import { folded } from '../organizations/names.ts';
import type { Target } from '../targets/reads.ts';
import { agendasWords } from '../words/agendas.ts';
import { addresseeLabel } from './addressee-label.ts';
import { askStatuses, factValues, type AskFact } from './rules.ts';

/** What a sentence is made of that says why a cell is not taken. */
export interface Reason {
  word: string;
  facts?: Record<string, string>;
}

/** What the words in cells may mean. */
export interface Meanings {
  leads: readonly { id: string; name: string }[];
  targets: readonly Target[];
  /** Asks by the number they had in the sheet. */
  numbers: ReadonlyMap<string, string>;
}

/** What a cell says as its fact is stored, or why it cannot be. */
export function valueOfCell(
  fact: AskFact,
  text: string,
  meanings: Meanings,
): { value: string | null } | Reason {
  if (text === '') return fact === 'status' ? { word: 'sheet-status-missing' } : { value: null };
  const unknown = (word: string): Reason => ({ word, facts: { value: shortened(text) } });
  if (fact === 'status') {
    const status = askStatuses.find((one) =>
      [one, agendasWords.es.statuses[one], agendasWords.en.statuses[one]].some((word) => alike(word, text)),
    );
    return status ? { value: status } : unknown('sheet-status');
  }
  if (fact === 'lead') {
    const found = meanings.leads.filter(({ name }) => alike(name, text));
    const exact = found.filter(({ name }) => name === text);
    const [one, ...more] = exact.length > 0 ? exact : found;
    return one && more.length === 0 ? { value: one.id } : unknown('sheet-lead');
  }
  if (fact === 'target') return targetOf(text, meanings.targets, unknown);
  if (fact === 'after') {
    const id = meanings.numbers.get(text.replace(/^#/, '').replace(/\.0*$/, ''));
    return id ? { value: id } : unknown('sheet-after');
  }
  const result = factValues[fact].safeParse(isDated(fact) ? dayOf(text) : text);
  return result.success ? { value: result.data } : { word: faultsOf(result.error)[0]!.word };
}

const isDated = (fact: AskFact) => fact === 'moment' || fact === 'review-on';

/** A day that a program wrote as its own count of days. */
function dayOf(text: string): string {
  return /^[3-9]\d{4}$/.test(text)
    ? new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : text;
}

function targetOf(
  text: string,
  targets: readonly Target[],
  unknown: (word: string) => Reason,
): { value: string } | Reason {
  const labels = (target: Target) =>
    (['es', 'en'] as const).flatMap((language) => {
      const plain = addresseeLabel(target, language);
      return [plain, addresseeLabel(target, language, targets), `${plain} (${target.personName ?? ''})`];
    });
  const found = targets.filter((target) => labels(target).some((label) => alike(label, text)));
  if (found.length > 1) return unknown('sheet-target-twice');
  return found[0] ? { value: found[0].id } : unknown('sheet-target');
}

const alike = (one: string, other: string) => folded(one) !== '' && folded(one) === folded(other);

/** As much of a cell as a sentence can bear. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
