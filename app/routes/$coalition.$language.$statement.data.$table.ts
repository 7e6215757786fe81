import type { LoaderFunctionArgs } from '@remix-run/node';
import { dataFile } from '../public-pages/data-file.ts';

/** The public list of signatures of a statement, at its English address: "signatures.csv". */
export function loader(args: LoaderFunctionArgs) {
  return dataFile(args, 'en');
}
