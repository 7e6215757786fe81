import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../domain/print/qr.ts';

const drawn = (text: string) =>
  (qrCode(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

describe('the QR code of a letter', () => {
  it.each([
    [1, 21],
    [14, 21],
    [15, 25],
    [84, 37],
    [106, 41],
    [107, 45],
    [213, 57],
  ])('holds %i bytes in %i squares a side', (length, side) => {
    const rows = drawn('a'.repeat(length));
    expect(rows).toHaveLength(side);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([side]));
    for (const corner of [
      rows.slice(0, 7).map((row) => row.slice(0, 7)),
      rows.slice(0, 7).map((row) => row.slice(-7)),
      rows.slice(-7).map((row) => row.slice(0, 7)),
    ]) {
      expect(corner).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']);
    }
    expect(rows[6]?.slice(8, -8)).toMatch(/^(#\.)*#$/);
  });

  it('is none for what would not fit', () => {
    expect(qrCode('a'.repeat(214))).toBeNull();
    expect(qrCode('ñ'.repeat(107))).toBeNull();
  });

  it('draws exactly the code that readers were seen to read', () => {
    const sum = (text: string) =>
      createHash('sha256').update(drawn(text).join('\n')).digest('hex').slice(0, 16);
    expect(
      ['https://redceiba.example.org/es/1', `https://redceiba.example.org/${'sí/'.repeat(40)}`].map(sum),
    ).toEqual(['cbf95932fd421118', 'e6c03b6467beeede']);
  });
});
