import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const CreateCorridor = graphql(
  `
    mutation CreateCorridor($input: CreateCorridorInput!) {
      result: createCorridor(input: $input) {
        __typename
        ... on Corridor {
          slug
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ChangeCorridor = graphql(
  `
    mutation ChangeCorridor($input: ChangeCorridorInput!) {
      result: changeCorridor(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CreateTheme = graphql(
  `
    mutation CreateTheme($input: CreateThemeInput!) {
      result: createTheme(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RenameTheme = graphql(
  `
    mutation RenameTheme($input: RenameThemeInput!) {
      result: renameTheme(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const TagThing = graphql(
  `
    mutation TagThing($input: TagThingInput!) {
      result: tagThing(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UntagThing = graphql(
  `
    mutation UntagThing($input: TagThingInput!) {
      result: untagThing(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
