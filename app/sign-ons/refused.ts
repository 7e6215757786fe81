import { graphql } from '../graphql.ts';
import type { Problem } from '../ui/refusal.ts';

/** What a form must be told when a mutation refuses. */
export const Refused = graphql(`
  fragment Refused on Error {
    __typename
    message
    ... on InvalidError {
      faults {
        field
        message
      }
    }
    ... on ForbiddenError {
      code
    }
    ... on ConflictError {
      code
    }
  }
`);

interface Answer {
  __typename: string;
  message?: string;
  code?: string;
  faults?: readonly { field: string; message: string }[];
}

/** The stable word of a refusal, for programs; null when it was done or has none. */
export function codeOf({ code }: Answer): string | null {
  return code ?? null;
}

/** What there is to correct; nothing when it was done. A fault of a field the form does not show concerns the whole form. */
export function problemsOf(answer: Answer, shown: (field: string) => boolean = () => true): Problem[] {
  if (answer.message === undefined) return [];
  const faults = (answer.faults ?? []).map(({ field, message }): Problem =>
    shown(field) ? { field, message } : { message },
  );
  return faults.length > 0 ? faults : [{ message: answer.message }];
}

/** What a code was refused for: beside its field while it may be typed again; else it is a matter of the whole form. */
export function codeProblemsOf(answer: Answer): Problem[] {
  const typedWrong = answer.__typename === 'InvalidError' || codeOf(answer) === 'code-wrong';
  return problemsOf(answer).map(({ message }) => (typedWrong ? { field: 'code', message } : { message }));
}
