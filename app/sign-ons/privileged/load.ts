import type { RequestContext } from '../../load-context.d.ts';
import { loadSignOn } from '../load.ts';
import { PrivilegedQuery } from './documents.ts';

/** A sign-on with who took its whole list; null for whom none of that is. */
export async function loadPrivileged(
  request: Request,
  params: { coalition?: string | undefined; slug?: string | undefined },
  context: RequestContext,
) {
  const page = await loadSignOn(request, params, context);
  const { viewer, coalition } = await context.graphql(PrivilegedQuery, {
    coalition: page.coalition.slug,
    slug: page.statement.slug,
  });
  const about = coalition?.statement?.signOn;
  if (!about?.privilegedExports) return null;
  return {
    ...page,
    may: about.mayExportPrivileged,
    proved: viewer?.provedByPasskey ?? false,
    exports: about.privilegedExports.map(({ id, reason, at, seat }) => ({
      id,
      reason,
      at,
      by: seat.person.name,
    })),
  };
}
