import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found } from '../shell/guard.ts';

/** The acknowledgement of a delivery, "receipt", or what came back, "reply", for the coalition's members. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition = '', delivery = '', paper } = params;
  if (paper !== 'receipt' && paper !== 'reply') throw new Response(null, { status: 404 });
  const file = found(await context.files.deliveryFile({ coalition, delivery, paper }));
  return download(request, file, 'private, no-cache');
}
