import { fractionDigits } from '../../domain/words/money.ts';
import type { Language } from '../../domain/words/words.ts';

/** Currencies costs are usually in, offered first. */
export const CURRENCIES = [
  'USD',
  'GTQ',
  'MXN',
  'HNL',
  'CRC',
  'NIO',
  'PAB',
  'BZD',
  'DOP',
  'HTG',
  'CAD',
  'EUR',
] as const;

/** What was typed, in the currency's smallest unit: "1,250.50" and "1250,5" are both 125050; null where it is no amount. */
export function smallestUnits(typed: string, currency: string): number | null {
  const digits = fractionDigits(currency);
  const said = typed.replace(/[\s']/g, '');
  if (!/^\d[\d.,]*$/.test(said)) return null;
  const end = digits === 0 ? null : new RegExp(`[.,](\\d{1,${digits}})$`).exec(said);
  const fraction = end?.[1] ?? '';
  const whole = said.slice(0, said.length - (end?.[0].length ?? 0));
  if (!/^\d{1,3}([.,]\d{3})*$|^\d+$/.test(whole)) return null;
  const units = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(units) ? units : null;
}

/** "USD 1,250.50": always with the currency's code, since many are called dollar or peso. */
export function moneyOf(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language === 'es' ? 'es-GT' : 'en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
  })
    .format(amount / 10 ** fractionDigits(currency))
    .replace(/\u00a0/g, ' ');
}
