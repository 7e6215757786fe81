import { changesOf } from '../domain/editions/corrections/changes.ts';
import { ourRatification, type OurRatification as OurRow } from '../domain/editions/corrections/ours.ts';
import {
  isReady,
  mayAbandonCorrection,
  mayBeginCorrection,
  mayCloseCorrection,
  mayPublishCorrection,
  mayReadCorrection,
  maySeeRatifications,
} from '../domain/editions/corrections/policy.ts';
import {
  ratificationsOf,
  type Ratifications as RatificationsRow,
} from '../domain/editions/corrections/reads-ratifications.ts';
import {
  correctionMaking,
  correctionsById,
  correctionUnderWay,
  type Correction as CorrectionRow,
} from '../domain/editions/corrections/reads.ts';
import { currentSignOns } from '../domain/sign-ons/reads.ts';
import { requireStatement, requireVersion, statementsById } from '../domain/statements/reads.ts';
import { refusal } from '../domain/words/refusals.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { Edition } from './editions.ts';
import { Language } from './language.ts';
import { Organization, Seat } from './organizations.ts';
import { OurSignature } from './sign-ons.ts';
import { Approval } from './signing-rules.ts';
import { Statement } from './statements.ts';
import { Comparison } from './text-comparison.ts';
import { Version } from './versions.ts';

export const CorrectionKind = builder.enumType('CorrectionKind', {
  values: {
    erratum: { description: 'Signatures stay with the words they were given to; nobody is asked again.' },
    substantive: { description: 'Everybody who signed is asked to ratify it or to withdraw.' },
  } as const,
});

const CorrectionState = builder.enumType('CorrectionState', {
  values: {
    drafting: { description: 'Its words are being written.' },
    closed: { description: 'An erratum that waits to be published.' },
    ratifying: { description: 'It is put to those who signed; after its time it waits to be published.' },
    published: { description: 'It is the newest edition, or was.' },
    abandoned: { description: 'It was given up.' },
  } as const,
});

const Ratifications = builder.objectRef<RatificationsRow>('Ratifications').implement({
  description: 'How a ratification stands. The numbers hold the withheld names, the list does not.',
  extensions: { policy: 'maySeeRatifications' },
  fields: (t) => ({
    asked: t.exposeInt('asked'),
    ratified: t.exposeInt('ratified'),
    withdrawn: t.exposeInt('withdrawn', { description: 'Since it was closed.' }),
    pending: t.exposeInt('pending'),
    pendingNamed: t.field({
      type: [Organization],
      description: 'Of those without an answer, the ones whose signature is public.',
      resolve: ({ pendingNamed }) => pendingNamed.map(({ organizationId }) => organizationId),
    }),
  }),
});

const statementOf = ({ platform }: GraphContext, { statementId }: CorrectionRow) =>
  requireStatement(platform.store.read, statementId);

const CorrectionPermissions = builder.objectRef<CorrectionRow>('CorrectionPermissions').implement({
  description: 'What the viewer may do with it by the best of their seats; the act itself asks again.',
  fields: (t) => ({
    abandon: t.boolean({
      resolve: async (correction, _args, context) =>
        mayAbandonCorrection(context.viewer, await statementOf(context, correction), correction).allowed,
    }),
    close: t.boolean({
      resolve: async (correction, _args, context) =>
        mayCloseCorrection(context.viewer, await statementOf(context, correction), correction, null).allowed,
    }),
    publish: t.boolean({
      resolve: async (correction, _args, context) => {
        const { viewer, platform } = context;
        const now = platform.clock.now();
        return mayPublishCorrection(viewer, await statementOf(context, correction), correction, now).allowed;
      },
    }),
  }),
});

export const Correction = builder.loadableNodeRef('Correction', {
  id: { resolve: (correction) => correction.id },
  sort: (correction: CorrectionRow) => correction.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<CorrectionRow[]> => {
    const db = platform.store.read;
    const found = (await correctionsById(db, ids)).flatMap((correction) => correction ?? []);
    const statements = await statementsById(
      db,
      found.map(({ statementId }) => statementId),
    );
    return found.filter((_correction, at) => mayReadCorrection(viewer, statements[at]!).allowed);
  },
});

Correction.implement({
  description: 'A change of what was published, for whoever reads the text while it is written.',
  extensions: { policy: 'mayReadCorrection' },
  fields: (t) => ({
    state: t.field({ type: CorrectionState, resolve: ({ state }) => state }),
    kind: t.field({ type: CorrectionKind, nullable: true, resolve: ({ kind }) => kind }),
    reason: t.exposeString('reason', { description: 'Why it was begun.' }),
    begunAt: t.field({ type: 'Instant', resolve: ({ begunAt }) => begunAt }),
    begunBy: t.field({ type: Seat, resolve: ({ begunBySeatId }) => begunBySeatId }),
    note: t.string({
      nullable: true,
      description: 'What is corrected, for everybody; null until it is closed.',
      args: { language: t.arg({ type: Language }) },
      resolve: ({ note }, { language }, context) => note?.[language ?? context.language] ?? null,
    }),
    corrects: t.field({ type: Edition, resolve: ({ editionId }) => editionId }),
    version: t.field({
      type: Version,
      nullable: true,
      description: 'The corrected words; null until it is closed.',
      resolve: ({ versionId }) => versionId,
    }),
    termsDigest: t.exposeString('termsDigest', {
      nullable: true,
      description: 'Hex SHA-256 of the corrected terms: what ratifying sends back.',
    }),
    dueAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'Until when signers may ratify; null of an erratum.',
      resolve: ({ dueAt }) => dueAt,
    }),
    ready: t.boolean({
      description: 'Nothing is waited for any more.',
      resolve: (correction, _args, { platform }) => isReady(correction, platform.clock.now()).allowed,
    }),
    publishesItself: t.exposeBoolean('publishesItself'),
    changes: t.field({
      type: Comparison,
      nullable: true,
      description: 'What it changes in a language; null where one side lacks it.',
      complexity: 2_000,
      args: { language: t.arg.string({ required: true }) },
      resolve: (correction, { language }, { platform }) =>
        changesOf(platform.store.read, correction, language),
    }),
    ratifications: t.field({
      type: Ratifications,
      nullable: true,
      description: 'For the secretariat and those who convened, while signers are asked; null for others.',
      extensions: { policy: 'maySeeRatifications' },
      resolve: async (correction, _args, { viewer, platform }) => {
        if (correction.state !== 'ratifying') return null;
        const db = platform.store.read;
        const [signOn] = await currentSignOns(db, [correction.statementId]);
        return signOn && maySeeRatifications(viewer, signOn).allowed
          ? ratificationsOf(db, correction, signOn.id, platform.clock.now())
          : null;
      },
    }),
    may: t.field({ type: CorrectionPermissions, resolve: (correction) => correction }),
  }),
});

