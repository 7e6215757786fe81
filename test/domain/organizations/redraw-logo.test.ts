import { setImmediate as turnOfLoop } from 'node:timers/promises';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Invalid } from '../../../domain/errors.ts';
import { redrawLogo } from '../../../domain/organizations/redraw-logo.ts';
import { LOGO_LIMITS } from '../../../domain/organizations/constants.ts';
import { moving, noise, picture, withMetadata } from '../../support/pictures.ts';

const refusalOf = (bytes: Uint8Array) =>
  redrawLogo(bytes).then(
    () => 'drawn',
    (error: Invalid) => error.faults.map(({ field, word }) => `${field}: ${word}`).join(),
  );
const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each(['png', 'jpeg', 'webp'] as const)('draws a %s anew, fitted into the square', async (format) => {
  const drawn = await redrawLogo(await picture(format));
  const { format: kind, width, height, hasAlpha } = await sharp(drawn).metadata();
  expect([kind, width, height, hasAlpha]).toEqual(['webp', 128, 85, format !== 'jpeg']);
  expect(drawn.length).toBeLessThan(LOGO_LIMITS.keptBytes);
});

it('keeps a transparent ground, and what is smaller as small as it is', async () => {
  const drawn = await redrawLogo(await picture('png', { width: 60, height: 40 }));
  const { data, info } = await sharp(drawn).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, data[3]]).toEqual([60, 40, 0]);
});

it('keeps nothing but what is seen: upright, without metadata, one frame', async () => {
  const lying = await withMetadata();
  const upright = await redrawLogo(lying);
  const telling = [lying, upright].map((bytes) => Buffer.from(bytes).toString('latin1').includes('Secreta'));
  expect(telling).toEqual([true, false]);
  expect(await sharp(upright).metadata()).toMatchObject({ width: 85, height: 128 });
  const still = await sharp(await redrawLogo(await moving())).metadata();
  expect(still.pages ?? 1).toBe(1);
});

it('makes a picture that does not compress light enough', async () => {
  expect((await redrawLogo(await noise(400))).length).toBeLessThanOrEqual(LOGO_LIMITS.keptBytes);
});

it('refuses what is no picture of the three kinds, whatever it is called', async () => {
  expect(await refusalOf(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'))).toBe(
    'logo: logo-svg',
  );
  expect(await refusalOf(bytesOf('<?xml version="1.0"?>\n<!-- a -->\n<SVG width="9">'))).toBe(
    'logo: logo-svg',
  );
  for (const other of [await picture('gif'), await picture('tiff'), bytesOf('%PDF-1.7'), bytesOf('Hola')])
    expect(await refusalOf(other)).toBe('logo: logo-kind');
  expect(await refusalOf(new Uint8Array())).toBe('logo: logo-missing');
});

it.each(['png', 'jpeg', 'webp'] as const)(
  'refuses a %s that ends too soon, or is another inside',
  async (format) => {
    const whole = await picture(format, { width: 900, height: 900 });
    for (const part of [0.02, 0.5, 0.9])
      expect(await refusalOf(whole.slice(0, Math.ceil(whole.length * part)))).toBe('logo: logo-not-readable');
    const head = whole.slice(0, 12);
    expect(await refusalOf(new Uint8Array([...head, ...bytesOf('<svg><rect/></svg>'.repeat(20))]))).toBe(
      'logo: logo-not-readable',
    );
  },
);

it('refuses too many bytes and too many pixels, and draws as many as it says', async () => {
  const heavy = new Uint8Array(LOGO_LIMITS.bytes + 1);
  heavy.set(await picture('png'));
  expect(await refusalOf(heavy)).toBe('logo: logo-too-large');
  const wide = await picture('png', { width: 6000, height: 4001 });
  expect(wide.length).toBeLessThan(LOGO_LIMITS.bytes);
  expect(await refusalOf(wide)).toBe('logo: logo-too-many-pixels');
  expect(await refusalOf(await picture('png', { width: 6000, height: 4000 }))).toBe('drawn');
});

it('draws one after another while the main thread goes on, and refuses a crowd', async () => {
  const large = await picture('jpeg', { width: 5000, height: 4000 });
  const crowd = Array.from({ length: LOGO_LIMITS.waiting + 1 }, () => refusalOf(large));
  let [longest, last] = [0, performance.now()];
  const all = Promise.all(crowd);
  const done = all.then(() => true);
  while (!(await Promise.race([done, turnOfLoop(false)]))) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  expect((await all).toSorted()).toEqual([
    ...Array.from({ length: LOGO_LIMITS.waiting }, () => 'drawn'),
    'logo: logo-busy',
  ]);
  expect(longest).toBeLessThan(250);
  expect(await refusalOf(await picture('png'))).toBe('drawn');
});
