import {
  mayCloseEdition,
  mayEditAgenda,
  mayKnowAgenda,
  mayPublishEdition,
  maySupportAsk,
} from '../domain/agendas/policy.ts';
import {
  agendasById,
  findAgendaBySlug,
  knownAgendas,
  type Agenda as AgendaRow,
} from '../domain/agendas/reads.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Act, actsOf } from './record.ts';
import { LanguageText } from './statements.ts';
import { Text } from './texts.ts';

export const Agenda = builder.loadableNodeRef('Agenda', {
  id: { resolve: (agenda) => agenda.id },
  sort: (agenda: AgendaRow) => agenda.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<AgendaRow[]> =>
    (await agendasById(platform.store.read, ids)).filter((agenda) => mayKnowAgenda(viewer, agenda).allowed),
});

export const Readers = builder.enumType('Readers', {
  description: 'Who may read something as it is worked on, beside the secretariat.',
  values: {
    body: { description: 'The group that writes it.' },
    members: { description: 'Every member.' },
  } as const,
});

const AgendaPermissions = builder.objectRef<AgendaRow>('AgendaPermissions').implement({
  description:
    'What the viewer may do with it by the best of their seats; the act itself asks again, by the seat it names.',
  fields: (t) => ({
    edit: t.boolean({
      description: 'Its words, order, facts, title and dates; archiving it.',
      resolve: (agenda, _args, { viewer }) => mayEditAgenda(viewer, agenda).allowed,
    }),
    support: t.boolean({
      description: 'Supporting its asks for an organisation.',
      resolve: (agenda, _args, { viewer }) => maySupportAsk(viewer, agenda).allowed,
    }),
    close: t.boolean({
      description: 'Closing the edition at work.',
      resolve: (agenda, _args, { viewer }) => mayCloseEdition(viewer, agenda).allowed,
    }),
    publish: t.boolean({
      description: 'Publishing a closed edition.',
      resolve: (agenda, _args, { viewer }) => mayPublishEdition(viewer, agenda).allowed,
    }),
  }),
});

Agenda.implement({
  description:
    'An advocacy agenda: asks with what is known of each, in one order and in numbered editions. Known as its readers say; the public reads published editions.',
  extensions: { policy: 'mayKnowAgenda' },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its part of every address; it stays when the title changes.',
    }),
    coalition: t.field({ type: Coalition, resolve: (agenda) => agenda.coalitionId }),
    body: t.field({ type: Body, description: 'Who writes it.', resolve: (agenda) => agenda.bodyId }),
    titles: t.field({
      type: [LanguageText],
      description: 'The reference language first.',
      resolve: ({ languages, titles }) =>
        languages.flatMap((language) =>
          titles[language] === undefined ? [] : [{ language, title: titles[language] }],
        ),
    }),
    title: t.string({
      description: 'In the language asked for, else in the reference language.',
      args: { language: t.arg.string() },
      resolve: ({ languages, titles }, { language }) => titles[language ?? ''] ?? titles[languages[0]!] ?? '',
    }),
    referenceLanguage: t.string({ resolve: (agenda) => agenda.languages[0]! }),
    languages: t.stringList({
      description: 'BCP-47, the reference language first.',
      resolve: (agenda) => agenda.languages,
    }),
    text: t.field({
      type: Text,
      description: 'The co-edited words: those of its asks, and what stands before them.',
      resolve: (agenda) => agenda.textId,
    }),
    readers: t.field({ type: Readers, resolve: (agenda) => agenda.readers }),
    edition: t.exposeInt('edition', { description: 'The number of the edition at work, from 1.' }),
    periodFrom: t.exposeString('periodFrom', {
      nullable: true,
      description: 'As exactly as people said: "2027", "2027-03" or "2027-03-18".',
    }),
    periodTo: t.exposeString('periodTo', { nullable: true }),
    adoptsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the edition at work is to be adopted.',
      resolve: (agenda) => agenda.adoptsOn,
    }),
    createdAt: t.field({ type: 'Instant', resolve: (agenda) => agenda.createdAt }),
    archivedAt: t.field({ type: 'Instant', nullable: true, resolve: (agenda) => agenda.archivedAt }),
    permissions: t.field({ type: AgendaPermissions, resolve: (agenda) => agenda }),
    acts: t.connection({
      type: Act,
      nullable: true,
      description: 'What was done with it, newest first.',
      extensions: { policy: 'mayReadActs' },
      resolve: ({ id, coalitionId }, args, context) =>
        actsOf({ coalitionId, subject: { kind: 'agenda', id } }, args, context),
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  agendas: t.field({
    type: [Agenda],
    description: 'Those in use, or those archived, that the viewer may know of, newest first.',
    extensions: { policy: 'mayKnowAgenda' },
    args: { archived: t.arg.boolean() },
    resolve: ({ id: coalitionId }, { archived }, { viewer, platform }) =>
      knownAgendas(platform.store.read, viewer, { coalitionId, archived: archived ?? false }),
  }),
  agenda: t.field({
    type: Agenda,
    nullable: true,
    description: 'The agenda at an address; null also when the viewer may not know of it.',
    extensions: { policy: 'mayKnowAgenda' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id }, { slug }, { viewer, platform }) => {
      const agenda = await findAgendaBySlug(platform.store.read, id, slug);
      return agenda && mayKnowAgenda(viewer, agenda).allowed ? agenda : null;
    },
  }),
}));
