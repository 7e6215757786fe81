const HEADER_END = Buffer.from('\r\n\r\n');
const LONGEST_HEADER = 64 * 1024;
const SIGNS: Record<string, string> = { '%': '%25', ';': '%3B', '=': '%3D' };

/**
 * A multipart body in whose part headers the names of files hold neither ";" nor "=": the parser takes these for
 * the ends of parameters, quoted or not. `plainName` reads them back.
 */
export function withQuotedNames(
  body: ReadableStream<Uint8Array>,
  boundary: string,
): ReadableStream<Uint8Array> {
  const opening = Buffer.from(`--${boundary}\r\n`);
  let held = Buffer.alloc(0);
  let inHeader = false;
  const pass = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      held = Buffer.concat([held, chunk]);
      for (;;) {
        const end = inHeader ? HEADER_END : opening;
        const at = held.indexOf(end);
        if (at < 0) break;
        const piece = held.subarray(0, at + end.length);
        out.enqueue(new Uint8Array(inHeader ? escaped(piece) : piece));
        held = held.subarray(at + end.length);
        inHeader = !inHeader;
      }
      const kept = inHeader ? held.length : Math.min(held.length, opening.length - 1);
      if (inHeader && kept > LONGEST_HEADER) throw new RangeError('A part’s header has no end.');
      if (held.length > kept) out.enqueue(new Uint8Array(held.subarray(0, held.length - kept)));
      held = held.subarray(held.length - kept);
    },
    flush(out) {
      if (held.length > 0) out.enqueue(new Uint8Array(held));
    },
  });
  return body.pipeThrough(pass);
}

/** A name as it was before `withQuotedNames`. */
export const plainName = (name: string): string =>
  name.replace(/%(25|3B|3D)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const escaped = (header: Buffer): Buffer =>
  Buffer.from(
    header
      .toString('latin1')
      .replace(/filename="([^"\r\n]*)"/g, (_, name: string) => `filename="${escape(name)}"`),
    'latin1',
  );

const escape = (name: string): string => name.replace(/[%;=]/g, (sign) => SIGNS[sign]!);
