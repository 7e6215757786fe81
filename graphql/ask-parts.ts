import {
  passagesOf,
  passagesOfStatements,
  standingOf,
  wordingOf,
  type Passage as PassageRow,
  type Standing as StandingName,
  type Wording,
} from '../domain/agendas/reads-passages.ts';
import {
  answersOf,
  evidenceOf,
  type Answer as AnswerRow,
  type Evidence as EvidenceRow,
} from '../domain/agendas/reads-sets.ts';
import { answerFileName } from '../domain/files/rules.ts';
import { mayReadDraft } from '../domain/statements/policy.ts';
import { statementsById } from '../domain/statements/reads.ts';
import { AnswerKind } from './ask-enums.ts';
import { attachmentPath } from '../domain/words/addresses.ts';
import { agendaOf, Ask, askById, knownAsks } from './asks.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { nodeId } from './ids.ts';
import { slugOfCoalition } from './coalitions.ts';
import { Seat } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Statement } from './statements.ts';
import { Target } from './targets.ts';
import { wordsOfText } from './texts.ts';

/** The address of what hangs on an ask, where it is a file. */
export async function fileOf(
  { id, askId, fileId }: { id: string; askId: string; fileId: string | null },
  context: GraphContext,
): Promise<string | null> {
  if (fileId === null) return null;
  const { coalitionId } = await askById(context, askId);
  return attachmentPath(await slugOfCoalition(context, coalitionId), id);
}

const Evidence = builder.objectRef<EvidenceRow>('Evidence').implement({
  description: 'What an ask stands on: a link or a file.',
  fields: (t) => ({
    id: t.id({ resolve: (evidence) => nodeId('Evidence', evidence.id) }),
    title: t.exposeString('title'),
    language: t.exposeString('language', { description: 'BCP-47, of what it leads to.' }),
    url: t.exposeString('url', { nullable: true }),
    file: t.string({
      nullable: true,
      description: 'Address of its file; answered to those who may know the ask.',
      resolve: (evidence, _args, context) => fileOf(evidence, context),
    }),
    by: t.field({ type: Seat, resolve: (evidence) => evidence.seatId }),
    at: t.field({ type: 'Instant', resolve: (evidence) => evidence.at }),
  }),
});

export const AskAnswer = builder.objectRef<AnswerRow>('AskAnswer').implement({
  description: 'What an addressee answered to an ask. Known as the ask is.',
  fields: (t) => ({
    id: t.id({ resolve: (answer) => nodeId('AskAnswer', answer.id) }),
    target: t.field({ type: Target, resolve: (answer) => answer.targetId }),
    answer: t.field({ type: AnswerKind, resolve: (answer) => answer.answer }),
    answeredOn: t.field({ type: 'Date', resolve: (answer) => answer.answeredOn }),
    note: t.exposeString('note', { nullable: true }),
    url: t.exposeString('url', { nullable: true, description: 'Of the document.' }),
    file: t.string({
      nullable: true,
      description: 'Address of its file; answered to those who may know the ask.',
      resolve: (answer, _args, context) => fileOf(answer, context),
    }),
    fileName: t.string({
      nullable: true,
      description: 'What its file is called; null where it is none.',
      resolve: async ({ askId, answeredOn, fileMime: mime }, _args, context) => {
        if (mime === null) return null;
        const { slug } = await agendaOf(context, (await askById(context, askId)).agendaId);
        return answerFileName({ agenda: slug, answeredOn, mime });
      },
    }),
    shown: t.exposeBoolean('shown', { description: 'Whether the public page of its campaign may say it.' }),
    by: t.field({ type: Seat, resolve: (answer) => answer.seatId }),
  }),
});

const evidenceOfAsk = perRequest(async (ids, { platform }) => {
  const all = await evidenceOf(platform.store.read, ids);
  return (id) => all.filter(({ askId }) => askId === id);
});

export const answersOfAsk = perRequest(async (ids, { platform }) => {
  const all = await answersOf(platform.store.read, ids);
  return (id) => all.filter(({ askId }) => askId === id);
});

const Standing = builder.enumType('PassageStanding', {
  description: 'Which side changed since somebody last said that both say the same.',
  values: {
    inStep: { value: 'in-step' },
    ask: { value: 'ask', description: 'The ask changed: the passage has the old form.' },
    passage: { value: 'passage', description: 'The passage changed: the ask has the old form.' },
    both: { value: 'both' },
  } as const,
});

interface WordingChange {
  language: string;
  before: string | null;
  now: string | null;
}

