import { Invalid } from '../../errors.ts';
import { kindOf } from '../../files/kinds.ts';
import { SCAN_BYTES } from '../../files/constants.ts';
import { faultOfPdf } from './look-into-pdf.ts';

const MOST_PIXELS = 60_000_000;
const SIDE = 2_400;
const SECONDS = 20;
const WAITING = 8;

const refuse = (word: string) => new Invalid([{ field: 'file', word }]);

/**
 * A scan as it is kept: a picture drawn anew, so that nothing of where and by whom it was taken stays in it, and a PDF
 * as it came once it was looked into: nothing in it acts. One picture at a time; throws Invalid with the sentence that says why not.
 */
export async function redrawScan(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length === 0) throw refuse('paper-scan-missing');
  if (bytes.length > SCAN_BYTES) throw refuse('file-too-large');
  const kind = kindOf(bytes);
  if (kind === 'application/pdf') {
    const fault = await faultOfPdf(bytes);
    if (fault !== null) throw refuse(fault);
    return bytes;
  }
  if (kind !== 'image/png' && kind !== 'image/jpeg') throw refuse('paper-scan-kind');
  return inTurn(() => draw(bytes));
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= WAITING) throw refuse('paper-scan-busy');
  waiting++;
  const turn = last.then(work);
  last = turn.then(
    () => waiting--,
    () => waiting--,
  );
  return turn;
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  // Loaded with the first picture: most processes never see one.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  try {
    const drawn = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .flatten({ background: 'white' })
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
    return new Uint8Array(drawn);
  } catch {
    throw refuse('paper-scan-not-readable');
  }
}
