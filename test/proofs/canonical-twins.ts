import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { canonicalText, digest } from '../../domain/statements/canonical-text.ts';
import { normalForm, normalLine } from '../../domain/texts/normal-form.ts';
import type { Block } from '../../domain/texts/schema.ts';
import type { TextDocument } from '../support/arbitrary-text.ts';
import { anyDocument } from '../support/arbitrary-text.ts';
import { withoutIds } from '../support/read-canonical.ts';

/**
 * Two canonicalisers, ours and one in Python written from the document alone, agree on n generated texts; no two
 * texts that show differently share a digest, and none that show the same have two.
 */
export default async function canonicalTwins(
  n = 300,
): Promise<{ holds: boolean; figures: Record<string, number | string> }> {
  const documents = fc.sample(anyDocument, { numRuns: n, seed: 20261121 });
  const python = spawn('python3', [fileURLToPath(new URL('../support/canonical.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers: { text: string; digest: string }[] = [];
  const reading = (async () => {
    for await (const line of createInterface({ input: python.stdout })) answers.push(JSON.parse(line));
  })();
  const ended = new Promise<number | null>((resolve, reject) =>
    python.once('error', reject).once('close', resolve),
  );
  for (const document of documents)
    if (!python.stdin.write(JSON.stringify(document) + '\n'))
      await new Promise((resolve) => python.stdin.once('drain', resolve));
  python.stdin.end();
  const [code] = await Promise.all([ended, reading]);

  let mismatches = documents.length === answers.length && code === 0 ? 0 : 1;
  documents.forEach((document, index) => {
    const text = canonicalText(document);
    if (answers[index]?.text !== text || answers[index]?.digest !== digest(text)) mismatches++;
  });
  const { texts, collisions, splits } = comparePairs(documents.flatMap(neighbours));
  return {
    holds: mismatches + collisions + splits === 0,
    figures: { documents: documents.length, mismatches, texts, collisions, splits },
  };
}

/** Texts beside a document: the same in other composition, and each differing in one thing that shows. */
function neighbours(document: TextDocument): TextDocument[] {
  const { blocks } = document;
  const change = (index: number, block: Block): TextDocument => ({
    ...document,
    blocks: blocks.with(index, block),
  });
  return [
    document,
    { ...document, language: 'nah' },
    { ...document, title: document.title.normalize('NFD') },
    { ...document, blocks: blocks.slice(1) },
    { ...document, blocks: blocks.toReversed() },
    ...blocks.flatMap((block, index) => [
      change(index, { ...block, kind: 'quote', level: 0 }),
      change(index, { ...block, inlines: block.inlines.slice(1) }),
      change(index, {
        ...block,
        inlines: block.inlines.map((inline) =>
          inline.type === 'text' ? { ...inline, link: 'https://example.org/other' } : inline,
        ),
      }),
    ]),
  ];
}

/** Collisions show differently under one digest; splits show the same under two. */
function comparePairs(documents: TextDocument[]): { texts: number; collisions: number; splits: number } {
  const digestOf = new Map<string, string>();
  const shownBy = new Map<string, string>();
  let collisions = 0;
  let splits = 0;
  for (const document of documents) {
    const shown = digest(
      JSON.stringify([
        document.language,
        normalLine(document.title),
        withoutIds(normalForm(document.blocks)),
      ]),
    );
    const sealed = digest(canonicalText(document));
    if ((shownBy.get(sealed) ?? shown) !== shown) collisions++;
    if ((digestOf.get(shown) ?? sealed) !== sealed) splits++;
    shownBy.set(sealed, shown);
    digestOf.set(shown, sealed);
  }
  return { texts: digestOf.size, collisions, splits };
}