const PutToSigners = builder.objectRef<CorrectionRow>('PutToSigners').implement({
  description: 'That those who signed are asked to ratify a correction; what is published stands meanwhile.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    dueAt: t.field({ type: 'Instant', resolve: ({ dueAt }) => dueAt! }),
    note: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ note }, { language }, context) => note![language ?? context.language],
    }),
  }),
});

builder.objectFields(Statement, (t) => ({
  correction: t.field({
    type: Correction,
    nullable: true,
    description: 'The one that is neither published nor given up; null for whoever may not read the text.',
    extensions: { policy: 'mayReadCorrection' },
    resolve: (statement, _args, { viewer, platform }) =>
      mayReadCorrection(viewer, statement).allowed
        ? correctionUnderWay(platform.store.read, statement.id)
        : null,
  }),
  mayBeginCorrection: t.boolean({
    resolve: async (statement, _args, { viewer, platform }) =>
      mayBeginCorrection(viewer, statement, await correctionUnderWay(platform.store.read, statement.id))
        .allowed,
  }),
  putToSigners: t.field({
    type: PutToSigners,
    nullable: true,
    description: 'A substantive correction that is being ratified.',
    resolve: async ({ id }, _args, { platform }) => {
      const correction = await correctionUnderWay(platform.store.read, id);
      return correction?.state === 'ratifying' ? correction : null;
    },
  }),
}));

const Corrected = builder.objectRef<CorrectionRow>('Corrected').implement({
  description: 'What an edition corrected of the one before it.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    kind: t.field({ type: CorrectionKind, resolve: ({ kind }) => kind! }),
    note: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ note }, { language }, context) => note![language ?? context.language],
    }),
    corrects: t.field({ type: Edition, resolve: ({ editionId }) => editionId }),
    signedVersion: t.string({
      description: 'The version that was corrected.',
      resolve: async ({ fromVersionId }, _args, { platform }) =>
        (await requireVersion(platform.store.read, fromVersionId)).number,
    }),
  }),
});

builder.objectField(Edition, 'corrected', (t) =>
  t.field({
    type: Corrected,
    nullable: true,
    description: 'Null where it corrected none.',
    resolve: ({ id }, _args, { platform }) => correctionMaking(platform.store.read, id),
  }),
);

const RatificationState = builder.enumType('RatificationState', {
  values: {
    pending: { description: 'The organisation has not answered.' },
    proposed: { description: 'One of it proposes to ratify; another is to approve.' },
    ratified: { description: 'It signed the corrected words.' },
  } as const,
});

const OurRatification = builder.objectRef<OurRow>('OurRatification').implement({
  description: 'What a seat may do about a correction. True also where only a fresh code is missing.',
  extensions: { policy: 'ownSeats' },
  fields: (t) => ({
    correction: t.field({ type: Correction, resolve: ({ correction }) => correction }),
    state: t.field({ type: RatificationState, resolve: ({ state }) => state }),
    proposedBy: t.field({ type: Seat, nullable: true, resolve: ({ proposal }) => proposal?.seatId ?? null }),
    approvals: t.field({
      type: [Approval],
      description: 'Of what is proposed, those that count; where the organisation asks for several.',
      resolve: ({ approvals }) => approvals,
    }),
    minute: t.string({
      nullable: true,
      description: 'Which minute of the board was named in the proposal.',
      resolve: ({ proposal }) => proposal?.minute ?? null,
    }),
    mandateOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of that minute.',
      resolve: ({ proposal }) => proposal?.mandateOn ?? null,
    }),
    ratify: t.exposeBoolean('ratify'),
    propose: t.exposeBoolean('propose'),
    takeBack: t.exposeBoolean('takeBack', { description: 'What was proposed, with its approvals.' }),
    codeNeeded: t.exposeBoolean('codeNeeded'),
    why: t.string({
      nullable: true,
      description: 'Why the next step is not this seat’s to take.',
      resolve: ({ why }, _args, { language }) => (why === null ? null : refusal(language, why)),
    }),
  }),
});

builder.objectField(OurSignature, 'ratification', (t) =>
  t.field({
    type: OurRatification,
    nullable: true,
    description: 'Null where nothing is to be ratified.',
    resolve: (ours, _args, { viewer, platform }) =>
      ourRatification(platform.store.read, viewer, ours, platform.clock.now()),
  }),
);
