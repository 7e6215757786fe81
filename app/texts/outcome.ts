import { data } from '@remix-run/node';
import { refusal, type Problem } from '../ui/refusal.ts';

/** What a mutation answers when it refuses; anything without a message is what was asked for. */
interface Answer {
  __typename: string;
  message?: string;
  faults?: readonly { field: string; message: string }[];
}

/** What a mutation's answer tells a form to correct; nothing when it did what was asked. */
export function problemsOf(
  answer: Answer,
  fieldOf: (fault: string) => string | undefined = (fault) => fault,
): Problem[] {
  if (answer.message === undefined) return [];
  const faults = (answer.faults ?? []).map(({ field, message }) => ({ field: fieldOf(field), message }));
  return faults.length > 0 ? faults : [{ message: answer.message }];
}

/** Sends a form back with what to correct, its values kept. */
export function refuse(problems: Problem[], form: FormData) {
  return data(refusal(problems, form), { status: 422 });
}
