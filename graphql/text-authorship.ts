import type { AuthoredBlock as BlockRow } from '../domain/texts/drafts/authors.ts';
import { OTHERS, type Share as ShareRow } from '../domain/texts/drafts/balance.ts';
import { mayReadBalance } from '../domain/texts/drafts/policy.ts';
import { authorsOfText } from '../domain/texts/drafts/reads-authors.ts';
import { balanceOfText } from '../domain/texts/drafts/reads-balance.ts';
import { builder } from './builder.ts';
import { Text } from './texts.ts';
import { Voice, voiceOf } from './voices.ts';

const AuthoredRun = builder.objectRef<{ length: number; voice: number | null }>('AuthoredRun').implement({
  fields: (t) => ({
    length: t.exposeInt('length', { description: 'In UTF-16 units of the block’s plain words.' }),
    voice: t.exposeInt('voice', {
      nullable: true,
      description: 'Which of the voices wrote it; null where nobody is known.',
    }),
  }),
});

const AuthoredBlock = builder
  .objectRef<{ id: string; runs: { length: number; voice: number | null }[] }>('AuthoredBlock')
  .implement({
    fields: (t) => ({
      id: t.exposeString('id'),
      runs: t.field({
        type: [AuthoredRun],
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ runs }) => runs,
      }),
    }),
  });

interface AuthorshipRow {
  seats: string[];
  blocks: readonly BlockRow[];
}
const Authorship = builder.objectRef<AuthorshipRow>('Authorship').implement({
  description:
    'Who wrote the accepted words of one language as they stand: whoever put each character there. Words brought by an import or by restoring are of who brought them.',
  fields: (t) => ({
    voices: t.field({
      type: [Voice],
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ seats }, _args, context) => Promise.all(seats.map((seat) => voiceOf(context, seat))),
    }),
    blocks: t.field({
      type: [AuthoredBlock],
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ seats, blocks }) =>
        blocks.map(({ id, runs }) => ({
          id,
          runs: runs.map(({ length, seatId }) => ({
            length,
            voice: seatId === null ? null : seats.indexOf(seatId),
          })),
        })),
    }),
  }),
});

const BalanceShare = builder.objectRef<ShareRow>('BalanceShare').implement({
  description: 'What a group of at least two organisations has a share in.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: `A country, a language, a size; "several" countries; or "${OTHERS}", where at-risk organisations and small groups are counted.`,
    }),
    words: t.exposeInt('words', { description: 'Of the accepted words now there, in percent.' }),
    suggested: t.exposeInt('suggested'),
    accepted: t.exposeInt('accepted'),
  }),
});

type BalanceRow = Awaited<ReturnType<typeof balanceOfText>>;
const Balance = builder.objectRef<BalanceRow>('Balance').implement({
  description:
    'How words and suggestions are shared out, without names; null where it would single somebody out.',
  fields: (t) => ({
    byCountry: t.field({ type: [BalanceShare], nullable: true, resolve: ({ country }) => country }),
    byLanguage: t.field({ type: [BalanceShare], nullable: true, resolve: ({ language }) => language }),
    bySize: t.field({ type: [BalanceShare], nullable: true, resolve: ({ size }) => size }),
  }),
});

builder.objectFields(Text, (t) => ({
  authorship: t.field({
    type: Authorship,
    args: { language: t.arg.string({ required: true }) },
    complexity: 100,
    resolve: async (text, { language }, { platform }) => {
      const blocks = (await authorsOfText(platform.store.read, text))[language] ?? [];
      const seats = [...new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ seatId }) => seatId ?? [])))];
      return { seats, blocks };
    },
  }),
  balance: t.field({
    type: Balance,
    nullable: true,
    description: 'For the body that writes it and the secretariat; null for others.',
    extensions: { policy: 'mayReadBalance' },
    complexity: 100,
    resolve: (text, _args, { platform, viewer }) =>
      mayReadBalance(viewer, text).allowed ? balanceOfText(platform.store.read, text) : null,
  }),
}));
