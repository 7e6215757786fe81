import { mayReadText } from '../domain/texts/policy.ts';
import { mayBring, mayCredit, maySettleReturned } from '../domain/texts/returns/policy.ts';
import {
  authorsOfReturn,
  changesOfReturn,
  countsOfReturns,
  requireReturn,
  returnsOfText,
  saidInText,
  waitingInText,
  type Return as ReturnRow,
  type ReturnCounts as Counts,
  type ReturnedChange as ReturnedRow,
  type Said as SaidRow,
} from '../domain/texts/returns/reads.ts';
import { RETURNED_PER_PAGE } from '../domain/texts/constants.ts';
import { requireText } from '../domain/texts/reads.ts';
import { unlessRefused } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { nodeId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Text } from './texts.ts';
import { Voice, voiceOf } from './voices.ts';

const countsOf = perRequest(async (ids, { platform }) => {
  const counts = await countsOfReturns(platform.store.read, ids);
  return (id) => counts.get(id)!;
});

const textOf = perRequest(async (ids, { platform }) => {
  const texts = await Promise.all(ids.map((id) => unlessRefused(() => requireText(platform.store.read, id))));
  return (id) => texts[ids.indexOf(id)]!;
});

/** Who said what in a text that somebody else brought in, read once per request. */
export const saidOf = perRequest(async (ids, { platform }) => {
  const said = await Promise.all(ids.map((id) => saidInText(platform.store.read, id)));
  return (id) => said[ids.indexOf(id)]!;
});

export const Said = builder.objectRef<SaidRow>('Said').implement({
  description:
    'Who said something that a file brought in: the name is the file’s, the organisation as who brought it says.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    person: t.exposeString('author', { description: 'As the file says it; empty where it says nobody.' }),
    organisation: t.exposeString('organisation', { nullable: true }),
    at: t.exposeString('at', {
      nullable: true,
      description: 'As the file says it, in no zone: word processors write the hour of their own desk.',
    }),
  }),
});

const ReturnedKind = builder.enumType('ReturnedKind', {
  description: 'What a change in a file is about.',
  values: ['words', 'look', 'paragraph', 'comment', 'untracked'] as const,
});
const ReturnedState = builder.enumType('ReturnedState', {
  description: 'Whether it has its place, waits for a person to say it, or was dropped.',
  values: ['placed', 'waiting', 'dropped'] as const,
});

const ReturnedChange = builder.objectRef<ReturnedRow>('ReturnedChange').implement({
  description: 'One change or comment of a file that came back. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('ReturnedChange', id) }),
    kind: t.field({ type: ReturnedKind, resolve: ({ said }) => said.kind }),
    state: t.field({ type: ReturnedState, resolve: ({ state }) => state }),
    said: t.field({
      type: Said,
      description: 'Who said it.',
      resolve: ({ author, organisation, saidAt }) => ({ author, organisation, at: saidAt }),
    }),
    content: t.field({
      type: 'JSON',
      description: 'What it says: its words by its kind, and of a paragraph what is to become of it.',
      resolve: ({ said }) =>
        said.kind === 'comment' ? { ...said, answers: undefined, id: undefined } : said,
    }),
    why: t.exposeString('why', { nullable: true, description: 'In a word, why it waited for a person.' }),
    block: t.exposeString('blockId', {
      nullable: true,
      description: 'The block it is about, if that is known.',
    }),
    suggestion: t.exposeString('suggestionId', {
      nullable: true,
      description: 'The mark of the suggestion it became.',
    }),
    amendment: t.id({
      nullable: true,
      description: 'The amendment it became.',
      resolve: ({ amendmentId }) => (amendmentId === null ? null : nodeId('Amendment', amendmentId)),
    }),
    thread: t.id({
      nullable: true,
      description: 'The thread it became, or went on with.',
      resolve: ({ threadId }) => (threadId === null ? null : nodeId('Thread', threadId)),
    }),
  }),
});

const ReturnCounts = builder.objectRef<Counts>('ReturnCounts').implement({
  description: 'How many changes of a file have their place, wait for one, and were dropped.',
  fields: (t) => ({
    placed: t.exposeInt('placed'),
    waiting: t.exposeInt('waiting'),
    dropped: t.exposeInt('dropped'),
  }),
});

