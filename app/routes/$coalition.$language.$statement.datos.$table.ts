import type { LoaderFunctionArgs } from '@remix-run/node';
import { dataFile } from '../public-pages/data-file.ts';

/** The public list of signatures of a statement, at its Spanish address: "firmas.csv". */
export function loader(args: LoaderFunctionArgs) {
  return dataFile(args, 'es');
}
