import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const PreviewAgendaSheet = graphql(
  `
    mutation PreviewAgendaSheet($input: PreviewAgendaSheetInput!, $language: String!) {
      result: previewAgendaSheet(input: $input) {
        __typename
        ... on AgendaSheetDifference {
          edition
          at
          cells {
            row
            column
            key
            name
            number
            here
            sheet
            state
            reason
            seen
          }
          fresh {
            row
            reason
            words {
              language
              priority
              ask
            }
            facts {
              name
              value
            }
            refused {
              column
              name
              reason
            }
          }
          missing {
            id
            number
            words(language: $language) {
              priority
            }
          }
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ApplyAgendaSheet = graphql(
  `
    mutation ApplyAgendaSheet($input: ApplyAgendaSheetInput!) {
      result: applyAgendaSheet(input: $input) {
        __typename
        ... on AgendaSheetApplied {
          facts
          added {
            id
            number
          }
          refused {
            row
            column
            name
            number
            reason
          }
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

type Preview = Extract<
  ResultOf<typeof PreviewAgendaSheet>['result'],
  { __typename: 'AgendaSheetDifference' }
>;
type Applied = Extract<ResultOf<typeof ApplyAgendaSheet>['result'], { __typename: 'AgendaSheetApplied' }>;

/** How a sheet differs, and by which name it is kept until it is taken. */
export type SheetCompared = Preview & { upload: string; seat: string };
export type SheetCell = Preview['cells'][number];
export type SheetRow = Preview['fresh'][number];
export type SheetTaken = Applied;
