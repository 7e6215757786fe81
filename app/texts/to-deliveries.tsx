import { Link } from '@remix-run/react';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';

const ISSUED = ['published', 'archived'];

/** Beside a published text: to whom it was delivered. */
export function ToDeliveries({ at, state }: { at: string; state: string }) {
  const words = textPageWords[useLanguage()];
  if (!ISSUED.includes(state)) return null;
  return (
    <p>
      <Link to={`${at}/deliveries`}>{words.deliveries}</Link>
    </p>
  );
}
