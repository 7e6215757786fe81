import {
  activitiesOfOurs,
  campaignsWaitingFor,
  type CampaignWaiting as Row,
} from '../domain/campaigns/reads-waiting.ts';
import { isMember } from '../domain/coalitions/policy.ts';
import { DAY, later } from '../domain/platform.ts';
import { builder } from './builder.ts';
import { CalendarEntry } from './calendars.ts';
import { Campaign } from './campaigns.ts';
import { Coalition } from './coalitions.ts';
import { Organization } from './organizations.ts';

const CampaignWaitingKind = builder.enumType('CampaignWaitingKind', {
  description:
    'What is to be answered: an invitation to the viewer’s organisation, an organisation that asks to join, a chapter that is proposed.',
  values: ['invitation', 'request', 'chapter'] as const,
});

const CampaignWaiting = builder.objectRef<Row>('CampaignWaiting').implement({
  description: 'Something of a campaign that waits for the viewer’s answer.',
  fields: (t) => ({
    kind: t.field({ type: CampaignWaitingKind, resolve: (row) => row.kind }),
    campaign: t.field({ type: Campaign, resolve: (row) => row.campaign }),
    organization: t.field({
      type: Organization,
      description: 'The one invited, or the one that asks or proposes.',
      resolve: (row) => row.organizationId,
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  campaignsWaiting: t.field({
    type: [CampaignWaiting],
    description:
      'What of campaigns waits for the viewer’s organisations, or for the viewer as one who leads.',
    extensions: { policy: 'mayAnswerPartners' },
    complexity: 20,
    resolve: ({ id }, _args, { viewer, platform }) =>
      isMember(viewer, id).allowed ? campaignsWaitingFor(platform.store.read, viewer, id) : [],
  }),
  ourActivities: t.field({
    type: [CalendarEntry],
    description:
      'What campaigns in which the viewer’s organisations take part do within so many days, the next first.',
    extensions: { policy: 'isMember' },
    complexity: 20,
    args: { days: t.arg.int({ required: true }) },
    resolve: async ({ id }, { days }, { viewer, platform }) => {
      if (!isMember(viewer, id).allowed) return [];
      const from = platform.clock.now();
      const to = later(from, Math.min(Math.max(days, 0), 366) * DAY);
      const found = await activitiesOfOurs(platform.store.read, viewer, id, { from, to });
      return found.map((one) => ({ kind: 'activity' as const, startsAt: one.activity.startsAt, ...one }));
    },
  }),
}));
