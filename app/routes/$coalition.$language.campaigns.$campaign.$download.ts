import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicFile } from '../campaigns/public-files.ts';

/** A campaign's public calendar and its published report, in English. */
export async function loader(args: LoaderFunctionArgs) {
  return publicFile(args, 'en');
}
