import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const CreateAgenda = graphql(
  `
    mutation CreateAgenda($input: CreateAgendaInput!) {
      result: createAgenda(input: $input) {
        __typename
        ...Refused
        ... on Agenda {
          slug
        }
      }
    }
  `,
  [Refused],
);

export const RenameAgenda = graphql(
  `
    mutation RenameAgenda($input: RenameAgendaInput!) {
      result: renameAgenda(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetAgenda = graphql(
  `
    mutation SetAgenda($input: SetAgendaInput!) {
      result: setAgenda(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ArchiveAgenda = graphql(
  `
    mutation ArchiveAgenda($input: AgendaInput!) {
      result: archiveAgenda(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddPreambleBlock = graphql(
  `
    mutation AddPreambleBlock($input: AddPreambleBlockInput!) {
      result: addPreambleBlock(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CloseEdition = graphql(
  `
    mutation CloseEdition($input: CloseEditionInput!) {
      result: closeEdition(input: $input) {
        __typename
        ...Refused
        ... on AgendaEdition {
          number
        }
      }
    }
  `,
  [Refused],
);

export const PublishEdition = graphql(
  `
    mutation PublishAgendaEdition($input: AgendaEditionInput!) {
      result: publishAgendaEdition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const UnpublishEdition = graphql(
  `
    mutation UnpublishAgendaEdition($input: AgendaEditionInput!) {
      result: unpublishAgendaEdition(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const AddAsk = graphql(
  `
    mutation AddAsk($input: AddAskInput!) {
      result: addAsk(input: $input) {
        __typename
        ...Refused
        ... on Ask {
          id
          number
        }
      }
    }
  `,
  [Refused],
);

export const RewriteAsk = graphql(
  `
    mutation RewriteAsk($input: RewriteAskInput!) {
      result: rewriteAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const MoveAsk = graphql(
  `
    mutation MoveAsk($input: MoveAskInput!) {
      result: moveAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveAsk = graphql(
  `
    mutation RemoveAsk($input: AskInput!) {
      result: removeAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RestoreAsk = graphql(
  `
    mutation RestoreAsk($input: AskInput!) {
      result: restoreAsk(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SetAskFact = graphql(
  `
    mutation SetAskFact($input: SetAskFactInput!) {
      result: setAskFact(input: $input) {
        __typename
        ...Refused
        ... on FactSet {
          change {
            id
          }
          met {
            id
          }
        }
      }
    }
  `,
  [Refused],
);

export const UndoAskChange = graphql(
  `
    mutation UndoAskChange($input: UndoAskChangeInput!) {
      result: undoAskChange(input: $input) {
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
