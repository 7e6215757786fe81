import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { frontPath } from '../../domain/words/addresses.ts';
import { ThereQuery } from '../public-pages/queries.ts';
import { found } from '../shell/guard.ts';

/** A coalition's address typed by hand: on to its public page in the visitor's language. */
export async function loader({ params: { coalition: asked = '' }, context }: LoaderFunctionArgs) {
  const { coalition } = await context.graphql(ThereQuery, { coalition: asked });
  return redirect(frontPath(found(coalition).slug, context.language));
}

export default function Nowhere() {
  return null;
}
