import type { LoaderFunctionArgs } from '@remix-run/node';
import { exactFile } from '../public-pages/exact-file.ts';

/** The terms of the sign-on, exactly as they were hashed. */
export function loader(args: LoaderFunctionArgs) {
  return exactFile(args, 'terms');
}
