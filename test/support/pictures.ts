import sharp from 'sharp';

/** A picture of plain colour with a disc in it, as somebody would send it. */
export function picture(
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff',
  { width = 300, height = 200, colour = '#17694f' } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return drawn(width, height, colour).toFormat(format).toBuffer().then(plain);
}

/** A photograph that carries where and by whom it was taken, lying on its side. */
export function withMetadata(): Promise<Uint8Array<ArrayBuffer>> {
  return drawn(300, 200, '#8a1f2d')
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Persona Secreta' } })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Persona Secreta</x:xmpmeta>')
    .toBuffer()
    .then(plain);
}

/** Two frames, one after another. */
export async function moving(): Promise<Uint8Array<ArrayBuffer>> {
  const frames = await Promise.all(['#ff0000', '#0000ff'].map((colour) => picture('png', { colour })));
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
    .then(plain);
}

/** Noise: nothing compresses it. */
export async function noise(side: number): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width: side, height: side, channels: 3 as const, background: '#000' };
  return sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .png()
    .toBuffer()
    .then(plain);
}

function drawn(width: number, height: number, colour: string) {
  const r = Math.min(width, height) / 3;
  const disc = `<svg width="${width}" height="${height}"><circle cx="${width / 2}" cy="${height / 2}" r="${r}" fill="${colour}"/></svg>`;
  return sharp(Buffer.from(disc));
}

const plain = (buffer: Buffer) => new Uint8Array(buffer);
