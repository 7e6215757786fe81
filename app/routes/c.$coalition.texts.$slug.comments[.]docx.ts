import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadComments } from '../texts/comments/download.ts';

/** The table of comments as a document, in the reader's language. */
export function loader(asked: LoaderFunctionArgs) {
  return downloadComments(asked, 'docx');
}
