import type { Piece } from '../domain/texts/word-changes.ts';
import { builder } from './builder.ts';

const WordChange = builder.enumType('WordChange', {
  description: 'Whether words are in both, only in the later, or only in the earlier of two wordings.',
  values: ['same', 'added', 'removed'] as const,
});

export const WordPiece = builder.objectRef<Piece>('WordPiece').implement({
  description:
    'A run of words of one wording beside another. All pieces joined, without those added, give the earlier.',
  fields: (t) => ({
    change: t.field({ type: WordChange, resolve: (piece) => piece.change }),
    text: t.exposeString('text'),
  }),
});
