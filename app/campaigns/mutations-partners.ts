import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const InvitePartner = graphql(
  `
    mutation InvitePartner($input: PartnerInput!) {
      result: invitePartner(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AskToJoin = graphql(
  `
    mutation AskToJoin($input: CampaignInput!) {
      result: askToJoin(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AcceptPartner = graphql(
  `
    mutation AcceptPartner($input: PartnerInput!) {
      result: acceptPartner(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DeclinePartner = graphql(
  `
    mutation DeclinePartner($input: PartnerInput!) {
      result: declinePartner(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const LeaveCampaign = graphql(
  `
    mutation LeaveCampaign($input: CampaignInput!) {
      result: leaveCampaign(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ShowPartner = graphql(
  `
    mutation ShowPartner($input: ShowPartnerInput!) {
      result: showPartner(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ProposeChapter = graphql(
  `
    mutation ProposeChapter($input: ProposeChapterInput!) {
      result: proposeChapter(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ApproveChapter = graphql(
  `
    mutation ApproveChapter($input: ChapterInput!) {
      result: approveChapter(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DeclineChapter = graphql(
  `
    mutation DeclineChapter($input: ChapterInput!) {
      result: declineChapter(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndChapter = graphql(
  `
    mutation EndChapter($input: ChapterInput!) {
      result: endChapter(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ShowChapter = graphql(
  `
    mutation ShowChapter($input: ShowChapterInput!) {
      result: showChapter(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