const WordingChange = builder.objectRef<WordingChange>('WordingChange').implement({
  description:
    'How something read when it was last said to be in step, and how it reads now, in one language.',
  fields: (t) => ({
    language: t.exposeString('language'),
    before: t.exposeString('before', { nullable: true }),
    now: t.exposeString('now', { nullable: true }),
  }),
});

interface PassageNow extends PassageRow {
  askNow: Wording;
  passageNow: Wording;
}

const statementById = perRequest(async (ids, { platform }) => {
  const statements = await statementsById(platform.store.read, ids);
  return (id) => statements[ids.indexOf(id)]!;
});

/** Passages whose statement the viewer may read as it is written, with how both sides read now. */
async function readable(passages: PassageRow[], context: GraphContext): Promise<PassageNow[]> {
  const all = await Promise.all(
    passages.map(async (passage) => {
      const statement = await statementById(context, passage.statementId);
      if (!mayReadDraft(context.viewer, statement).allowed) return [];
      const ask = await askById(context, passage.askId);
      const agenda = await agendaOf(context, ask.agendaId);
      const [own, said] = await Promise.all([
        wordsOfText(context, agenda.textId),
        wordsOfText(context, statement.textId),
      ]);
      const now = {
        askNow: wordingOf(own, ask.blockId),
        passageNow: wordingOf(said, passage.blockId),
      };
      return [{ ...passage, ...now }];
    }),
  );
  return all.flat();
}

const changes = (before: Wording, now: Wording): WordingChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .sort()
    .map((language) => ({ language, before: before[language] ?? null, now: now[language] ?? null }));

const AskPassage = builder.objectRef<PassageNow>('AskPassage').implement({
  description: 'A paragraph of a statement that says an ask, and whether both still say the same.',
  fields: (t) => ({
    id: t.id({ resolve: (passage) => nodeId('AskPassage', passage.id) }),
    ask: t.field({ type: Ask, resolve: (passage) => passage.askId }),
    statement: t.field({ type: Statement, resolve: (passage) => passage.statementId }),
    block: t.exposeString('blockId', { description: 'Of the statement’s text.' }),
    standing: t.field({
      type: Standing,
      resolve: (passage): StandingName =>
        standingOf(passage, { ask: passage.askNow, passage: passage.passageNow }),
    }),
    askWords: t.field({
      type: [WordingChange],
      description: 'Of the ask, in every language either had.',
      resolve: ({ askWords, askNow }) => changes(askWords, askNow),
    }),
    passageWords: t.field({
      type: [WordingChange],
      description: 'Of the statement’s paragraph, likewise.',
      resolve: ({ passageWords, passageNow }) => changes(passageWords, passageNow),
    }),
    by: t.field({
      type: Seat,
      description: 'Who last said that both say the same.',
      resolve: (passage) => passage.seatId,
    }),
    at: t.field({ type: 'Instant', resolve: (passage) => passage.at }),
  }),
});

const passagesOfAsk = perRequest(async (ids, { platform }) => {
  const all = await passagesOf(platform.store.read, ids);
  return (id) => all.filter(({ askId }) => askId === id);
});

const passagesOfStatement = perRequest(async (ids, { platform }) => {
  const all = await passagesOfStatements(platform.store.read, ids);
  return (id) => all.filter(({ statementId }) => statementId === id);
});

builder.objectFields(Ask, (t) => ({
  evidence: t.field({
    type: [Evidence],
    description: 'What it stands on, as it was added.',
    resolve: (ask, _args, context) => evidenceOfAsk(context, ask.id),
  }),
  answers: t.field({
    type: [AskAnswer],
    description: 'What was answered to it, the latest first.',
    resolve: (ask, _args, context) => answersOfAsk(context, ask.id),
  }),
  passages: t.field({
    type: [AskPassage],
    description:
      'The statement paragraphs that say it, of statements the viewer may read as they are written.',
    extensions: { policy: 'mayReadDraft' },
    complexity: 20,
    resolve: async (ask, _args, context) => readable(await passagesOfAsk(context, ask.id), context),
  }),
}));

builder.objectFields(Statement, (t) => ({
  asksSaying: t.field({
    type: [AskPassage],
    description: 'Its paragraphs that say an ask of an agenda the viewer may know; empty to the public.',
    extensions: { policy: 'mayKnowAgenda' },
    complexity: 20,
    resolve: async (statement, _args, context) => {
      const passages = await passagesOfStatement(context, statement.id);
      const asks = await Promise.all(passages.map(({ askId }) => askById(context, askId)));
      const known = new Set((await knownAsks(asks, context)).map(({ id }) => id));
      return readable(
        passages.filter(({ askId }, index) => known.has(askId) && asks[index]!.removedAt === null),
        context,
      );
    },
  }),
}));
