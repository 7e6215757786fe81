import { answerAlert } from '../domain/alerts/actions-answer.ts';
import { raiseAlert, setAlerts } from '../domain/alerts/actions.ts';
import { askSteering } from '../domain/alerts/ask-steering.ts';
import {
  mayAnswerAlert,
  mayAskSteering,
  mayKnowAlert,
  mayKnowDuty,
  mayRaiseAlert,
  maySetAlerts,
} from '../domain/alerts/policy.ts';
import {
  alertsById,
  alertSettingsOf,
  knownAlerts,
  type Alert as AlertRow,
  type AlertAnswer as AnswerRow,
  type AlertSettings as SettingsRow,
} from '../domain/alerts/reads.ts';
import { placeholdersNow } from '../domain/alerts/reads-placeholders.ts';
import { urgentProcedureOf, type UrgentProcedure as UrgentRow } from '../domain/alerts/reads-urgent.ts';
import { mayKnowStatement, mayReadDraft } from '../domain/statements/policy.ts';
import { statementsById } from '../domain/statements/reads.ts';
import { findSeat, seatsIn } from '../domain/viewer.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Decision } from './decisions.ts';
import type { GraphContext } from './context.ts';
import { chosenId, localId } from './ids.ts';
import { Seat } from './organizations.ts';
import { Statement } from './statements.ts';
import { Theme } from './tags.ts';

const AlertState = builder.enumType('AlertState', {
  values: {
    waiting: { description: 'For two duty officers in two countries.' },
    going: { description: 'Both said to proceed.' },
    refused: { description: 'One of them said not to.' },
    expired: { description: 'Nobody said so in time.' },
    archived: { description: 'Its later review was asked for.' },
  } as const,
});

const AlertAnswer = builder.objectRef<AnswerRow>('AlertAnswer').implement({
  description: 'What one duty officer said.',
  extensions: { policy: 'mayKnowAlert' },
  fields: (t) => ({
    seat: t.field({ type: Seat, resolve: ({ seatId }) => seatId }),
    proceed: t.exposeBoolean('proceed'),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2; empty where it is not told.' }),
    reason: t.exposeString('reason', { nullable: true }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

const Alert = builder.loadableNodeRef('Alert', {
  id: { resolve: (alert) => alert.id },
  sort: (alert: AlertRow) => alert.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<AlertRow[]> =>
    (await alertsById(platform.store.read, ids)).filter((alert) => mayKnowAlert(viewer, alert).allowed),
});

Alert.implement({
  description:
    'What happened to people and may need an answer within a day. Known to those on duty, the secretariat, the steering committee and whoever raised it; its words are null once they were deleted.',
  extensions: { policy: 'mayKnowAlert' },
  fields: (t) => ({
    key: t.exposeString('id', { description: 'The last word of its address.' }),
    state: t.field({ type: AlertState, resolve: ({ state }) => state }),
    what: t.exposeString('what', { nullable: true }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    themes: t.field({ type: [Theme], resolve: ({ themeIds }) => themeIds }),
    source: t.exposeString('source', { nullable: true }),
    verifiedBy: t.exposeString('verifiedBy', { nullable: true }),
    consent: t.exposeBoolean('consent', { description: 'Whether the people it is about agreed.' }),
    affected: t.exposeString('affected', {
      nullable: true,
      description: 'Their names; only with their consent.',
    }),
    risk: t.exposeString('risk', { nullable: true }),
    raisedBy: t.field({ type: Seat, resolve: ({ raisedBySeatId }) => raisedBySeatId }),
    raisedAt: t.field({ type: 'Instant', resolve: ({ raisedAt }) => raisedAt }),
    decideBy: t.field({ type: 'Instant', resolve: ({ decideBy }) => decideBy }),
    wentAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When the second officer said to proceed: the start of its clock.',
      resolve: ({ wentAt }) => wentAt,
    }),
    endedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ endedAt }) => endedAt }),
    purgedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ purgedAt }) => purgedAt }),
    answers: t.field({ type: [AlertAnswer], resolve: ({ answers }) => answers }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'What came of it; null also where the viewer may not know of it yet.',
      resolve: async ({ statementId }, _args, { viewer, platform }) => {
        const [statement] = await statementsById(
          platform.store.read,
          statementId === null ? [] : [statementId],
        );
        return statement && mayKnowStatement(viewer, statement).allowed ? statement : null;
      },
    }),
    mayAnswer: t.boolean({
      resolve: (alert, _args, { viewer, platform }) =>
        seatsIn(viewer, alert.coalitionId).some(
          (seat) =>
            mayAnswerAlert({ ...viewer, seats: [seat] }, alert, {
              now: platform.clock.now(),
              answered: alert.answers.some(({ personId }) => personId === seat.personId),
            }).allowed,
        ),
    }),
    mayAskSteering: t.boolean({
      resolve: (alert, _args, { viewer }) => mayAskSteering(viewer, alert).allowed,
    }),
    mine: t.boolean({
      description: 'Whether the viewer raised it.',
      resolve: ({ raisedBySeatId }, _args, { viewer }) => findSeat(viewer, raisedBySeatId) !== undefined,
    }),
  }),
});

