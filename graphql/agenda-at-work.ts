import { editionAtWork, type EditionAtWork as EditionAtWorkRow } from '../domain/agendas/reads-at-work.ts';
import { Agenda } from './agendas.ts';
import { builder } from './builder.ts';

const EditionAtWork = builder.objectRef<EditionAtWorkRow>('EditionAtWork').implement({
  description:
    'What the edition at work would be closed with: of the words it would keep, not of those of removed asks.',
  fields: (t) => ({
    unreviewed: t.int({
      description: 'How many of its paragraphs are behind or unreviewed, in all languages together.',
      resolve: ({ unreviewed }) => [...unreviewed.values()].reduce((sum, n) => sum + n, 0),
    }),
    lostLinks: t.exposeInt('lostLinks', {
      description: 'How many of its links are dead, and without a copy.',
    }),
    blocks: t.stringList({
      description: 'The ids of the blocks it would keep, in any language, in their order.',
      resolve: ({ blocks }) => [
        ...new Set(
          Object.values(blocks)
            .flat()
            .map(({ id }) => id),
        ),
      ],
    }),
  }),
});

builder.objectFields(Agenda, (t) => ({
  atWork: t.field({
    type: EditionAtWork,
    description: 'How the edition at work stands before it is closed.',
    complexity: 60,
    resolve: (agenda, _args, { platform }) => editionAtWork(platform.store.read, agenda),
  }),
}));
