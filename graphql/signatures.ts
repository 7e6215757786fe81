import { NotFound } from '../domain/errors.ts';
import { findAnswer, leafHashAt, type Act, type Answer } from '../domain/sign-ons/reads-answers.ts';
import {
  ofOrganization,
  signaturesKnownTo,
  type KnownSignature,
} from '../domain/sign-ons/reads-signatures.ts';
import {
  approveSignature,
  declineSignature,
  proposeSignature,
  signStatement,
  withdrawSignature,
} from '../domain/sign-ons/sign.ts';
import { actsReadableBy, ownOrganizations } from '../domain/sign-ons/visibility.ts';
import { versionsById } from '../domain/statements/reads.ts';
import { signOnsWords } from '../domain/words/sign-ons.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Membership, Organization, Seat } from './organizations.ts';
import { Reservation, ReservationInput } from './reservations.ts';
import { SignOn } from './sign-ons.ts';

export const Signature = builder.loadableNodeRef('Signature', {
  id: { resolve: (signature) => signature.id },
  sort: (signature: KnownSignature) => signature.id,
  load: (ids: string[], { viewer, platform }: GraphContext): Promise<KnownSignature[]> =>
    signaturesKnownTo(platform.store.read, viewer, ids, platform.clock.now()),
});

export const SignatureState = builder.enumType('SignatureState', {
  values: ['proposed', 'signed', 'declined', 'withdrawn', 'lapsed'] as const,
});

export const Visibility = builder.enumType('Visibility', {
  description: 'Who learns the name.',
  values: {
    public: { description: 'Everybody.' },
    target: { description: 'Whoever the letter is delivered to; elsewhere it counts like a withheld one.' },
    withheld: {
      description: 'Only the organisation and the secretariat’s coordinators. Counted, named nowhere.',
    },
  } as const,
});

const SignatureActKind = builder.enumType('SignatureActKind', {
  values: ['proposed', 'approved', 'signed', 'ratified', 'declined', 'withdrawn', 'lapsed'] as const,
});

const SignatureAct = builder.objectRef<Act>('SignatureAct').implement({
  description: 'One act on a signature, never changed afterwards.',
  extensions: { policy: 'actsReadableBy' },
  fields: (t) => ({
    kind: t.field({ type: SignatureActKind, resolve: (act) => act.kind }),
    at: t.field({ type: 'Instant', resolve: (act) => act.at }),
    seat: t.field({ type: Seat, resolve: (act) => act.seatId }),
    note: t.exposeString('note', { nullable: true }),
    mandateOn: t.field({ type: 'Date', nullable: true, resolve: (act) => act.mandateOn }),
    minute: t.exposeString('minute', {
      nullable: true,
      description: 'Which minute of the organisation’s board decided it.',
    }),
    authority: t.string({
      description: 'On what authority, in words.',
      resolve: (act, _args, { language }) => signOnsWords[language].authority[act.authority],
    }),
    language: t.exposeString('language', { description: 'In which the text was read.' }),
  }),
});

interface ReceiptRow {
  coalitionId: string;
  answer: Answer;
  /** The act that signed. */
  act: Act & { leafIndex: number };
}

const Receipt = builder.objectRef<ReceiptRow>('Receipt').implement({
  description: 'What the organisation keeps: which text, when, and its leaf in the record log.',
  extensions: { policy: 'ownOrganizations' },
  fields: (t) => ({
    number: t.string({
      description: 'Ten characters, without a name in them.',
      resolve: ({ answer }) => answer.row.receipt!,
    }),
    digest: t.string({
      description: 'Hex SHA-256 of the terms that were signed.',
      resolve: ({ act }) => act.termsDigest,
    }),
    versionNumber: t.string({
      resolve: async ({ answer }, _args, { platform }) =>
        (await versionsById(platform.store.read, [answer.row.version_id]))[0]!.number,
    }),
    language: t.string({ resolve: ({ act }) => act.language }),
    at: t.field({ type: 'Instant', resolve: ({ act }) => act.at }),
    leafIndex: t.int({ resolve: ({ act }) => act.leafIndex }),
    leafHash: t.string({
      resolve: ({ coalitionId, act }, _args, { platform }) =>
        leafHashAt(platform.store.read, coalitionId, act.leafIndex),
    }),
  }),
});

