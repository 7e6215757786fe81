import { ratifyByLink, withdrawByLink } from '../domain/editions/corrections/outside/actions.ts';
import { readByLink, type ByLink } from '../domain/editions/corrections/outside/reads.ts';
import { changesOf } from '../domain/editions/corrections/changes.ts';
import { builder } from './builder.ts';
import { Language } from './language.ts';
import { Comparison } from './text-comparison.ts';

const OutsideAnswer = builder.enumType('OutsideAnswer', {
  values: {
    ratified: { description: 'It signed the corrected words.' },
    withdrawn: { description: 'It took its signature back.' },
  } as const,
});

const OutsideRatification = builder.objectRef<ByLink>('OutsideRatification').implement({
  description:
    'What a signatory from outside the coalition is asked by a mailed link: what it signed and what changed.',
  extensions: { policy: 'mayReadByLink' },
  fields: (t) => ({
    answer: t.field({
      type: OutsideAnswer,
      nullable: true,
      description: 'Null until the link is used.',
      resolve: ({ answer }) => answer,
    }),
    name: t.exposeString('name', { description: 'The organisation, as it signed.' }),
    title: t.string({
      args: { language: t.arg.string({ required: true }) },
      nullable: true,
      resolve: ({ titles }, { language }) => titles[language] ?? null,
    }),
    languages: t.exposeStringList('languages', { description: 'In which the corrected words can be read.' }),
    before: t.exposeString('before', { description: 'The number of the version that was signed.' }),
    version: t.exposeString('version', { description: 'The number of the corrected version.' }),
    note: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ correction }, { language }, context) => correction.note![language ?? context.language],
    }),
    dueAt: t.field({ type: 'Instant', resolve: ({ correction }) => correction.dueAt! }),
    zone: t.exposeString('zone', { description: 'The coalition’s time zone.' }),
    contact: t.exposeString('contact', { description: 'Of the secretariat.' }),
    termsDigest: t.string({
      description: 'Hex SHA-256 of the corrected terms: what ratifying sends back.',
      resolve: ({ correction }) => correction.termsDigest!,
    }),
    changes: t.field({
      type: Comparison,
      nullable: true,
      description: 'What is corrected in a language; null where one side lacks it.',
      complexity: 2_000,
      args: { language: t.arg.string({ required: true }) },
      resolve: ({ correction }, { language }, { platform }) =>
        changesOf(platform.store.read, correction, language),
    }),
  }),
});

const OutsideAnswered = builder.objectRef<{ received: true }>('OutsideAnswered').implement({
  description: 'The answer is kept.',
  fields: (t) => ({ received: t.boolean({ resolve: ({ received }) => received }) }),
});

const received = async (act: Promise<void>) => {
  await act;
  return { received: true as const };
};

builder.queryField('outsideRatification', (t) =>
  t.field({
    type: OutsideRatification,
    nullable: true,
    description: 'By the token of a mailed link; null where it does not work.',
    extensions: { policy: 'mayReadByLink' },
    args: { token: t.arg.string({ required: true }) },
    resolve: (_root, { token }, { platform }) => readByLink(platform.store.read, token, platform.clock.now()),
  }),
);

builder.mutationFields((t) => ({
  ratifyByLink: t.field({
    type: OutsideAnswered,
    errors: {},
    description: 'A signatory from outside signs the corrected words, by the token of its mailed link.',
    extensions: { policy: 'mayAnswerByLink' },
    args: {
      token: t.arg.string({ required: true }),
      termsDigest: t.arg.string({ required: true }),
      language: t.arg.string({ required: true }),
    },
    resolve: (_root, asked, { platform, clientKey }) =>
      received(ratifyByLink(platform, { clientKey }, asked)),
  }),
  withdrawByLink: t.field({
    type: OutsideAnswered,
    errors: {},
    description: 'A signatory from outside takes its signature back, by the token of its mailed link.',
    extensions: { policy: 'mayAnswerByLink' },
    args: { token: t.arg.string({ required: true }) },
    resolve: (_root, asked, { platform, clientKey }) =>
      received(withdrawByLink(platform, { clientKey }, asked)),
  }),
}));
