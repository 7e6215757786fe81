import type { RequestContext } from '../load-context.d.ts';
import type { Problem } from '../ui/refusal.ts';
import { fieldOfReservation } from './reservations/form.ts';
import { ConfirmSession, RequestConfirmation } from './mutations.ts';
import { codeOf, codeProblemsOf, problemsOf, shows } from '../refused.ts';

/** A mailed code the form now asks for. */
export interface CodeAsked {
  ticket: string;
  email: string;
}

/** What came of an act: done, or what to correct, or a code to type first. */
export interface Outcome {
  problems: Problem[];
  code?: CodeAsked;
  /** The text or its terms are no longer what the form showed. */
  changed?: true;
}

/** Fields people see in these forms. */
const SHOWN = [
  ...['name', 'signatoryName', 'signatoryTitle', 'note', 'mandateOn', 'reason'],
  ...['except', 'noteEs', 'noteEn', 'minute', 'namedFrom'],
  ...['themes', 'until', 'windowHours'],
  ...['maySign', 'source'],
];

const said = (form: FormData, name: string) => String(form.get(name) ?? '');

/**
 * Carries out an act that may need a fresh proof. Where it does, a code is mailed and the form comes back as it
 * was with a place for it; sent again with the code, the session is proved and the act carried out.
 */
export async function withProof(
  context: RequestContext,
  form: FormData,
  act: () => Promise<{ __typename: string; message?: string; code?: string }>,
): Promise<Outcome> {
  const asked: CodeAsked = { ticket: said(form, 'ticket'), email: said(form, 'codeSentTo') };
  if (said(form, 'send') === 'new-code') return askForCode(context);
  if (asked.ticket !== '') {
    const { result } = await context.graphql(ConfirmSession, {
      ticket: asked.ticket,
      code: said(form, 'code'),
    });
    const problems = codeProblemsOf(result);
    if (problems.length > 0) return { problems, code: asked };
  }
  const result = await act();
  if (codeOf(result) === 'code-needed') return askForCode(context);
  const problems = problemsOf(result, (fault) => shows(...SHOWN)(fieldOfReservation(fault)));
  return codeOf(result) === 'text-changed' ? { problems, changed: true } : { problems };
}

async function askForCode(context: RequestContext): Promise<Outcome> {
  const { result } = await context.graphql(RequestConfirmation, {});
  if (result.__typename !== 'SignInRequested') return { problems: problemsOf(result) };
  return { problems: [], code: { ticket: result.ticket, email: result.email } };
}
