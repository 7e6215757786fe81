/** The beginning of a recording as a recorder writes it, and after it so much of nothing. */
export function sound(kind: 'mp3' | 'ogg' | 'm4a', bytes = 2000): Uint8Array<ArrayBuffer> {
  const head = {
    mp3: Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'),
    ogg: Buffer.from('OggS\0\x02', 'latin1'),
    m4a: Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1'),
  }[kind];
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length), 7)]));
}
