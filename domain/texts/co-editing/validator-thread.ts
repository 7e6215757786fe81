import { parentPort, workerData } from 'node:worker_threads';
import { Candidate } from './candidate.ts';
import { BadUpdate } from './scan-update.ts';
import { AFTER_REFUSAL, type Answer, type Question, type Verdict } from './validator-words.ts';

/** Documents judged lately, the most recent last. `at` is the row each stands at. */
const kept = new Map<string, { candidate: Candidate; at: string; bytes: number }>();
const KEPT_DOCUMENTS = 32;
const KEPT_BYTES = 6_000_000;

/** [question being judged, submission in it or -1 while loading]: read by the watchdog after a kill. */
const progress = new Int32Array(workerData as SharedArrayBuffer);

function answer(question: Question): Answer {
  const { id } = question;
  Atomics.store(progress, 1, -1);
  Atomics.store(progress, 0, id);
  const entry = take(question);
  if (!entry) return { id, verdicts: null };
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
function take({
  textId,
  at,
  base,
  missed,
  languages,
}: Question): { candidate: Candidate; bytes: number } | null {
  const entry = kept.get(textId);
  kept.delete(textId);
  if (base) {
    entry?.candidate.destroy();
    const bytes =
      (base.snapshot?.length ?? 0) * 4 + base.updates.reduce((sum, update) => sum + update.length, 0);
    return { candidate: new Candidate(base, languages, new Map(base.owners)), bytes };
  }
  if (entry?.at === at) return entry;
  if (entry && missed && entry.at === missed.from) {
    entry.candidate.advance(missed.updates, new Map(missed.owners));
    return entry;
  }
  entry?.candidate.destroy();
  return null;
}

function keep({ textId }: Question, entry: { candidate: Candidate; at: string; bytes: number }): void {
  kept.set(textId, entry);
  let bytes = 0;
  for (const { bytes: more } of kept.values()) bytes += more;
  for (const [id, old] of kept) {
    if (id === textId || (kept.size <= KEPT_DOCUMENTS && bytes <= KEPT_BYTES)) break;
    kept.delete(id);
    old.candidate.destroy();
    bytes -= old.bytes;
  }
}

parentPort!.on('message', (question: Question) => parentPort!.postMessage(answer(question)));
