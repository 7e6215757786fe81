import { redirect } from '@remix-run/node';
import type { RequestContext } from '../../load-context.d.ts';
import { loadSignOn } from '../load.ts';
import { PrivilegedQuery } from './documents.ts';

/** A sign-on with who took its whole list and whose name can be hidden; whom none of that is for is led to the sign-on. */
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
  if (!about?.privilegedExports) throw redirect(page.base);
  return {
    ...page,
    may: about.mayExportPrivileged,
    names: about.openNames ?? [],
    confided: about.confidedToAddressees ?? 0,
    proved: viewer?.provedByPasskey ?? false,
    exports: about.privilegedExports.map(({ id, reason, at, seat }) => ({
      id,
      reason,
      at,
      by: seat.person.name,
    })),
  };
}
