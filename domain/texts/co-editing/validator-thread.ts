import { parentPort, workerData } from 'node:worker_threads';
import { Candidate } from './candidate.ts';
import { Taken, type Marked } from './in-anothers-name.ts';
import { BadUpdate } from './scan-update.ts';
import { AFTER_REFUSAL, type Answer, type Question, type Verdict } from './validator-words.ts';

/** Documents judged lately, the most recent last. `at` is the row each stands at. */
const kept = new Map<string, { candidate: Candidate; at: string }>();
const KEPT_DOCUMENTS = 32;
const KEPT_BULK = 120_000;

/** What was taken out of the suggestions of texts judged lately, and what marks they had when they were let go. */
const remembered = new Map<string, { taken: Taken; marked: Map<string, Marked> }>();
const REMEMBERED = 200;

/** [question being judged, submission in it or -1 while loading, bulk of the text]: read by the watchdog. */
const progress = new Int32Array(workerData as SharedArrayBuffer);

function answer(question: Question): Omit<Answer, 'ms'> {
  const { id } = question;
  Atomics.store(progress, 1, -1);
  Atomics.store(progress, 0, id);
  const entry = take(question);
  if (!entry) return { id, verdicts: null };
  Atomics.store(progress, 2, entry.candidate.bulk);
  const verdicts: Verdict[] = [];
  const refused = new Set<number>();
  for (const [i, submission] of question.submissions.entries()) {
    Atomics.store(progress, 1, i);
    if (refused.has(submission.author)) {
      verdicts.push({ ok: false, reason: AFTER_REFUSAL });
      continue;
    }
    try {
      verdicts.push({ ok: true, ...entry.candidate.judge(submission) });
    } catch (error) {
      refused.add(submission.author);
      verdicts.push({ ok: false, reason: error instanceof BadUpdate ? error.reason : 'undecodable' });
      if (entry.candidate.spoiled) return { id, verdicts, spoiled: true };
    }
  }
  const changed = verdicts.some((verdict) => verdict.ok && verdict.changed);
  keep(question, { ...entry, at: changed ? question.next : question.at });
  return { id, verdicts };
}

/** The document at the row asked for, from what is kept or from what came along; it is kept again when judged. */
function take({ textId, at, base, missed, languages }: Question): { candidate: Candidate } | null {
  const entry = kept.get(textId);
  kept.delete(textId);
  if (base) {
    if (entry) letGo(textId, entry.candidate);
    const { taken, marked } = remembered.get(textId) ?? { taken: new Taken(), marked: new Map() };
    const owners = new Map(base.owners);
    const candidate = new Candidate(base, languages, owners, new Map(base.proposers), taken);
    taken.note(marked, candidate.marked);
    remember(textId, { taken, marked: new Map() });
    return { candidate };
  }
  const known = entry?.candidate.isIn(languages) === true;
  if (known && entry?.at === at) return entry;
  if (known && entry && missed && entry.at === missed.from) {
    entry.candidate.advance(missed.updates, new Map(missed.owners), new Map(missed.proposers));
    return entry;
  }
  if (entry) letGo(textId, entry.candidate);
  return null;
}

/** A text that is loaded again may have lost marks meanwhile. One with something refused in it says nothing. */
function letGo(textId: string, candidate: Candidate): void {
  const known = remembered.get(textId);
  if (known && !candidate.spoiled) remember(textId, { ...known, marked: candidate.marked });
  candidate.destroy();
}

function remember(textId: string, known: { taken: Taken; marked: Map<string, Marked> }): void {
  remembered.delete(textId);
  remembered.set(textId, known);
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
}

function keep({ textId }: Question, entry: { candidate: Candidate; at: string }): void {
  kept.set(textId, entry);
  let bulk = 0;
  for (const { candidate } of kept.values()) bulk += candidate.bulk;
  for (const [id, { candidate }] of kept) {
    if (id === textId || (kept.size <= KEPT_DOCUMENTS && bulk <= KEPT_BULK)) break;
    bulk -= candidate.bulk;
    kept.delete(id);
    letGo(id, candidate);
  }
}

parentPort!.on('message', (question: Question) => {
  const began = performance.now();
  const said = answer(question);
  parentPort!.postMessage({ ...said, ms: performance.now() - began });
});
