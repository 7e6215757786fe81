import { data } from '@remix-run/node';
import { graphql } from './graphql.ts';
import { refusal, type Problem } from './ui/refusal.ts';

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

/** What a mutation answers when it refuses; anything without a message is what was asked for. */
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

/** What was refused only for now: too much at once, or while others wrote. */
const PASSING = /-too-fast$|^text-moved-on$/;

/**
 * What there is to correct; nothing when it was done. `fieldOf` names the form's field for a fault of the mutation;
 * a fault of a field the form does not show concerns the whole form.
 */
export function problemsOf(
  answer: Answer,
  fieldOf: (fault: string) => string | undefined = (fault) => fault,
): Problem[] {
  if (answer.message === undefined) return [];
  const faults = (answer.faults ?? []).map(({ field, message }) => ({ field: fieldOf(field), message }));
  if (faults.length > 0) return faults;
  const { message } = answer;
  return PASSING.test(codeOf(answer) ?? '') ? [{ message, passes: true }] : [{ message }];
}

/** The fields of a form that shows these, called as the mutation calls them. */
export const shows =
  (...fields: string[]) =>
  (fault: string): string | undefined =>
    fields.find((field) => field === fault);

/** What a code was refused for: beside its field while it may be typed again; else it is a matter of the whole form. */
export function codeProblemsOf(answer: Answer): Problem[] {
  const typedWrong = answer.__typename === 'InvalidError' || codeOf(answer) === 'code-wrong';
  return problemsOf(answer).map(({ message }) => (typedWrong ? { field: 'code', message } : { message }));
}

/** Sends a form back with what to correct, its values kept. */
export function refuse(problems: Problem[], form: FormData) {
  return data(refusal(problems, form), { status: 422 });
}
