import { Invalid } from '../domain/errors.ts';
import { keepRecording, removeRecording, writeSummary } from '../domain/statements/companions/actions.ts';
import { mayKeepCompanions } from '../domain/statements/companions/policy.ts';
import {
  companionsOf,
  digestsOf,
  type Companion as CompanionRow,
} from '../domain/statements/companions/reads.ts';
import { recordingPath } from '../domain/words/addresses.ts';
import { builder } from './builder.ts';
import { slugOfCoalition } from './coalitions.ts';
import { localId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Statement } from './statements.ts';

interface Shown extends CompanionRow {
  path: string;
  /** The text in this language as it now stands. */
  digest: string | undefined;
}

const Recording = builder.objectRef<Shown>('Recording').implement({
  description: 'A statement read aloud in one language.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where it is played from; pieces of it can be asked for.' }),
    mime: t.string({ resolve: ({ recording }) => recording!.mime }),
    size: t.int({ resolve: ({ recording }) => recording!.size }),
    version: t.string({
      nullable: true,
      description: 'The closed version that it reads; null: words as they stood in a draft.',
      resolve: ({ recording }) => recording!.version,
    }),
    current: t.boolean({
      description: 'Whether the text is still as it reads it.',
      resolve: ({ recording, digest }) => recording!.textDigest === digest,
    }),
  }),
});

const Companion = builder.objectRef<Shown>('Companion').implement({
  description: 'What goes with a statement in one language. It is not what is signed.',
  fields: (t) => ({
    language: t.exposeString('language'),
    summary: t.string({
      nullable: true,
      description: 'The statement in plain words.',
      resolve: ({ summary }) => summary?.words ?? null,
    }),
    recording: t.field({
      type: Recording,
      nullable: true,
      resolve: (shown) => (shown.recording === null ? null : shown),
    }),
  }),
});

const companionsOfStatement = perRequest(async (ids, { platform }) => {
  const all = await companionsOf(platform.store.read, ids);
  return (id) => all.filter(({ statementId }) => statementId === id);
});

builder.objectFields(Statement, (t) => ({
  companions: t.field({
    type: [Companion],
    description: 'In the order of the languages of its text; those with nothing are left out.',
    resolve: async (statement, _args, context) => {
      const all = await companionsOfStatement(context, statement.id);
      if (all.length === 0) return [];
      const db = context.platform.store.read;
      const recorded = all.some(({ recording }) => recording !== null);
      const digests = recorded ? await digestsOf(db, statement) : new Map<string, string>();
      const slug = await slugOfCoalition(context, statement.coalitionId);
      const place = { coalition: slug, statement: statement.slug };
      return statement.languages.flatMap((language) =>
        all
          .filter((one) => one.language === language)
          .map((one) => ({ ...one, path: recordingPath(place, language), digest: digests.get(language) })),
      );
    },
  }),
  mayKeepCompanions: t.boolean({
    description: 'Whether the viewer may write its summaries and bring its recordings.',
    resolve: (statement, _args, { viewer }) => mayKeepCompanions(viewer, statement).allowed,
  }),
}));

const WriteSummaryInput = builder.inputType('WriteSummaryInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    language: t.string({ required: true }),
    words: t.string({ description: 'Nothing takes it away.' }),
  }),
});

const KeepRecordingInput = builder.inputType('KeepRecordingInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    language: t.string({ required: true }),
    upload: t.id({ required: true, description: 'Of a file just uploaded by the same person.' }),
  }),
});

const RemoveRecordingInput = builder.inputType('RemoveRecordingInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    language: t.string({ required: true }),
  }),
});

const at = ({ seat, statement, language }: { seat: string; statement: string; language: string }) => ({
  seat: localId('Seat', seat),
  statement: localId('Statement', statement),
  language,
});

builder.mutationFields((t) => ({
  writeSummary: t.field({
    type: Statement,
    errors: {},
    description: 'Writes the summary of a statement in plain words, in one language.',
    extensions: { policy: 'mayKeepCompanions' },
    args: { input: t.arg({ type: WriteSummaryInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      writeSummary(platform, viewer, { ...at(input), words: input.words ?? null }),
  }),
  keepRecording: t.field({
    type: Statement,
    errors: {},
    description: 'Keeps a recording of the text as it now stands in one language.',
    extensions: { policy: 'mayKeepCompanions' },
    args: { input: t.arg({ type: KeepRecordingInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer, uploads }) => {
      const file = uploads.take(input.upload);
      if (!file) throw new Invalid([{ field: 'upload', word: 'upload-gone' }]);
      return keepRecording(platform, viewer, { ...at(input), file });
    },
  }),
  removeRecording: t.field({
    type: Statement,
    errors: {},
    description: 'Takes the recording in one language away.',
    extensions: { policy: 'mayKeepCompanions' },
    args: { input: t.arg({ type: RemoveRecordingInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => removeRecording(platform, viewer, at(input)),
  }),
}));
