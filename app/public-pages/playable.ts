import { filePolicy } from '../http/security.ts';
import type { Recording } from '../load-context.d.ts';

const RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * A recording, as players ask for it: whole, or the piece that is to be heard. Opened by itself it is saved, and never a
 * page of ours.
 */
export async function playable(
  request: Request,
  { id, size, mime, fileName, read }: Recording,
): Promise<Response> {
  const etag = `"${id}"`;
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
    return answer(await read(0, size - 1), { headers });
  }
  const piece = pieceOf(range, size);
  if (piece === null)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  const { from, to } = piece;
  return answer(await read(from, to), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${size}` },
  });
}

const answer = (bytes: Uint8Array, { headers, status = 200 }: { headers: object; status?: number }) =>
  new Response(new Uint8Array(bytes), {
    status,
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  });

/** The first and the last byte asked for: from one on, up to one, or so many at the end; null for what is not there. */
export function pieceOf(range: string, length: number): { from: number; to: number } | null {
  const [, first = '', last = ''] = RANGE.exec(range) ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from <= to && from < length ? { from, to } : null;
}