const isOwn = (viewer: GraphContext['viewer'], signature: KnownSignature) =>
  ownOrganizations(viewer, signature.coalitionId).includes(signature.organizationId);

Signature.implement({
  description:
    'An organisation’s answer to a sign-on, as the viewer knows it. One whose name is withheld does not exist for people to whom it is not confided.',
  extensions: { policy: 'answerKnownTo' },
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: (signature) => signature.organizationId }),
    name: t.exposeString('name', { description: 'As it appears.' }),
    state: t.field({ type: SignatureState, resolve: (signature) => signature.state }),
    visibility: t.field({ type: Visibility, nullable: true, resolve: (signature) => signature.visibility }),
    namedFrom: t.field({
      type: 'Instant',
      nullable: true,
      description: 'From when a withheld name is public; null once it is, and where it never will be.',
      resolve: (signature) => signature.namedFrom,
    }),
    signatoryName: t.exposeString('signatoryName', { nullable: true }),
    signatoryTitle: t.exposeString('signatoryTitle', { nullable: true }),
    reservation: t.field({
      type: Reservation,
      nullable: true,
      description:
        'With what reservation it signs, printed beside the name. Of a name that is withheld only its own people read it.',
      resolve: ({ reservation, versionId }) => reservation && { reservation, versionId },
    }),
    signedAt: t.field({ type: 'Instant', nullable: true, resolve: (signature) => signature.signedAt }),
    receipt: t.field({
      type: Receipt,
      nullable: true,
      description: 'For the organisation itself, while it is signed; null for others.',
      extensions: { policy: 'ownOrganizations' },
      resolve: async (signature, _args, { viewer, platform }) => {
        if (!isOwn(viewer, signature) || signature.state !== 'signed') return null;
        const answer = await findAnswer(platform.store.read, signature.signOnId, signature.organizationId);
        const act = answer?.acts.at(-1);
        return answer && act && act.leafIndex !== null
          ? { coalitionId: signature.coalitionId, answer, act: { ...act, leafIndex: act.leafIndex } }
          : null;
      },
    }),
    acts: t.field({
      type: [SignatureAct],
      nullable: true,
      description:
        'All for the organisation itself; to the secretariat the refusal and its reason; null for others.',
      extensions: { policy: 'actsReadableBy' },
      resolve: async (signature, _args, { viewer, platform }) => {
        const answer = await findAnswer(platform.store.read, signature.signOnId, signature.organizationId);
        return actsReadableBy(viewer, signature, answer?.acts ?? []);
      },
    }),
    signOn: t.field({ type: SignOn, resolve: (signature) => signature.signOnId }),
  }),
});

builder.objectFields(Membership, (t) => ({
  statements: t.field({
    type: [Signature],
    description: 'What it signed, and how else it answered, as far as the viewer may know.',
    extensions: { policy: 'answerKnownTo' },
    resolve: ({ coalitionId, organizationId }, _args, { viewer, platform }) =>
      ofOrganization(platform.store.read, viewer, { coalitionId, organizationId }, platform.clock.now()),
  }),
}));

export const SignInput = builder.inputType('SignInput', {
  description: 'What the form that signs, proposes or asks to be counted late says.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    termsDigest: t.string({
      required: true,
      description: 'Of the terms that were shown: what is signed is what was read.',
    }),
    language: t.string({ required: true, description: 'In which the text was read.' }),
    name: t.string({ required: true, description: 'As it will appear.' }),
    visibility: t.field({ type: Visibility, required: true }),
    namedFrom: t.field({
      type: 'Instant',
      description: 'From when a withheld name is public. Without it, never.',
    }),
    signatoryName: t.string(),
    signatoryTitle: t.string(),
    note: t.string({ description: 'For the organisation’s own record.' }),
    mandateOn: t.field({ type: 'Date', description: 'Date of the organisation’s own mandate.' }),
    minute: t.string({ description: 'Which minute of its board decided it.' }),
    reservation: t.field({ type: ReservationInput }),
    stampedAt: t.field({
      type: 'Instant',
      description:
        'Where it comes late: what the device’s clock showed when it was signed without a network. Without it, the organisation asks to join after publication.',
    }),
  }),
});

