import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadLogo } from '../organizations/load-logo.ts';

/** A member's logo, for the coalition's members. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadLogo(request, context, { coalition: params['coalition'] ?? '', file: params['logo'] });
}
