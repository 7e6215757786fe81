import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ShouldRevalidateFunction } from '@remix-run/react';
import { signedIn } from '../shell/guard.ts';
import { loadAdvice } from '../terms/advice.ts';

/** What the glossary advises, for the page that marks words while they are written. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return { advice: await loadAdvice(context, params['coalition']!) };
}

/** What was read stays while others write; a form may have changed it, or the language. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) => formAction !== undefined;