const ApproveSignatureInput = builder.inputType('ApproveSignatureInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    termsDigest: t.string({ required: true }),
    language: t.string({ required: true }),
    name: t.string({ required: true, description: 'As it will appear; the approver may change it.' }),
    note: t.string(),
    mandateOn: t.field({ type: 'Date' }),
    minute: t.string(),
    reservation: t.field({
      type: ReservationInput,
      description: 'As it was proposed: what is approved is what was shown.',
    }),
  }),
});

const DeclineSignatureInput = builder.inputType('DeclineSignatureInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const WithdrawSignatureInput = builder.inputType('WithdrawSignatureInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    reason: t.string({ description: 'Required until publication.' }),
    shown: t.boolean({
      description: 'After publication: the name stands apart with the date; else it is simply gone.',
    }),
  }),
});

export const bySignOn = <Input extends { seat: string; signOn: string }>(input: Input): Input => ({
  ...input,
  seat: localId('Seat', input.seat),
  signOn: localId('SignOn', input.signOn),
});
const bySignature = <Input extends { seat: string; signature: string }>(input: Input): Input => ({
  ...input,
  seat: localId('Seat', input.seat),
  signature: localId('Signature', input.signature),
});

/** The signature after an act, as those who acted know it. */
async function afterAct({ platform, viewer }: GraphContext, id: string): Promise<KnownSignature> {
  const [signature] = await signaturesKnownTo(platform.store.read, viewer, [id], platform.clock.now());
  if (!signature) throw new NotFound();
  return signature;
}

builder.mutationFields((t) => ({
  signStatement: t.field({
    type: Signature,
    errors: {},
    description:
      'The authorised person signs alone, where that is the organisation’s rule. The same sent twice signs once.',
    extensions: { policy: 'maySign' },
    args: { input: t.arg({ type: SignInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await signStatement(context.platform, context.viewer, bySignOn(input))),
  }),
  proposeSignature: t.field({
    type: Signature,
    errors: {},
    description:
      'A delegate proposes; the organisation’s authorised people are asked to approve. Nobody else learns of it.',
    extensions: { policy: 'mayPropose' },
    args: { input: t.arg({ type: SignInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await proposeSignature(context.platform, context.viewer, bySignOn(input))),
  }),
  approveSignature: t.field({
    type: Signature,
    errors: {},
    description:
      'An authorised person other than the proposer gives the Vo.Bo.; with the last that its rule asks for the organisation has signed.',
    extensions: { policy: 'mayApprove' },
    args: { input: t.arg({ type: ApproveSignatureInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await approveSignature(context.platform, context.viewer, bySignature(input))),
  }),
  declineSignature: t.field({
    type: Signature,
    errors: {},
    description: 'The organisation says no, and why; the secretariat reads it.',
    extensions: { policy: 'mayDecline' },
    args: { input: t.arg({ type: DeclineSignatureInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(context, await declineSignature(context.platform, context.viewer, bySignOn(input))),
  }),
  withdrawSignature: t.field({
    type: Signature,
    errors: {},
    description:
      'Takes a signature or a proposal back. Before publication the organisation may sign again; afterwards the edition stays as it was counted, and lists drop the name at once.',
    extensions: { policy: 'mayWithdraw' },
    args: { input: t.arg({ type: WithdrawSignatureInput, required: true }) },
    resolve: async (_root, { input }, context) =>
      afterAct(
        context,
        await withdrawSignature(context.platform, context.viewer, {
          ...bySignature(input),
          shown: input.shown ?? false,
        }),
      ),
  }),
}));
