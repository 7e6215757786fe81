import type { LogoPlace, RequestContext } from '../load-context.d.ts';
import { download } from '../public-pages/download.ts';

const FILE = /^([0-9a-f]{16})\.webp$/;

/**
 * Only the reader's own browser keeps a logo, and for ten minutes: a page that no longer names the signature no
 * longer asks for it, and nobody in between has it to give.
 */
const CACHE = 'private, max-age=600';

/** A logo, where this reader may see it; for everybody else there is nothing, whatever the address says. */
export async function loadLogo(
  request: Request,
  context: RequestContext,
  { file = '', ...place }: Omit<LogoPlace, 'logo'> & { file: string | undefined },
): Promise<Response> {
  const logo = FILE.exec(file)?.[1];
  const bytes = logo === undefined ? null : await context.files.logo({ ...place, logo });
  if (bytes === null) throw new Response(null, { status: 404 });
  return download(request, { bytes, mime: 'image/webp', fileName: file }, CACHE);
}
