import {
  mayAnswerFor,
  mayAnswerPartners,
  mayContribute,
  mayEditCampaign,
  mayReadContacts,
  mayRunCampaign,
} from '../domain/campaigns/policy.ts';
import { seatsIn } from '../domain/viewer.ts';
import { builder } from './builder.ts';
import { Campaign, partners } from './campaigns.ts';
import { Organization } from './organizations.ts';

builder.objectFields(Campaign, (t) => ({
  mayEdit: t.boolean({
    description: 'Whether the viewer may change what is in it.',
    resolve: (campaign, _args, { viewer }) => mayEditCampaign(viewer, campaign).allowed,
  }),
  mayAnswerPartners: t.boolean({
    description: 'Whether the viewer answers organisations that ask to join, and chapters they propose.',
    resolve: (campaign, _args, { viewer }) => mayAnswerPartners(viewer, campaign).allowed,
  }),
  mayRun: t.boolean({
    description: 'Whether the viewer may choose what is public of it, and open and close it.',
    resolve: (campaign, _args, { viewer }) => mayRunCampaign(viewer, campaign).allowed,
  }),
  mayReadContacts: t.boolean({
    description: 'Whether the viewer takes part, and so reads who met whom.',
    resolve: async (campaign, _args, context) =>
      mayReadContacts(context.viewer, campaign, await partners(context, campaign.id)).allowed,
  }),
  mayContribute: t.boolean({
    description: 'Whether the viewer may note contacts, press and costs.',
    resolve: async (campaign, _args, context) =>
      mayContribute(context.viewer, campaign, await partners(context, campaign.id)).allowed,
  }),
  answersFor: t.field({
    type: [Organization],
    description: 'The viewer’s organisations they may ask, answer and leave for.',
    resolve: (campaign, _args, { viewer }) => [
      ...new Set(
        seatsIn(viewer, campaign.coalitionId)
          .map((seat) => seat.organizationId)
          .filter((id) => mayAnswerFor(viewer, campaign, id).allowed),
      ),
    ],
  }),
}));
