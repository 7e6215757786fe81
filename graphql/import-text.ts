import { Invalid } from '../domain/errors.ts';
import { importText } from '../domain/statements/import-text.ts';
import { noticeSentence } from '../domain/words/import.ts';
import type { ImportRequest, Notice } from '../domain/texts/import/importer.ts';
import type { Statement as StatementShape } from '../domain/statements/reads.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Statement } from './statements.ts';

const ImportedText = builder
  .objectRef<{ statement: StatementShape; notices: Notice[]; blocks: number }>('ImportedText')
  .implement({
    description: 'What an import brought.',
    fields: (t) => ({
      statement: t.field({ type: Statement, resolve: ({ statement }) => statement }),
      notices: t.stringList({
        description: 'What could not be kept, a sentence each.',
        resolve: ({ notices }, _args, { language }) =>
          notices.map((notice) => noticeSentence(language, notice)),
      }),
      blocks: t.exposeInt('blocks', { description: 'How many blocks came.' }),
    }),
  });

const ImportTextInput = builder.inputType('ImportTextInput', {
  description: 'An uploaded file, or pasted words.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    language: t.string({ required: true }),
    upload: t.id({ description: 'Of a file just uploaded by the same person.' }),
    text: t.string(),
    html: t.string(),
    replace: t.boolean({ required: true, description: 'In place of what is there, or after it.' }),
  }),
});

builder.mutationField('importText', (t) =>
  t.field({
    type: ImportedText,
    description: 'Brings a file or pasted words into one language of an open text.',
    errors: {},
    extensions: { policy: 'mayEditStatement' },
    args: { input: t.arg({ type: ImportTextInput, required: true }) },
    resolve: (_root, { input }, context) =>
      importText(context.platform, context.importer, context.viewer, {
        seat: localId('Seat', input.seat),
        statement: localId('Statement', input.statement),
        language: input.language,
        replace: input.replace,
        source: sourceOf(input, context),
      }),
  }),
);

function sourceOf(
  input: { upload?: string | null; text?: string | null; html?: string | null },
  { uploads }: GraphContext,
): ImportRequest {
  if (input.upload) {
    const upload = uploads.take(input.upload);
    if (!upload) throw new Invalid([{ field: 'file', word: 'upload-gone' }]);
    return { kind: 'file', name: upload.name, mime: upload.type, bytes: upload.bytes };
  }
  if (!input.text?.trim() && !input.html?.trim())
    throw new Invalid([{ field: 'file', word: 'import-nothing' }]);
  return { kind: 'paste', text: input.text ?? '', ...(input.html ? { html: input.html } : {}) };
}
