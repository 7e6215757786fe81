import { readThread } from '../domain/texts/machine/actions-read.ts';
import { mayReadByMachine } from '../domain/texts/machine/policy.ts';
import { consentsToMachines } from '../domain/texts/machine/reads.ts';
import { hashOfSaid, readingsOf } from '../domain/texts/machine/reads-readings.ts';
import { textsById } from '../domain/texts/reads.ts';
import { builder } from './builder.ts';
import { Comment, Thread } from './comments.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { perRequest } from './per-request.ts';

const ReadThreadInput = builder.inputType('ReadThreadInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    thread: t.id({ required: true }),
    language: t.field({ type: Language, required: true }),
  }),
});

/** By coalition, language and hash of what was said. */
const readingOf = perRequest(async (keys, { platform }) => {
  const parts = keys.map((key) => key.split(' ') as [string, string, string]);
  const found = new Map<string, string>();
  for (const place of new Set(parts.map(([coalition, language]) => `${coalition} ${language}`))) {
    const [coalition, language] = place.split(' ') as [string, string];
    const hashes = parts
      .filter((one) => one[0] === coalition && one[1] === language)
      .map(([, , hash]) => hash);
    const known = await readingsOf(platform.store.read, coalition, { hashes, language });
    for (const [hash, words] of known) found.set(`${place} ${hash}`, words);
  }
  return (key) => found.get(key) ?? null;
});

/** By text. */
const mayReadIn = perRequest(async (ids, { platform, viewer }) => {
  const db = platform.store.read;
  const texts = await textsById(db, ids);
  const consents = new Map<string, boolean>();
  for (const coalition of new Set(texts.map(({ coalitionId }) => coalitionId)))
    consents.set(coalition, await consentsToMachines(db, coalition));
  return (id) => {
    const text = texts.find((one) => one.id === id);
    return text !== undefined && mayReadByMachine(viewer, text, consents.get(text.coalitionId)!).allowed;
  };
});

builder.objectFields(Comment, (t) => ({
  reading: t.string({
    nullable: true,
    description:
      'What a machine made of it, once somebody asked, in this language or else in that of the answers; may be wrong.',
    args: { language: t.arg({ type: Language }) },
    resolve: ({ body, removedAt, thread }, { language }, context) =>
      removedAt === null
        ? readingOf(context, [thread.coalitionId, language ?? context.language, hashOfSaid(body)].join(' '))
        : null,
  }),
}));

builder.objectFields(Thread, (t) => ({
  mayReadByMachine: t.boolean({
    description: 'Whether the viewer may have a machine read it in another language.',
    resolve: ({ textId }, _args, context) =>
      context.platform.translator ? mayReadIn(context, textId) : false,
  }),
}));

builder.mutationFields((t) => ({
  readThread: t.field({
    type: Thread,
    errors: {},
    description:
      'Has the translating service read what others said in a thread, where the coalition allows it. Nothing is stored but what it made of the words.',
    extensions: { policy: 'mayReadByMachine' },
    args: { input: t.arg({ type: ReadThreadInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      readThread(platform, viewer, {
        seat: localId('Seat', input.seat),
        thread: localId('Thread', input.thread),
        language: input.language,
      }),
  }),
}));
