import { expect, it } from 'vitest';
import { numberOf } from '../../../app/ui/error-page.tsx';

it('a failure has a number only where one was said', () => {
  expect(numberOf('0a1b2c3d4e5f6789')).toBe('0a1b2c3d4e5f6789');
  for (const said of [undefined, null, '', 'Something failed.', { message: 'a' }, 7])
    expect(numberOf(said)).toBeUndefined();
});
