import { knownCampaigns } from '../domain/campaigns/reads.ts';
import { Ask } from './asks.ts';
import { builder } from './builder.ts';
import { Campaign } from './campaigns.ts';
import { Statement } from './statements.ts';

builder.objectFields(Ask, (t) => ({
  campaigns: t.field({
    type: [Campaign],
    description: 'The campaigns that work for it, as far as the viewer may know of them.',
    extensions: { policy: 'mayKnowCampaign' },
    complexity: 10,
    resolve: ({ id, coalitionId }, _args, { viewer, platform }) =>
      knownCampaigns(platform.store.read, viewer, { coalitionId, askId: id }),
  }),
}));

builder.objectFields(Statement, (t) => ({
  campaigns: t.field({
    type: [Campaign],
    description: 'The campaigns that work with it, as far as the viewer may know of them.',
    extensions: { policy: 'mayKnowCampaign' },
    resolve: ({ id, coalitionId }, _args, { viewer, platform }) =>
      knownCampaigns(platform.store.read, viewer, { coalitionId, statementId: id }),
  }),
}));
