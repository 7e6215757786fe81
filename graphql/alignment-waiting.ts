import { isMember } from '../domain/coalitions/policy.ts';
import { alignmentWaitingFor, type AlignmentWaiting as Row } from '../domain/texts/checks/reads-waiting.ts';
import { ownerOfText } from '../domain/texts/reads-owner.ts';
import { Agenda } from './agendas.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Statement } from './statements.ts';

const AlignmentRole = builder.enumType('AlignmentRole', {
  description: 'What somebody was asked to do in a language of a text.',
  values: ['translator', 'reviewer'] as const,
});

const AlignmentWaiting = builder.objectRef<Row>('AlignmentWaiting').implement({
  description:
    'A language of an open text that the viewer was asked to translate or review, while there is something to do.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP-47.' }),
    role: t.field({ type: AlignmentRole, resolve: ({ role }) => role }),
    count: t.exposeInt('count', {
      description: 'Paragraphs to write or bring up to date, or to review.',
    }),
    dueOn: t.exposeString('dueOn', { nullable: true, description: 'A day: "2027-01-14".' }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'Whose words they are; null when they are an agenda’s.',
      resolve: ({ textId }, _args, { platform }) => ownerAs('statement', platform.store.read, textId),
    }),
    agenda: t.field({
      type: Agenda,
      nullable: true,
      resolve: ({ textId }, _args, { platform }) => ownerAs('agenda', platform.store.read, textId),
    }),
  }),
});

async function ownerAs(kind: string, db: Parameters<typeof ownerOfText>[0], textId: string) {
  const owner = await ownerOfText(db, textId);
  return owner.kind === kind ? owner.id : null;
}

builder.objectField(Coalition, 'alignmentWaiting', (t) =>
  t.field({
    type: [AlignmentWaiting],
    nullable: true,
    description:
      'What the viewer was asked to translate or review here, what is due first standing first; null for who is not a member.',
    extensions: { policy: 'isMember' },
    complexity: 20,
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed ? alignmentWaitingFor(platform.store.read, viewer, id) : null,
  }),
);