const AlertSettings = builder.objectRef<SettingsRow>('AlertSettings').implement({
  description: 'Who answers alerts, and for how many days what they say of people is kept.',
  extensions: { policy: 'mayKnowDuty' },
  fields: (t) => ({
    dutyBody: t.field({ type: Body, resolve: ({ dutyBodyId }) => dutyBodyId }),
    retentionDays: t.exposeInt('retentionDays'),
  }),
});

builder.objectFields(Coalition, (t) => ({
  alerts: t.field({
    type: [Alert],
    description: 'What the viewer may know of, the newest first.',
    extensions: { policy: 'mayKnowAlert' },
    resolve: ({ id }, _args, { viewer, platform }) => knownAlerts(platform.store.read, viewer, id),
  }),
  alert: t.field({
    type: Alert,
    nullable: true,
    description: 'Null where there is none the viewer may know of.',
    extensions: { policy: 'mayKnowAlert' },
    args: { key: t.arg.string({ required: true }) },
    resolve: async ({ id }, { key }, { viewer, platform }) => {
      const [alert] = await alertsById(platform.store.read, [key]);
      return alert?.coalitionId === id && mayKnowAlert(viewer, alert).allowed ? alert : null;
    },
  }),
  alertSettings: t.field({
    type: AlertSettings,
    nullable: true,
    description: 'Null where nobody is on duty, and but for members.',
    extensions: { policy: 'mayKnowDuty' },
    resolve: ({ id }, _args, { viewer, platform }) =>
      mayKnowDuty(viewer, id).allowed ? alertSettingsOf(platform.store.read, id) : null,
  }),
  mayRaiseAlert: t.boolean({
    resolve: async ({ id: coalitionId }, _args, { viewer, platform }) => {
      const dutyBodyId = (await alertSettingsOf(platform.store.read, coalitionId))?.dutyBodyId ?? null;
      return mayRaiseAlert(viewer, { coalitionId, dutyBodyId }).allowed;
    },
  }),
  maySetAlerts: t.boolean({
    resolve: ({ id }, _args, { viewer }) => maySetAlerts(viewer, id).allowed,
  }),
}));

const UrgentProcedure = builder.objectRef<UrgentRow>('UrgentProcedure').implement({
  description:
    'A statement was issued under urgent procedure: when its steps were taken, and by nobody named.',
  extensions: { policy: 'mayKnowStatement' },
  fields: (t) => ({
    beganAt: t.field({ type: 'Instant', resolve: ({ beganAt }) => beganAt }),
    textClosedAt: t.field({ type: 'Instant', nullable: true, resolve: (one) => one.textClosedAt }),
    decidedAt: t.field({ type: 'Instant', nullable: true, resolve: (one) => one.decidedAt }),
    signOnOpenedAt: t.field({ type: 'Instant', nullable: true, resolve: (one) => one.signOnOpenedAt }),
    signOnClosesAt: t.field({ type: 'Instant', nullable: true, resolve: (one) => one.signOnClosesAt }),
    publishedAt: t.field({ type: 'Instant', nullable: true, resolve: (one) => one.publishedAt }),
  }),
});

