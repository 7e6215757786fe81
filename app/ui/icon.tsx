import { type IconName, icons } from './icons.ts';

export type { IconName } from './icons.ts';

/** A drawn sign beside a word, never instead of one: it is hidden from readers of the screen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} strokeWidth={name === 'more' ? 3 : undefined} />
    </svg>
  );
}
