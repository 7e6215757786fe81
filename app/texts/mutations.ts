import { graphql } from '../graphql.ts';

export const CreateStatement = graphql(`
  mutation CreateStatement($input: CreateStatementInput!) {
    result: createStatement(input: $input) {
      __typename
      ... on Statement {
        id
        slug
        text {
          id
        }
      }
      ... on Error {
        message
      }
      ... on InvalidError {
        faults {
          field
          message
        }
      }
    }
  }
`);

export const RenameStatement = graphql(`
  mutation RenameStatement($input: RenameStatementInput!) {
    result: renameStatement(input: $input) {
      __typename
      ... on Error {
        message
      }
      ... on InvalidError {
        faults {
          field
          message
        }
      }
    }
  }
`);

export const ImportText = graphql(`
  mutation ImportText($input: ImportTextInput!) {
    result: importText(input: $input) {
      __typename
      ... on ImportedText {
        notices
        blocks
      }
      ... on Error {
        message
      }
      ... on InvalidError {
        faults {
          field
          message
        }
      }
    }
  }
`);

export const ReopenDraft = graphql(`
  mutation ReopenDraft($input: StatementInput!) {
    result: reopenDraft(input: $input) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);

export const ReopenText = graphql(`
  mutation ReopenText($input: ReopenTextInput!) {
    result: reopenText(input: $input) {
      __typename
      ... on Error {
        message
      }
      ... on InvalidError {
        faults {
          field
          message
        }
      }
    }
  }
`);

export const CloseText = graphql(`
  mutation CloseText($input: CloseTextInput!) {
    result: closeText(input: $input) {
      __typename
      ... on Error {
        message
      }
      ... on InvalidError {
        faults {
          field
          message
        }
      }
    }
  }
`);
