import type { LoaderFunctionArgs } from '@remix-run/node';
import { exactFile } from '../public-pages/exact-file.ts';

/** The text in one language, exactly as it was hashed. */
export function loader(args: LoaderFunctionArgs) {
  return exactFile(args, 'text');
}
