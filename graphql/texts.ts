import { readText } from '../domain/texts/co-editing/reads.ts';
import { mayReadText } from '../domain/texts/policy.ts';
import { textsById, type Text as TextRow } from '../domain/texts/reads.ts';
import { countWords, plainText } from '../domain/texts/schema.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { perRequest } from './per-request.ts';

export const Text = builder.loadableNodeRef('Text', {
  id: { resolve: (text) => text.id },
  sort: (text: TextRow) => text.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<TextRow[]> =>
    (await textsById(platform.store.read, ids)).filter((text) => mayReadText(viewer, text).allowed),
});

const TextState = builder.enumType('TextState', {
  description: 'Whether the words can still be written.',
  values: ['open', 'closed'] as const,
});

export const wordsOfText = perRequest(async (ids, { platform }) => {
  const all = await Promise.all(ids.map((id) => readText(platform.store, id)));
  return (id) => all[ids.indexOf(id)]!.blocks;
});

Text.implement({
  description:
    'The co-edited words of a statement, an agenda or a campaign. Live editing goes over sockets; this is how it stands now.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    state: t.field({ type: TextState, resolve: (text) => text.state }),
    languages: t.stringList({
      description: 'BCP-47, the reference language first.',
      resolve: (text) => text.languages,
    }),
    blocks: t.field({
      type: 'JSON',
      description: 'Blocks of one language; empty for a language it is not written in.',
      args: { language: t.arg.string({ required: true }) },
      complexity: 30,
      resolve: async (text, { language }, context) => (await wordsOfText(context, text.id))[language] ?? [],
    }),
    words: t.int({
      description: 'How many words one language has, notes included.',
      args: { language: t.arg.string({ required: true }) },
      complexity: 30,
      resolve: async (text, { language }, context) => {
        const blocks = (await wordsOfText(context, text.id))[language] ?? [];
        return blocks.reduce((sum, block) => sum + countWords(plainText(block)), 0);
      },
    }),
  }),
});