const ReturnAuthor = builder.objectRef<Pick<SaidRow, 'author' | 'organisation'>>('ReturnAuthor').implement({
  description: 'Somebody who speaks in a file that came back.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    person: t.exposeString('author', { description: 'As the file says it; empty where it says nobody.' }),
    organisation: t.exposeString('organisation', {
      nullable: true,
      description: 'For whom they speak, as who brought it says.',
    }),
  }),
});

const ReturnPermissions = builder.objectRef<ReturnRow>('ReturnPermissions').implement({
  description: 'What one of the viewer’s seats may do with a file that came back.',
  fields: (t) => ({
    settle: t.boolean({
      description: 'Say where what waits belongs, or drop it.',
      resolve: async (row, _args, context) => {
        const text = await textOf(context, row.textId);
        const now = context.platform.clock.now();
        return (
          text !== null &&
          context.viewer.seats.some(
            (seat) => maySettleReturned({ ...context.viewer, seats: [seat] }, text, row, now).allowed,
          )
        );
      },
    }),
    credit: t.boolean({
      description: 'Say for whom somebody in it speaks.',
      resolve: async (row, _args, context) => {
        const text = await textOf(context, row.textId);
        return text !== null && mayCredit(context.viewer, text, row).allowed;
      },
    }),
  }),
});

export const Return = builder.loadableNodeRef('Return', {
  id: { resolve: (row) => row.id },
  sort: (row: ReturnRow) => row.id,
  load: async (ids: string[], context): Promise<ReturnRow[]> => {
    const rows = await Promise.all(
      ids.map((id) => unlessRefused(() => requireReturn(context.platform.store.read, id))),
    );
    const known = await Promise.all(
      rows.map(async (row) => {
        const text = row && (await textOf(context, row.textId));
        return text && mayReadText(context.viewer, text).allowed ? row : null;
      }),
    );
    return known.filter((row) => row !== null);
  },
});

Return.implement({
  description: 'A file that came back from a word processor. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted in its text, from 1.' }),
    language: t.exposeString('language', { description: 'BCP-47.' }),
    fileName: t.exposeString('fileName', { description: 'As who brought it called it.' }),
    voice: t.field({
      type: Voice,
      description: 'Who brought it.',
      resolve: ({ seatId }, _args, context) => voiceOf(context, seatId),
    }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    changes: t.field({
      type: [ReturnedChange],
      description: `What it brought of that state, in its order, ${RETURNED_PER_PAGE} at most.`,
      complexity: 10,
      args: { state: t.arg({ type: ReturnedState, required: true }), skip: t.arg.int({ defaultValue: 0 }) },
      resolve: ({ id }, { state, skip }, { platform }) =>
        changesOfReturn(platform.store.read, id, {
          ...{ state, skip: Math.max(0, skip ?? 0), most: RETURNED_PER_PAGE },
        }),
    }),
    counts: t.field({ type: ReturnCounts, resolve: ({ id }, _args, context) => countsOf(context, id) }),
    authors: t.field({
      type: [ReturnAuthor],
      description: 'Who speaks in it.',
      complexity: 10,
      resolve: ({ id }, _args, { platform }) => authorsOfReturn(platform.store.read, id),
    }),
    permissions: t.field({ type: ReturnPermissions, resolve: (row) => row }),
  }),
});

builder.objectFields(Text, (t) => ({
  returns: t.field({
    type: [Return],
    description: 'Files that came back from a word processor, the newest first.',
    complexity: { field: 10, multiplier: 10 },
    resolve: (text, _args, { platform }) => returnsOfText(platform.store.read, text.id),
  }),
  returnsWaiting: t.int({
    description: 'How many changes of them wait for a person to say where they belong.',
    resolve: (text, _args, { platform }) => waitingInText(platform.store.read, text.id),
  }),
  mayBringBack: t.boolean({
    description: 'Whether one of the viewer’s seats may bring a file back now.',
    resolve: (text, _args, { viewer, platform }) =>
      viewer.seats.some((seat) => mayBring({ ...viewer, seats: [seat] }, text, platform.clock.now()).allowed),
  }),
}));
