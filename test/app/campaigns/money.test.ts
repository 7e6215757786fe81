import { describe, expect, it } from 'vitest';
import { moneyOf, smallestUnits } from '../../../app/campaigns/money.ts';

describe('an amount as people write it', () => {
  it.each([
    ['1250', 'USD', 125000],
    ['1250.5', 'USD', 125050],
    ['1,250.50', 'USD', 125050],
    ['1.250,50', 'GTQ', 125050],
    ['1.250', 'MXN', 125000],
    ['1 250,05', 'EUR', 125005],
    ['3400', 'CLP', 3400],
  ])('%s %s', (typed, currency, units) => {
    expect(smallestUnits(typed, currency)).toBe(units);
  });

  it.each(['', 'doce', '-5', '1,2,3', '12.5.1', '1e9', '99999999999999999999'])('is none: %s', (typed) => {
    expect(smallestUnits(typed, 'USD')).toBeNull();
  });

  it('is said with the code of its currency', () => {
    expect(moneyOf(125050, 'USD', 'es')).toBe('USD 1,250.50');
    expect(moneyOf(3400, 'CLP', 'en')).toBe('CLP 3,400');
  });
});
