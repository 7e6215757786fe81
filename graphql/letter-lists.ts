import { letterListOf, type LetterList as LetterListRow } from '../domain/editions/letter-list.ts';
import type { Phrase } from '../domain/print/head.ts';
import type { LetterGroup } from '../domain/sign-ons/letter-model.ts';
import { maySeeLetterLayout } from '../domain/sign-ons/letters/policy.ts';
import { requireStatement } from '../domain/statements/reads.ts';
import { builder } from './builder.ts';
import { Language } from './language.ts';
import { Statement } from './statements.ts';

const POLICY = { policy: 'maySeeLetterLayout' } as const;

const Entry = builder.objectRef<LetterGroup['entries'][number]>('LetterEntry').implement({
  description: 'An organisation as a letter names it.',
  extensions: POLICY,
  fields: (t) => ({
    name: t.exposeString('name'),
    place: t.exposeString('place'),
    mark: t.string({
      nullable: true,
      description: 'Of its reservation: "R1".',
      resolve: ({ mark }) => mark ?? null,
    }),
  }),
});

const Group = builder.objectRef<LetterGroup>('LetterGroup').implement({
  description: 'The signatories under one heading.',
  extensions: POLICY,
  fields: (t) => ({
    label: t.string({ resolve: ({ labels }) => labels[0]?.text ?? '' }),
    entries: t.field({ type: [Entry], resolve: ({ entries }) => entries }),
    withheld: t.exposeInt('withheld'),
  }),
});

const Said = builder.objectRef<Phrase>('LetterPhrase').implement({
  extensions: POLICY,
  fields: (t) => ({ text: t.exposeString('text'), language: t.exposeString('language') }),
});

const Footnote = builder.objectRef<LetterListRow['reservations'][number]>('LetterFootnote').implement({
  description: 'A reservation, below the list.',
  extensions: POLICY,
  fields: (t) => ({
    mark: t.exposeString('mark'),
    name: t.exposeString('name'),
    said: t.field({ type: [Said], resolve: ({ said }) => said }),
  }),
});

const Paper = builder.objectRef<NonNullable<LetterListRow['paper']>>('LetterPaper').implement({
  description: 'Who signed on paper, below what is said of them.',
  extensions: POLICY,
  fields: (t) => ({ heading: t.exposeString('heading'), entries: t.exposeStringList('entries') }),
});

const LetterList = builder.objectRef<LetterListRow>('LetterList').implement({
  description: 'What the letter says of who signs, as it would be printed now.',
  extensions: POLICY,
  fields: (t) => ({
    language: t.field({ type: Language, resolve: ({ language }) => language }),
    cover: t.exposeString('cover', {
      nullable: true,
      description: 'How many sign, where the first page says so.',
    }),
    title: t.exposeString('title'),
    groups: t.field({ type: [Group], resolve: ({ groups }) => groups }),
    totals: t.exposeString('totals'),
    paper: t.field({ type: Paper, nullable: true, resolve: ({ paper }) => paper }),
    reservations: t.field({ type: [Footnote], resolve: ({ reservations }) => reservations }),
  }),
});

builder.objectFields(Statement, (t) => ({
  letterList: t.field({
    type: LetterList,
    nullable: true,
    description:
      'Who signs, as the letter would print it now, in this language where the text has it; null but for the secretariat, before closing and once it is published.',
    extensions: POLICY,
    args: { language: t.arg({ type: Language }) },
    resolve: async ({ id }, args, { viewer, platform, language, origin }) => {
      const db = platform.store.read;
      const statement = await requireStatement(db, id);
      if (!maySeeLetterLayout(viewer, statement).allowed) return null;
      const at = { origin, now: platform.clock.now() };
      return letterListOf(db, statement, args.language ?? language, at);
    },
  }),
}));
