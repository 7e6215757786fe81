import { faultsOf } from '../input.ts';
import { folded } from '../organizations/names.ts';
import type { Target } from '../targets/reads.ts';
import { agendasWords } from '../words/agendas.ts';
import { addresseeLine, labelWithName } from './addressee-label.ts';
import { askStatuses, factValues, type AskFact } from './rules.ts';

/** What a sentence is made of that says why a cell is not taken. */
export interface Reason {
  word: string;
  facts?: Record<string, string>;
}

interface Lead {
  id: string;
  name: string;
}

/** What the words in cells may mean. */
export interface Meanings {
  /** By name, as names are matched. */
  leads: ReadonlyMap<string, readonly Lead[]>;
  /** Ids by all that a target may be called, as names are matched. */
  targets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Asks by the number they had in the sheet. */
  numbers: ReadonlyMap<string, string>;
}

/** Made once for all the cells of a sheet. */
export function meaningsOf(known: {
  leads: readonly Lead[];
  targets: readonly Target[];
  numbers: ReadonlyMap<string, string>;
}): Meanings {
  const targets = new Map<string, Set<string>>();
  for (const target of known.targets)
    for (const language of ['es', 'en'] as const)
      for (const label of [addresseeLine(target, language), labelWithName(target, language)])
        targets.set(folded(label), (targets.get(folded(label)) ?? new Set()).add(target.id));
  return { leads: Map.groupBy(known.leads, ({ name }) => folded(name)), targets, numbers: known.numbers };
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
    const found = meanings.leads.get(folded(text)) ?? [];
    const exact = found.filter(({ name }) => name === text);
    const [one, ...more] = exact.length > 0 ? exact : found;
    return one && more.length === 0 ? { value: one.id } : unknown('sheet-lead');
  }
  if (fact === 'target') {
    const [one, ...more] = meanings.targets.get(folded(text)) ?? [];
    if (more.length > 0) return unknown('sheet-target-twice');
    return one === undefined ? unknown('sheet-target') : { value: one };
  }
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
  return /^[3-9]\d{4}([.,]\d+)?$/.test(text)
    ? new Date((Number.parseInt(text, 10) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : text;
}

const alike = (one: string, other: string) => folded(one) !== '' && folded(one) === folded(other);

/** As much of a cell as a sentence can bear. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
