import type { LoaderFunctionArgs } from '@remix-run/node';
import { dataPath } from '../../domain/words/addresses.ts';
import type { Language } from '../../domain/words/words.ts';
import { found } from '../shell/guard.ts';
import { download } from './download.ts';

const FORMAT = /\.(csv|xlsx|json)$/;

/** The public list of signatures of a statement, or of one of its editions, as a file in the language of its address. */
export async function dataFile(
  { request, params, context }: LoaderFunctionArgs,
  language: Language,
): Promise<Response> {
  const { coalition = '', statement = '', number, table = '' } = params;
  const [, format] = found(FORMAT.exec(table));
  const place = { coalition, statement };
  const asked = {
    format: format as 'csv' | 'xlsx' | 'json',
    number: number === undefined ? undefined : Number(number),
  };
  const proper = dataPath(place, language, asked);
  if (params['language'] !== language || !proper.endsWith(`/${table}`))
    throw new Response(null, { status: 404 });
  return download(request, found(await context.files.signatories({ ...place, language, ...asked })));
}
