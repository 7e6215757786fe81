import { setLetterLayout } from '../domain/sign-ons/letters/actions.ts';
import { LETTER_COUNTS, LETTER_ORDERS } from '../domain/editions/constants.ts';
import type { LetterLayout as LetterLayoutRow } from '../domain/sign-ons/letters/layout.ts';
import { maySeeLetterLayout, maySetLetterLayout } from '../domain/sign-ons/letters/policy.ts';
import { letterLayoutOf } from '../domain/sign-ons/letters/reads.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Statement } from './statements.ts';

const LetterOrder = builder.enumType('LetterOrder', {
  description:
    'How signatories are listed: by country; by country and state, the national ones first; by the alphabet.',
  values: LETTER_ORDERS,
});

const LetterCount = builder.enumType('LetterCount', {
  description: 'How signatories are counted: all together, or whoever convened apart.',
  values: LETTER_COUNTS,
});

interface Shown {
  layout: LetterLayoutRow;
  mayChange: boolean;
}

const LetterLayout = builder.objectRef<Shown>('LetterLayout').implement({
  description: 'How the letter of a statement is printed.',
  extensions: { policy: 'maySeeLetterLayout' },
  fields: (t) => ({
    order: t.field({ type: LetterOrder, resolve: ({ layout }) => layout.order }),
    count: t.field({ type: LetterCount, resolve: ({ layout }) => layout.count }),
    cover: t.boolean({
      description: 'Whether the first page says how many sign.',
      resolve: ({ layout }) => layout.cover,
    }),
    placeEs: t.string({
      nullable: true,
      description: 'Where it is dated; null for the coalition’s own place.',
      resolve: ({ layout }) => layout.place?.es ?? null,
    }),
    placeEn: t.string({ nullable: true, resolve: ({ layout }) => layout.place?.en ?? null }),
    day: t.string({
      nullable: true,
      description: 'The day it bears; null for the day of publication.',
      resolve: ({ layout }) => layout.day,
    }),
    mayChange: t.exposeBoolean('mayChange', { description: 'Not once it is published.' }),
  }),
});

builder.objectFields(Statement, (t) => ({
  letterLayout: t.field({
    type: LetterLayout,
    nullable: true,
    description: 'Null but for the secretariat.',
    extensions: { policy: 'maySeeLetterLayout' },
    resolve: async (statement, _args, { viewer, platform }) =>
      maySeeLetterLayout(viewer, statement).allowed
        ? {
            layout: await letterLayoutOf(platform.store.read, statement.id),
            mayChange: maySetLetterLayout(viewer, statement).allowed,
          }
        : null,
  }),
}));

const SetLetterLayoutInput = builder.inputType('SetLetterLayoutInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    order: t.field({ type: LetterOrder, required: true }),
    count: t.field({ type: LetterCount, required: true }),
    cover: t.boolean({ required: true }),
    placeEs: t.string({ description: 'In both languages or in none.' }),
    placeEn: t.string(),
    day: t.string({ description: 'As 2027-01-16.' }),
  }),
});

builder.mutationFields((t) => ({
  setLetterLayout: t.field({
    type: Statement,
    errors: {},
    description: 'Settles how the letter of a statement is printed, until it is published.',
    extensions: { policy: 'maySetLetterLayout' },
    args: { input: t.arg({ type: SetLetterLayoutInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setLetterLayout(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        statement: localId('Statement', input.statement),
      }),
  }),
}));
