import { beforeEach, expect, it } from 'vitest';
import { SHELF_LIMITS, UploadShelf } from '../../../../domain/texts/import/shelf.ts';
import { TestClock } from '../../../support/clock.ts';

const MB = 1_048_576;
let clock: TestClock;
let shelf: UploadShelf;

beforeEach(() => {
  clock = new TestClock();
  shelf = new UploadShelf(clock);
});

const file = (bytes: number) => ({ name: 'hoja.xlsx', type: '', bytes: new Uint8Array(bytes) });

/** Brings a file in one request and leaves it for another. */
function leave(who: string, bytes = 1): string {
  const uploads = shelf.hand(who);
  const id = uploads.bring(file(bytes));
  uploads.leave(id);
  return id;
}

const there = (who: string, ids: string[]) => ids.map((id) => shelf.hand(who).look(id) !== null);

it('holds what a request brings for that request alone, and takes no room for it', () => {
  const uploads = shelf.hand('luz');
  const id = uploads.bring(file(9 * MB));
  expect(uploads.look(id)?.bytes).toHaveLength(9 * MB);
  expect(shelf.weight).toBe(0);
  expect(shelf.hand('luz').look(id)).toBeNull();
  expect(shelf.hand('luz').take(id)).toBeNull();
  expect(uploads.take(id)?.name).toBe('hoja.xlsx');
  expect(uploads.take(id)).toBeNull();
  uploads.leave(id);
  expect(shelf.weight).toBe(0);
});

it('leaves it for another request of the same person, and to nobody else', () => {
  const id = leave('luz');
  expect(there('luz', [id, 'nothing'])).toEqual([true, false]);
  expect(there('tom', [id])).toEqual([false]);
  shelf.hand('tom').drop(id);
  expect(there('luz', [id])).toEqual([true]);
  expect(shelf.hand('luz').take(id)).toBeNull();
  shelf.hand('luz').drop(id);
  expect(there('luz', [id])).toEqual([false]);
  expect(shelf.weight).toBe(0);
});

it('forgets what nobody looked at for an hour', () => {
  const [seen, left] = [leave('luz'), leave('luz')];
  clock.advance(SHELF_LIMITS.minutes * 60_000);
  expect(there('luz', [seen])).toEqual([true]);
  clock.advance(1);
  shelf.hand('tom');
  expect(shelf.weight).toBe(1);
  expect(there('luz', [seen, left])).toEqual([true, false]);
});

it('gives one person four places, whose oldest goes first and nobody else’s', () => {
  const hers = leave('luz');
  const his = Array.from({ length: 67 }, () => leave('tom'));
  expect(there('luz', [hers])).toEqual([true]);
  expect(there('tom', his).lastIndexOf(false)).toBe(62);
});

it('gives one person 20 MB', () => {
  const [first, second] = [leave('tom', 10 * MB), leave('tom', 10 * MB)];
  expect(there('tom', [first, second])).toEqual([true, true]);
  const third = leave('tom', 1);
  expect(there('tom', [first, second, third])).toEqual([false, true, true]);
});

it('holds no more than so much in all, and then takes from who has most', () => {
  const hers = leave('luz', 5 * MB);
  const many = Array.from({ length: 12 }, (_, at) => `person ${at}`);
  for (const who of many) for (const size of [10, 10]) leave(who, size * MB);
  expect(shelf.weight).toBeLessThanOrEqual(SHELF_LIMITS.all);
  expect(shelf.weight).toBeGreaterThan(SHELF_LIMITS.all - 10 * MB);
  expect(there('luz', [hers])).toEqual([true]);
});
