import { inflateRawSync, inflateSync } from 'node:zlib';

/** What an answer says once it is opened: the parts of an archive, the streams of a PDF, or its bytes. */
function opened(answer: Buffer): Buffer[] {
  const bytes = answer.subarray(answer.indexOf('\n\n') + 2);
  return [answer, ...partsOf(bytes)];
}

/** The parts of an archive or the streams of a PDF; none of anything else. */
export function partsOf(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return partsOfZip(bytes);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return streamsOfPdf(bytes);
  return [];
}

function partsOfZip(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = bytes.readUInt32LE(end + 16);
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
    const packed = bytes.readUInt32LE(at + 20);
    const name = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    parts.push(bytes.subarray(at + 46, at + 46 + name));
    parts.push(bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data);
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Streams inflated, and text shown by glyph put back into letters through each font's own table. */
function streamsOfPdf(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at);
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)));
    } catch {
      streams.push(bytes.subarray(at + 7, end));
    }
  }
  return [...streams, Buffer.from(lettersOf(streams.map((one) => one.toString('latin1'))))];
}

/** Every way the glyphs of the pages can be read: by each of the fonts' tables from glyph to letter. */
function lettersOf(streams: string[]): string {
  const tables = streams.filter((one) => one.includes('beginbfrange')).map(tableOf);
  const shown = streams.flatMap((one) => [...one.matchAll(/\[([^\]]*)\]\s*TJ|(<[0-9a-fA-F]+>)\s*Tj/g)]);
  const glyphs = shown.map(([, many, single]) =>
    [...(many ?? single ?? '').matchAll(/<([0-9a-fA-F]+)>/g)].map(([, hex]) => hex).join(''),
  );
  return tables
    .map((table) =>
      glyphs
        .map((hex) => (hex.match(/.{4}/g) ?? []).map((one) => table.get(parseInt(one, 16)) ?? '').join(''))
        .join(' '),
    )
    .join('\n');
}

function tableOf(stream: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, from = '', , list = ''] of stream.matchAll(
    /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[([^\]]*)\]/g,
  ))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-fA-F\s]+)>/g)].entries())
      table.set(
        parseInt(from, 16) + index,
        (hex.replace(/\s/g, '').match(/.{4}/g) ?? [])
          .map((unit) => String.fromCharCode(parseInt(unit, 16)))
          .join(''),
      );
  return table;
}

/** Where a secret stands: in any case, as it is, as part of an address, or inside something in base 64. */
export function* found(bytes: Buffer, secrets: readonly string[]): Generator<string> {
  for (const part of opened(bytes)) {
    const text = part.toString('latin1').toLowerCase();
    const exact = part.toString('latin1');
    for (const secret of secrets) {
      const plain = Buffer.from(secret, 'utf8').toString('latin1').toLowerCase();
      if (text.includes(plain) || text.includes(encodeURIComponent(secret).toLowerCase())) yield secret;
      else if (disguises(secret).some((one) => exact.includes(one))) yield `${secret} (in base 64)`;
    }
  }
}

const made = new Map<string, string[]>();

/** The letters in the middle of a secret’s base 64, at each of the three places it can begin. */
function disguises(secret: string): string[] {
  const known = made.get(secret);
  if (known) return known;
  const all = [secret, secret.charAt(0).toUpperCase() + secret.slice(1)].flatMap((one) =>
    [0, 1, 2].map((shift) =>
      Buffer.from('\0'.repeat(shift) + one, 'utf8')
        .toString('base64')
        .replace(/=+$/, '')
        .slice(shift === 0 ? 0 : 4, -2),
    ),
  );
  made.set(
    secret,
    all.filter((one) => one.length >= 6),
  );
  return made.get(secret)!;
}
