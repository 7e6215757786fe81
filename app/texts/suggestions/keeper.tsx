import { useEffect } from 'react';
import { pointer } from './pointer.ts';

/** Tells the sheets which suggestions are those of whoever reads this page. */
export function SuggestionKeeper({ own }: { own: readonly string[] }) {
  const told = own.join(' ');
  useEffect(() => pointer.point({ mine: new Set(told === '' ? [] : told.split(' ')) }), [told]);
  useEffect(() => pointer.forget, []);
  return null;
}
