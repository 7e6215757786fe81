import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { ShellQuery } from './shell-query.ts';

/** What stands around the signed-in pages of a coalition; closed to people without a seat in it. */
export async function loadShell(slug: string, viewer: ViewerSummary, context: RequestContext) {
  const { coalition, viewer: here } = await context.graphql(ShellQuery, { slug });
  if (!coalition) throw new Response(null, { status: 404 });
  const seats = (here?.seats ?? []).filter((seat) => seat.coalition.slug === slug);
  if (seats.length === 0) throw new Response(null, { status: 403 });
  const {
    waiting,
    decisionsWaiting,
    campaignsWaiting,
    alignmentWaiting,
    alsoWaiting,
    commentsWaiting,
    ...rest
  } = coalition;
  const { mentioned, unanswered } = commentsWaiting ?? { mentioned: [], unanswered: [] };
  const acting = seats.find(({ id }) => id === viewer.seat?.id) ?? seats[0]!;
  return {
    coalition: rest,
    waiting:
      waiting.length +
      decisionsWaiting.length +
      campaignsWaiting.length +
      alsoWaiting.length +
      (alignmentWaiting?.length ?? 0) +
      mentioned.length +
      unanswered.length,
    viewer: {
      ...viewer,
      seats: seats.map(({ id, organization }) => ({ id, organization })),
      seat: { id: acting.id, organization: acting.organization },
    },
  };
}

export type ShellData = Awaited<ReturnType<typeof loadShell>>;
