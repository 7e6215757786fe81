import { mayReadText, strongestRight } from '../domain/texts/policy.ts';
import { textsById, type Text as TextRow } from '../domain/texts/reads.ts';
import { countWords, plainText, type Block } from '../domain/texts/schema.ts';
import { asRefused } from '../domain/texts/suggestion-marks.ts';
import { readMarkedText } from '../domain/texts/suggestions/reads.ts';
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

export const TextRight = builder.enumType('TextRight', {
  description: 'Read the words; propose and comment; or change them.',
  values: ['read', 'suggest', 'edit'] as const,
});

/** The words with what is proposed in them, read once for all that ask. */
export const markedWordsOfText = perRequest(async (ids, { platform }) => {
  const all = await Promise.all(ids.map((id) => readMarkedText(platform.store, id)));
  return (id) => all[ids.indexOf(id)]!;
});

/** The accepted words, by language. */
export const wordsOfText = perRequest(async (ids, context) => {
  const all = await Promise.all(ids.map((id) => markedWordsOfText(context, id)));
  const accepted = all.map(({ blocks }) =>
    Object.fromEntries(
      Object.entries(blocks).map(([language, list]) => [language, list.map(asRefused)] as const),
    ),
  );
  return (id): Record<string, Block[]> => accepted[ids.indexOf(id)]!;
});

Text.implement({
  description:
    'The co-edited words of a statement, an agenda or a campaign. Live editing goes over sockets; this is how it stands now.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    state: t.field({ type: TextState, resolve: (text) => text.state }),
    right: t.field({
      type: TextRight,
      nullable: true,
      description:
        'The strongest right one of the viewer’s seats has to its words at this moment, rounds counted.',
      resolve: (text, _args, { viewer, platform }) => strongestRight(viewer, text, platform.clock.now()),
    }),
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
