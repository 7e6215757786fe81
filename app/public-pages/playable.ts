import { filePolicy } from '../http/security.ts';
import type { Download } from '../load-context.d.ts';

const RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * A recording, as players ask for it: whole, or the piece that is to be heard. Opened by itself it is saved, and never a
 * page of ours.
 */
export async function playable(request: Request, { bytes, mime, fileName }: Download): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const etag = `"${Buffer.from(digest).toString('hex')}"`;
  const headers = {
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': filePolicy,
    'Content-Type': mime,
    'Content-Disposition': `attachment; filename="${fileName}"`,
  };
  const range = request.headers.get('range');
  const condition = request.headers.get('if-range');
  if (range === null || (condition !== null && condition !== etag)) {
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'Content-Length': String(bytes.length) },
    });
  }
  const piece = pieceOf(range, bytes.length);
  if (piece === null)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } });
  const { from, to } = piece;
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), {
    status: 206,
    headers: {
      ...headers,
      'Content-Range': `bytes ${from}-${to}/${bytes.length}`,
      'Content-Length': String(to + 1 - from),
    },
  });
}

/** The first and the last byte asked for: from one on, up to one, or so many at the end; null for what is not there. */
export function pieceOf(range: string, length: number): { from: number; to: number } | null {
  const [, first = '', last = ''] = RANGE.exec(range) ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from <= to && from < length ? { from, to } : null;
}
