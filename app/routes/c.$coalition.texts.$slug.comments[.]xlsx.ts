import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadComments } from '../texts/comments/download.ts';

/** The table of comments as a spreadsheet, in the reader's language. */
export function loader(asked: LoaderFunctionArgs) {
  return downloadComments(asked, 'xlsx');
}
