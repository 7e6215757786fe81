import { termName } from '../domain/terms/called.ts';
import { termAdvice } from '../domain/terms/constants.ts';
import { contestedIn, type ContestedPlace as PlaceRow } from '../domain/terms/counting.ts';
import { mayKeepTerms, mayKnowTerms } from '../domain/terms/policy.ts';
import {
  termsById,
  termsOf,
  type Term as TermRow,
  type TermWords as WordsRow,
} from '../domain/terms/reads.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Language } from './language.ts';
import { perRequest } from './per-request.ts';
import { Text, wordsOfText } from './texts.ts';

export const Term = builder.loadableNodeRef('Term', {
  id: { resolve: (term) => term.id },
  sort: (term: TermRow) => term.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<TermRow[]> =>
    (await termsById(platform.store.read, ids)).filter((one) => mayKnowTerms(viewer, one).allowed),
});

export const TermAdvice = builder.enumType('TermAdvice', {
  description: 'Say this; say something else; or say it only where it means what the reason says.',
  values: termAdvice,
});

const TermWords = builder.objectRef<WordsRow>('TermWords').implement({
  description: 'A term as it is written in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP-47.' }),
    forms: t.exposeStringList('forms', {
      description:
        'The first is the one it is called by. Found as whole words, whatever their capitals and accents; “retorn*” is every word that begins so.',
    }),
    instead: t.exposeString('instead', { nullable: true, description: 'What to say in its place.' }),
  }),
});

Term.implement({
  description:
    'A word whose use the coalition has settled, in one language or several. Known to the coalition’s members.',
  extensions: { policy: 'mayKnowTerms' },
  fields: (t) => ({
    advice: t.field({ type: TermAdvice, resolve: ({ advice }) => advice }),
    name: t.string({
      description: 'What it is called in a language; where it has no words in it, in its first.',
      args: { language: t.arg.string({ description: 'BCP-47; the viewer’s, unless told.' }) },
      resolve: ({ words }, { language }, context) => termName(words, language ?? context.language),
    }),
    reason: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ reason }, { language }, context) => reason[language ?? context.language],
    }),
    words: t.field({
      type: [TermWords],
      description: 'Spanish first, then English, then the others by their tags.',
      resolve: ({ words }) => words,
    }),
    since: t.field({
      type: 'Instant',
      description: 'When it was added; the log of acts says by whom, and what was changed since.',
      resolve: ({ since }) => since,
    }),
    retiredAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was taken out of the glossary.',
      resolve: ({ retiredAt }) => retiredAt,
    }),
    mayChange: t.boolean({
      description: 'Whether the viewer may change or retire it.',
      resolve: (term, _args, { viewer }) => term.retiredAt === null && mayKeepTerms(viewer, term).allowed,
    }),
  }),
});

const ContestedPlace = builder.objectRef<PlaceRow>('ContestedPlace').implement({
  description: 'A place of a text where an avoided or reserved word stands.',
  fields: (t) => ({
    term: t.field({ type: Term, resolve: ({ term }) => term }),
    language: t.exposeString('language', { description: 'BCP-47.' }),
    block: t.exposeString('block', { description: 'Id of the block.' }),
    words: t.exposeString('words', { description: 'As it is written there.' }),
  }),
});

const termsOfCoalition = perRequest(async (ids, { platform }) => {
  const all = await Promise.all(ids.map((id) => termsOf(platform.store.read, id)));
  return (id) => all[ids.indexOf(id)]!;
});

builder.objectFields(Text, (t) => ({
  contested: t.field({
    type: [ContestedPlace],
    description:
      'Where avoided and reserved words stand, language after language in the order of the blocks.',
    args: { language: t.arg.string({ description: 'BCP-47; all its languages, unless told.' }) },
    complexity: 30,
    resolve: async (text, { language }, context) => {
      const terms = await termsOfCoalition(context, text.coalitionId);
      if (terms.length === 0) return [];
      const words = await wordsOfText(context, text.id);
      const languages = language == null ? text.languages : [language];
      return languages.flatMap((tag) => contestedIn(words[tag] ?? [], tag, terms));
    },
  }),
}));

builder.objectFields(Coalition, (t) => ({
  terms: t.field({
    type: [Term],
    description:
      'Its glossary, in the order it was written; empty for people without a seat in the coalition.',
    extensions: { policy: 'mayKnowTerms' },
    complexity: 20,
    resolve: ({ id }, _args, context) =>
      mayKnowTerms(context.viewer, { coalitionId: id }).allowed ? termsOfCoalition(context, id) : [],
  }),
  mayKeepTerms: t.boolean({
    description: 'Whether the viewer may add to its glossary and change it.',
    resolve: ({ id: coalitionId }, _args, { viewer }) => mayKeepTerms(viewer, { coalitionId }).allowed,
  }),
}));
