import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicFile } from '../campaigns/public-files.ts';

/** A campaign's public calendar and its published report, in Spanish. */
export async function loader(args: LoaderFunctionArgs) {
  return publicFile(args, 'es');
}