builder.objectFields(Statement, (t) => ({
  unwritten: t.stringList({
    description:
      'Parts of its template that nobody has written yet, in an urgent text; while there are any it is not closed. Empty but for who reads the words as they are written.',
    extensions: { policy: 'mayReadDraft' },
    complexity: 20,
    resolve: (statement, _args, { viewer, platform }) =>
      mayReadDraft(viewer, statement).allowed ? placeholdersNow(platform.store.read, statement) : [],
  }),
  urgent: t.field({
    type: UrgentProcedure,
    nullable: true,
    description: 'Null where it did not come from an urgent procedure.',
    extensions: { policy: 'mayKnowStatement' },
    resolve: (statement, _args, { viewer, platform }) =>
      mayKnowStatement(viewer, statement).allowed
        ? urgentProcedureOf(platform.store.read, statement.id)
        : null,
  }),
}));

const RaiseAlertInput = builder.inputType('RaiseAlertInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    what: t.string({ required: true }),
    country: t.string({ required: true, description: 'ISO 3166-1 alpha-2.' }),
    alertThemes: t.idList({ required: true }),
    source: t.string({ required: true }),
    verifiedBy: t.string({ required: true }),
    consent: t.boolean({ required: true }),
    affected: t.string({ description: 'The names of the people; refused without their consent.' }),
    risk: t.string({ required: true }),
  }),
});

const AnswerAlertInput = builder.inputType('AnswerAlertInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    alert: t.id({ required: true }),
    proceed: t.boolean({ required: true }),
    draftingBody: t.id({ description: 'Whose drafters write the text, where it is to proceed.' }),
    reason: t.string({ description: 'Why not, where it is not.' }),
  }),
});

builder.mutationFields((t) => ({
  raiseAlert: t.field({
    type: Alert,
    errors: {},
    description: 'Writes to those on duty, who answer within two hours.',
    extensions: { policy: 'mayRaiseAlert' },
    args: { input: t.arg({ type: RaiseAlertInput, required: true }) },
    resolve: (_root, { input: { alertThemes, ...input } }, { platform, viewer }) =>
      raiseAlert(platform, viewer, {
        ...input,
        affected: input.affected ?? null,
        seat: localId('Seat', input.seat),
        themes: alertThemes.map((id) => localId('Theme', id)),
      }),
  }),
  answerAlert: t.field({
    type: Alert,
    errors: {},
    description: 'A duty officer says whether it is to proceed; the second yes opens its text.',
    extensions: { policy: 'mayAnswerAlert' },
    args: { input: t.arg({ type: AnswerAlertInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      answerAlert(platform, viewer, {
        seat: localId('Seat', input.seat),
        alert: localId('Alert', input.alert),
        proceed: input.proceed,
        body: chosenId('Body', input.draftingBody ?? ''),
        reason: input.reason ?? null,
      }),
  }),
  askSteering: t.field({
    type: Decision,
    errors: {},
    description: 'Puts the closed text of an alert to the steering committee for six hours.',
    extensions: { policy: 'mayAskSteering' },
    args: { seat: t.arg.id({ required: true }), alert: t.arg.id({ required: true }) },
    resolve: (_root, { seat, alert }, { platform, viewer }) =>
      askSteering(platform, viewer, { seat: localId('Seat', seat), alert: localId('Alert', alert) }),
  }),
  setAlerts: t.field({
    type: AlertSettings,
    errors: {},
    description: 'Names the body on duty, and for how many days details are kept.',
    extensions: { policy: 'maySetAlerts' },
    args: {
      seat: t.arg.id({ required: true }),
      dutyBody: t.arg.id({ required: true }),
      retentionDays: t.arg.int({ required: true, description: 'From 7 to 365.' }),
    },
    resolve: (_root, { seat, dutyBody, retentionDays }, { platform, viewer }) =>
      setAlerts(platform, viewer, {
        seat: localId('Seat', seat),
        dutyBody: localId('Body', dutyBody),
        retentionDays,
      }),
  }),
}));
