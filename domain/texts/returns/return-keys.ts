import { createHash } from 'node:crypto';
import type { PlannedChange } from './plan-model.ts';

/** Names each change by who said what where: the same in whatever copy of a file it comes again. */
export function withKeys(changes: readonly Omit<PlannedChange, 'key'>[], language: string): PlannedChange[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const name = JSON.stringify([
      language,
      change.author,
      change.at?.slice(0, 19) ?? null,
      change.block,
      saidIn(change),
    ]);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const key = createHash('sha256').update(`${name}\n${nth}`).digest('hex').slice(0, 40);
    return { ...change, key };
  });
}

/** What does not change when the words around it do. */
function saidIn({ said }: Omit<PlannedChange, 'key'>): unknown {
  if (said.kind === 'words') return [said.kind, said.struck, said.put, said.before, said.after];
  if (said.kind === 'look') return [said.kind, said.words, said.mark, said.on];
  if (said.kind === 'comment') return [said.kind, said.body, said.quote];
  if (said.kind === 'untracked') return [said.kind, said.words];
  return [said.kind, said.act, said.words, said.shape];
}
