import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const CreateCampaign = graphql(
  `
    mutation CreateCampaign($input: CreateCampaignInput!) {
      result: createCampaign(input: $input) {
        __typename
        ...Refused
        ... on Campaign {
          slug
        }
      }
    }
  `,
  [Refused],
);

export const ChangeCampaign = graphql(
  `
    mutation ChangeCampaign($input: ChangeCampaignInput!) {
      result: changeCampaign(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const StartCampaign = graphql(
  `
    mutation StartCampaign($input: CampaignInput!) {
      result: startCampaign(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CloseCampaign = graphql(
  `
    mutation CloseCampaign($input: CampaignInput!) {
      result: closeCampaign(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetShows = graphql(
  `
    mutation SetShows($input: SetShowsInput!) {
      result: setShows(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PublishCampaignPage = graphql(
  `
    mutation PublishCampaignPage($input: CampaignInput!) {
      result: publishCampaignPage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const WithdrawCampaignPage = graphql(
  `
    mutation WithdrawCampaignPage($input: CampaignInput!) {
      result: withdrawCampaignPage(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const PublishReport = graphql(
  `
    mutation PublishReport($input: CampaignInput!) {
      result: publishReport(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const LinkAsk = graphql(
  `
    mutation LinkAsk($input: CampaignAskInput!) {
      result: linkAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnlinkAsk = graphql(
  `
    mutation UnlinkAsk($input: CampaignAskInput!) {
      result: unlinkAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ShowAsk = graphql(
  `
    mutation ShowAsk($input: CampaignAskInput!) {
      result: showAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const HideAsk = graphql(
  `
    mutation HideAsk($input: CampaignAskInput!) {
      result: hideAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const LinkStatement = graphql(
  `
    mutation LinkStatement($input: CampaignStatementInput!) {
      result: linkStatement(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnlinkStatement = graphql(
  `
    mutation UnlinkStatement($input: CampaignStatementInput!) {
      result: unlinkStatement(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddCampaignTarget = graphql(
  `
    mutation AddCampaignTarget($input: AddCampaignTargetInput!) {
      result: addCampaignTarget(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveCampaignTarget = graphql(
  `
    mutation RemoveCampaignTarget($input: RemoveCampaignTargetInput!) {
      result: removeCampaignTarget(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CreateTarget = graphql(
  `
    mutation CreateTarget($input: CreateTargetInput!) {
      result: createTarget(input: $input) {
        __typename
        ...Refused
        ... on Target {
          id
        }
      }
    }
  `,
  [Refused],
);

export const RecordAnswer = graphql(
  `
    mutation RecordAnswer($input: RecordAnswerInput!) {
      result: recordAnswer(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
