import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadLogo } from '../organizations/load-logo.ts';

/** A signatory's logo: "3f2a9c….webp", answered only while a signature of that statement shows it in public. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition = '', statement = '', logo } = params;
  return loadLogo(request, context, { coalition, statement, file: logo });
}
