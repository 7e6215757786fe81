import type { LoaderFunctionArgs } from '@remix-run/node';
import { exactFile } from '../public-pages/exact-file.ts';

/** What the version consists of, exactly as it was hashed. */
export function loader(args: LoaderFunctionArgs) {
  return exactFile(args, 'manifest');
}
