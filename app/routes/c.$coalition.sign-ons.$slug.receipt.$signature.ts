import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { OwnAnswersQuery } from '../sign-ons/own-queries.ts';
import { found, signedIn } from '../shell/guard.ts';

/** The receipt of an organisation's standing signature, for its own people; at the address of what it signed alone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '', signature: asked = '' } = params;
  const { coalition } = await context.graphql(OwnAnswersQuery, { coalition: slug, slug: statement });
  const { ours } = found(coalition?.statement?.signOn);
  found(ours.find(({ signature }) => signature?.id === asked));
  return download(request, found(await context.files.receipt(asked)));
}
