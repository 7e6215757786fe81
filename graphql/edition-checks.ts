import { checkAgainstEdition, type EditionCheck as EditionCheckRow } from '../domain/editions/check.ts';
import type { Parting } from '../domain/editions/likeness.ts';
import { codeTyped } from '../domain/editions/rules.ts';
import { editionByCode } from '../domain/editions/reads.ts';
import { Invalid } from '../domain/errors.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { Edition } from './editions.ts';

builder.queryField('edition', (t) =>
  t.field({
    type: Edition,
    nullable: true,
    description:
      'What was published under a code, as it is printed on letters. Small letters, spaces and dashes do not matter.',
    extensions: { policy: 'everybody' },
    args: { code: t.arg.string({ required: true }) },
    resolve: async (_root, { code }, { platform }) =>
      (await editionByCode(platform.store.read, codeTyped(code)))?.id ?? null,
  }),
);

const CheckOutcome = builder.enumType('EditionCheckOutcome', {
  description: 'How something stands to what was published.',
  values: {
    print: { value: 'print', description: 'A letter that was issued here, byte by byte.' },
    exact: { value: 'exact', description: 'The exact text, as it was hashed.' },
    same: { value: 'same', description: 'The same words, from the first to the last.' },
    more: {
      value: 'more',
      description: 'The whole text, with other words around it that were not compared.',
    },
    part: { value: 'part', description: 'A passage of the text.' },
    different: { value: 'different' },
    unknownPdf: {
      value: 'unknownPdf',
      description: 'A PDF that was not issued here: of another, nothing can be told by its file.',
    },
  } as const,
});

const PartingOfWords = builder.objectRef<Parting>('PartingOfWords').implement({
  description: 'Where words part from what was published, a few words each.',
  fields: (t) => ({
    before: t.exposeString('before', { description: 'The last words they share.' }),
    published: t.exposeString('published', { description: 'How what was published goes on.' }),
    given: t.exposeString('given', { description: 'How what was given goes on.' }),
  }),
});

const EditionCheck = builder.objectRef<EditionCheckRow>('EditionCheck').implement({
  description: 'What was found of words or a file. Neither was kept.',
  fields: (t) => ({
    outcome: t.field({ type: CheckOutcome, resolve: ({ outcome }) => outcome }),
    edition: t.field({
      type: Edition,
      description: 'The edition it belongs to: a print tells its own, whichever was asked about.',
      resolve: ({ edition }) => edition.id,
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Of the words it was compared with, BCP-47.',
    }),
    parting: t.field({
      type: PartingOfWords,
      nullable: true,
      description: 'Only of different words that began alike.',
      resolve: ({ parting }) => parting,
    }),
  }),
});

const CheckInput = builder.inputType('CheckAgainstEditionInput', {
  description: 'Pasted words or a file that came with this request, one of both.',
  fields: (t) => ({
    code: t.string({ required: true }),
    pasted: t.string(),
    upload: t.id(),
  }),
});

builder.mutationField('checkAgainstEdition', (t) =>
  t.field({
    type: EditionCheck,
    description:
      'Holds words or a file against what was published under a code: prints and exact files by their digest, words by themselves, with white space and quotation marks evened. Nothing is kept.',
    errors: {},
    extensions: { policy: 'everybody' },
    args: { input: t.arg({ type: CheckInput, required: true }) },
    resolve: (_root, { input }, context) =>
      checkAgainstEdition(context.platform, context.importer, context.clientKey, {
        code: input.code,
        pasted: input.pasted ?? null,
        file: fileOf(input.upload, context),
      }),
  }),
);

function fileOf(upload: string | null | undefined, { uploads }: GraphContext) {
  if (!upload) return null;
  const taken = uploads.take(upload);
  if (!taken) throw new Invalid([{ field: 'file', word: 'upload-gone' }]);
  return taken;
}
