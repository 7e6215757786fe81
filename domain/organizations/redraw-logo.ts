import type { Metadata, Sharp } from 'sharp';
import { Invalid } from '../errors.ts';
import { LOGO_LIMITS } from './constants.ts';

/** Formats of photographs and drawings alone: what can hold words, links or programs, such as SVG, is never opened. */
type Format = 'png' | 'jpeg' | 'webp';

const refuse = (word: string) => new Invalid([{ field: 'logo', word }]);

/**
 * Draws a picture anew, small, as one still WebP: nothing of the file that came is kept but what is seen. One at a
 * time, away from the main thread, under limits of size and time. Throws Invalid with the sentence that says why not.
 */
export async function redrawLogo(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length === 0) throw refuse('logo-missing');
  if (bytes.length > LOGO_LIMITS.bytes) throw refuse('logo-too-large');
  const format = formatOf(bytes);
  if (format === null) throw refuse(looksLikeSvg(bytes) ? 'logo-svg' : 'logo-kind');
  return inTurn(() => draw(bytes, format));
}

function formatOf(bytes: Uint8Array): Format | null {
  const at = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg';
  return at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP' ? 'webp' : null;
}

const looksLikeSvg = (bytes: Uint8Array) =>
  /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= LOGO_LIMITS.waiting) throw refuse('logo-busy');
  waiting++;
  const turn = last.then(work);
  last = turn.then(
    () => waiting--,
    () => waiting--,
  );
  return turn;
}

async function draw(bytes: Uint8Array, format: Format): Promise<Uint8Array> {
  // Loaded with the first picture: most processes never see one.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((): Partial<Metadata> => ({}));
  const { width = 0, height = 0 } = head;
  if (head.format !== format || width * height === 0) throw refuse('logo-not-readable');
  if (width * height > LOGO_LIMITS.pixels) throw refuse('logo-too-many-pixels');
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: LOGO_LIMITS.pixels, failOn: 'error' })
      .timeout({ seconds: LOGO_LIMITS.seconds })
      .autoOrient()
      .resize(LOGO_LIMITS.side, LOGO_LIMITS.side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return await lightest(() => sharp(data, { raw: { width, height, channels } }));
  } catch (error) {
    const slow = error instanceof Error && error.message.startsWith('timeout');
    throw refuse(slow ? 'logo-too-slow' : 'logo-not-readable');
  }
}

const QUALITIES = [80, 60, 40, 20, 1];

/** Without loss where that is lighter, as drawings are; else the best that is light enough. */
async function lightest(picture: () => Sharp): Promise<Uint8Array> {
  const exact = await picture().webp({ lossless: true }).toBuffer();
  let best: Uint8Array = exact;
  for (const quality of QUALITIES) {
    const drawn = await picture().webp({ quality, alphaQuality: quality }).toBuffer();
    if (drawn.length < best.length) best = drawn;
    if (best.length <= LOGO_LIMITS.keptBytes) break;
  }
  return new Uint8Array(best);
}
