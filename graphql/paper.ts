import type { PaperActKind } from '../db/tables/paper-acts.ts';
import type { PaperState as PaperStateRow } from '../db/tables/paper-signatures.ts';
import { Invalid } from '../domain/errors.ts';
import { confirmPaper, enterPaper, restorePaper, voidPaper } from '../domain/sign-ons/paper/actions.ts';
import { mayReadPaper } from '../domain/sign-ons/paper/policy.ts';
import { papersKnownTo } from '../domain/sign-ons/paper/reads-known.ts';
import {
  standingPaper,
  type Paper as PaperRow,
  type PaperAct as PaperActRow,
  type PaperSignatory as PaperSignatoryRow,
} from '../domain/sign-ons/paper/reads.ts';
import { paperScanPath } from '../domain/words/desk-addresses.ts';
import { builder } from './builder.ts';
import { slugOfCoalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Edition } from './editions.ts';
import { localId, nodeId } from './ids.ts';
import { Organization, Seat } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { SignOn } from './sign-ons.ts';

/** By sign-on and version, joined by a space. */
const standing = perRequest(async (keys, { platform }) => {
  const now = platform.clock.now();
  const found = new Map<string, Awaited<ReturnType<typeof standingPaper>>>();
  for (const key of keys) {
    const [signOnId = '', versionId = ''] = key.split(' ');
    found.set(key, await standingPaper(platform.store.read, { signOnId, versionId }, now));
  }
  return (key) => found.get(key)!;
});

export const PaperSignatory = builder.objectRef<PaperSignatoryRow>('PaperSignatory').implement({
  description: 'An organisation that signed on paper. The same for every viewer.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Paper', id) }),
    name: t.exposeString('name'),
    countries: t.exposeStringList('countries', { description: 'ISO 3166-1 alpha-2; none is the region.' }),
  }),
});

const PaperState = builder.enumType('PaperState', {
  values: {
    entered: { description: 'Waits for a second person.' },
    confirmed: { description: 'Stands.' },
    void: { description: 'Does not count.' },
  } satisfies Record<PaperStateRow, object>,
});

const PaperMove = builder.enumType('PaperActKind', {
  values: { entered: {}, confirmed: {}, voided: {}, restored: {} } satisfies Record<PaperActKind, object>,
});

