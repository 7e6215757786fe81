import { NotFound } from '../domain/errors.ts';
import { giveTextRight, takeTextRight, type Giving } from '../domain/statements/actions-rights.ts';
import { mayGiveRights } from '../domain/texts/policy.ts';
import { rightsGiven, type RightGiven } from '../domain/texts/rights/reads.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { Text, TextRight } from './texts.ts';

const GivenRight = builder.objectRef<RightGiven>('GivenRight').implement({
  description:
    'A right given on one text alone: to an organisation, a body or a person. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    id: t.id({ resolve: (given) => nodeId('GivenRight', given.id) }),
    right: t.field({ type: TextRight, resolve: (given) => given.right }),
    organisation: t.exposeString('organisation', {
      nullable: true,
      description: 'By the name it goes by in texts; null for a body.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2; null for several, for none, and beside an alias.',
    }),
    person: t.exposeString('person', {
      nullable: true,
      description: 'Who has it alone; null where it is their organisation’s or a body’s.',
    }),
    body: t.field({ type: Body, nullable: true, resolve: (given) => given.bodyId }),
    at: t.field({ type: 'Instant', resolve: (given) => given.at }),
  }),
});

const rightsOf = perRequest(async (ids, { platform }) => {
  const rights = await rightsGiven(platform.store.read, ids);
  return (id) => rights.filter((given) => given.textId === id);
});

builder.objectFields(Text, (t) => ({
  rights: t.field({
    type: [GivenRight],
    description: 'The rights given on this text alone, the oldest first.',
    resolve: (text, _args, context) => rightsOf(context, text.id),
  }),
  mayGiveRights: t.boolean({
    description: 'Whether the viewer may give, change and take such rights.',
    resolve: (text, _args, { viewer }) => mayGiveRights(viewer, text).allowed,
  }),
}));

const GiveTextRightInput = builder.inputType('GiveTextRightInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    grantee: t.id({
      required: true,
      description: 'An organisation, a body or a seat; or a right given before, to change it.',
    }),
    right: t.field({ type: TextRight, required: true }),
  }),
});

const TakeTextRightInput = builder.inputType('TakeTextRightInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    given: t.id({ required: true }),
  }),
});

/** What a node id of a form names, among what may have a right. */
function granteeOf(id: string): Pick<Giving, 'kind' | 'grantee'> {
  if (id === '') return { kind: 'organization', grantee: '' };
  const kinds = { Organization: 'organization', Body: 'body', Seat: 'seat', GivenRight: 'grant' } as const;
  const type = Buffer.from(id, 'base64').toString('utf8').split(':')[0]!;
  const found = Object.entries(kinds).find(([name]) => name === type);
  if (!found) throw new NotFound();
  return { kind: found[1], grantee: localId(found[0], id) };
}

builder.mutationFields((t) => ({
  giveTextRight: t.field({
    type: Text,
    errors: {},
    description:
      'Gives an organisation, a body or a person a right on the text of a statement, or changes it. Who is invited anew is written to.',
    extensions: { policy: 'mayGiveRights' },
    args: { input: t.arg({ type: GiveTextRightInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      giveTextRight(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        ...granteeOf(input.grantee),
        right: input.right,
      }),
  }),
  takeTextRight: t.field({
    type: Text,
    errors: {},
    description: 'Takes such a right away; what the group that writes the text gives remains.',
    extensions: { policy: 'mayGiveRights' },
    args: { input: t.arg({ type: TakeTextRightInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      takeTextRight(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        grant: localId('GivenRight', input.given),
      }),
  }),
}));
