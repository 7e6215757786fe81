import type { Download } from '../load-context.d.ts';
import { filePolicy } from '../http/security.ts';

/**
 * A file someone keeps: always saved and never opened as a page of ours, known by the digest of its bytes. Asked
 * for again with that digest, it is not sent again. `cache`: who may keep it, and how long without asking again.
 */
export async function download(
  request: Request,
  { bytes, mime, fileName }: Download,
  cache = 'no-cache',
): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const etag = `"${Buffer.from(digest).toString('hex')}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': cache,
    'Content-Security-Policy': filePolicy,
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': mime,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}
