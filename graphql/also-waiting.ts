import { alsoWaitingFor, type AlsoWaiting as Row } from '../domain/alerts/reads-waiting.ts';
import { isMember } from '../domain/coalitions/policy.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Organization } from './organizations.ts';
import { Statement } from './statements.ts';

const AlsoWaitingKind = builder.enumType('AlsoWaitingKind', {
  values: {
    alert: { description: 'The viewer is on duty and has not answered it.' },
    alertKnown: { description: 'Others on duty answer it; the viewer may read it.' },
    askSteering: { description: 'Its closed text is to be put to the steering committee.' },
    mandate: { description: 'A standing mandate will sign, unless the organisation says no before.' },
    ratify: { description: 'A correction is to be ratified.' },
    requests: { description: 'Requests to sign wait for the secretariat.' },
    papers: { description: 'Sheets on paper wait for a second person.' },
  } as const,
});

const AlsoWaiting = builder.objectRef<Row>('AlsoWaiting').implement({
  description: 'Something that waits for the viewer beside what is to be signed, decided or written.',
  fields: (t) => ({
    kind: t.field({ type: AlsoWaitingKind, resolve: ({ kind }) => kind }),
    alertKey: t.exposeString('alertId', { nullable: true, description: 'The last word of its address.' }),
    statement: t.field({ type: Statement, nullable: true, resolve: ({ statementId }) => statementId }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Of the viewer: the one that is asked.',
      resolve: ({ organizationId }) => organizationId,
    }),
    count: t.exposeInt('count'),
    due: t.field({ type: 'Instant', nullable: true, resolve: ({ due }) => due }),
  }),
});

builder.objectField(Coalition, 'alsoWaiting', (t) =>
  t.field({
    type: [AlsoWaiting],
    description:
      'Alerts, mandates about to sign, ratifications and the secretariat’s desk, as far as they wait for the viewer; the nearest first.',
    extensions: { policy: 'isMember' },
    complexity: 20,
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed
        ? alsoWaitingFor(platform.store.read, viewer, id, platform.clock.now())
        : [],
  }),
);