const PaperAct = builder.objectRef<PaperActRow>('PaperAct').implement({
  description: 'What somebody of the secretariat did with a sheet.',
  fields: (t) => ({
    kind: t.field({ type: PaperMove, resolve: ({ kind }) => kind }),
    seat: t.field({ type: Seat, nullable: true, resolve: ({ seatId }) => seatId }),
    note: t.exposeString('note', { nullable: true, description: 'Why it was voided or restored.' }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

const Paper = builder.objectRef<PaperRow>('Paper').implement({
  description: 'A signature on paper with its scan and history, for the secretariat.',
  extensions: { policy: 'mayReadPaper' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Paper', id) }),
    state: t.field({ type: PaperState, resolve: ({ state }) => state }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The member that signed; null for an organisation that is none.',
      resolve: ({ organizationId }) => organizationId,
    }),
    name: t.exposeString('name'),
    country: t.exposeString('country', { nullable: true, description: 'ISO 3166-1 alpha-2; of no member.' }),
    person: t.exposeString('person'),
    title: t.exposeString('title', { nullable: true }),
    signedOn: t.field({ type: 'Date', resolve: ({ signedOn }) => signedOn }),
    place: t.exposeString('place'),
    language: t.exposeString('language', { description: 'In which the text was read, BCP-47.' }),
    scan: t.string({
      description: 'Where the scan is downloaded.',
      resolve: async ({ id, coalitionId }, _args, context) =>
        paperScanPath(await slugOfCoalition(context, coalitionId), nodeId('Paper', id)),
    }),
    duplicate: t.boolean({
      description:
        'Kept, and not counted: the organisation answered here itself, or an earlier sheet counts.',
      resolve: async ({ id, signOnId, versionId }, _args, context) =>
        (await standing(context, `${signOnId} ${versionId}`)).duplicates.includes(id),
    }),
    acts: t.field({ type: [PaperAct], resolve: ({ acts }) => acts }),
    own: t.boolean({
      description: 'Whether the viewer entered it: then another confirms it.',
      resolve: ({ enteredByPersonId }, _args, { viewer }) => enteredByPersonId === viewer.personId,
    }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  paper: t.field({
    type: [PaperSignatory],
    description: 'Who signed on paper, in Spanish order by name: never among the signatures, counted apart.',
    resolve: async ({ id, versionId }, _args, context) =>
      (await standing(context, `${id} ${versionId}`)).counted,
  }),
  papers: t.field({
    type: [Paper],
    nullable: true,
    description: 'Every sheet that was entered; null but for the secretariat.',
    extensions: { policy: 'mayReadPaper' },
    resolve: (signOn, _args, { viewer, platform }) =>
      mayReadPaper(viewer, signOn).allowed ? papersKnownTo(platform.store.read, viewer, signOn) : null,
  }),
}));

builder.objectFields(Edition, (t) => ({
  paperCount: t.int({
    description: 'Signatures on paper when it was published, which its count leaves out.',
    resolve: ({ paperCount }) => paperCount,
  }),
}));

const EnterPaperInput = builder.inputType('EnterPaperInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    version: t.id({ required: true, description: 'The one whose number stands on the sheet.' }),
    language: t.string({ required: true, description: 'In which the text was read, BCP-47.' }),
    member: t.id({ description: 'A member, or else a name and a country.' }),
    name: t.string(),
    country: t.string({ description: 'ISO 3166-1 alpha-2.' }),
    person: t.string({ required: true }),
    title: t.string(),
    signedOn: t.field({ type: 'Date', required: true }),
    place: t.string({ required: true }),
    different: t.boolean({
      required: true,
      description: 'Somebody looked, and it is none of the organisations whose names are alike.',
    }),
    upload: t.id({ required: true, description: 'The scan, just uploaded by the same person.' }),
  }),
});

const PaperReasonInput = builder.inputType('PaperReasonInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    paper: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const reasoned = ({ seat, paper, reason }: { seat: string; paper: string; reason: string }) => ({
  seat: localId('Seat', seat),
  paper: localId('Paper', paper),
  reason,
});

builder.mutationFields((t) => ({
  enterPaper: t.field({
    type: Paper,
    errors: {},
    description:
      'Writes down a signature on paper. It counts once another person of the secretariat confirms it.',
    extensions: { policy: 'mayEnterPaper' },
    args: { input: t.arg({ type: EnterPaperInput, required: true }) },
    resolve: (_root, { input: { upload, ...input } }, context) =>
      enterPaper(context.platform, context.viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        signOn: localId('SignOn', input.signOn),
        version: localId('Version', input.version),
        member: input.member ? localId('Organization', input.member) : null,
        scan: scanOf(upload, context),
      }),
  }),
  confirmPaper: t.field({
    type: Paper,
    errors: {},
    description: 'A second person held the scan against what was entered: it counts.',
    extensions: { policy: 'mayConfirmPaper' },
    args: { seat: t.arg.id({ required: true }), paper: t.arg.id({ required: true }) },
    resolve: (_root, { seat, paper }, { platform, viewer }) =>
      confirmPaper(platform, viewer, { seat: localId('Seat', seat), paper: localId('Paper', paper) }),
  }),
  voidPaper: t.field({
    type: Paper,
    errors: {},
    description: 'It does not count, and why. Also after publication, which itself does not change.',
    extensions: { policy: 'mayVoidPaper' },
    args: { input: t.arg({ type: PaperReasonInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => voidPaper(platform, viewer, reasoned(input)),
  }),
  restorePaper: t.field({
    type: Paper,
    errors: {},
    description: 'Takes a voiding back, and why.',
    extensions: { policy: 'mayRestorePaper' },
    args: { input: t.arg({ type: PaperReasonInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => restorePaper(platform, viewer, reasoned(input)),
  }),
}));

function scanOf(upload: string, { uploads }: GraphContext) {
  if (upload === '') return null;
  const taken = uploads.take(upload);
  if (!taken) throw new Invalid([{ field: 'upload', word: 'upload-gone' }]);
  return taken;
}
