import { suggestions, type DemoSuggestion } from '../../db/demo/suggestions.ts';
import type { Offset, SeatRef } from '../../db/demo/types.ts';
import { backSuggestion, suggestWording } from '../texts/suggestions/actions.ts';
import { decideSuggestions } from '../texts/suggestions/actions-decide.ts';
import { seenNow } from '../texts/suggestions/reads.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { plainText } from '../texts/schema.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** What people would have otherwise, word by word, who else wants it, and what was decided. */
export function deedsOfSuggestions(told: Told): { at: Offset; tell: () => Promise<void> }[] {
  return suggestions.flatMap((one) => {
    let known = { text: '', suggestion: '' };
    const { backed = [], decided } = one;
    const back = (by: SeatRef) => async () => {
      const { viewer, seat } = await told.cast.act(by);
      const [seen = ''] = await seenNow(told.platform.store, known.text, [known.suggestion]);
      await backSuggestion(told.platform, viewer, { seat, ...known, seen });
    };
    const decide =
      ({ by, accept, note }: NonNullable<typeof decided>) =>
      async () => {
        const { viewer, seat } = await told.cast.act(by);
        const { text, suggestion } = known;
        const seen = await seenNow(told.platform.store, text, [suggestion]);
        const asked = { seat, text, suggestions: [suggestion], seen, accept, note: note ?? null };
        await decideSuggestions(told.platform, viewer, asked);
      };
    return [
      { at: one.at, tell: async () => void (known = await suggest(told, one)) },
      ...backed.map(({ at, by }) => ({ at, tell: back(by) })),
      ...(decided ? [{ at: decided.at, tell: decide(decided) }] : []),
    ];
  });
}

async function suggest(
  { platform, cast, statements }: Told,
  { by, of, language, block: key, words, instead, reason }: DemoSuggestion,
): Promise<{ text: string; suggestion: string }> {
  const { viewer, seat } = await cast.act(by);
  const { textId: text, blocks } = found(statements.get(of), of);
  const block = found(blocks.get(key), key);
  const { blocks: present } = await readText(platform.store, text);
  const seen = plainText(
    found(
      present[language]?.find(({ id }) => id === block),
      key,
    ),
  );
  if (!seen.includes(words))
    throw new Error(`The words of the demonstration are not where they are: ${words}`);
  const wording = seen.replace(words, () => instead);
  const asked = { seat, text, language, block, seen, wording, reason: reason ?? null };
  const { suggestion } = await suggestWording(platform, viewer, asked);
  return { text, suggestion };
}
