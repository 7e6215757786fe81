import type { ReactNode } from 'react';
import { personTone, type Tone } from '../../domain/texts/tones.ts';
import { classes } from './classes.ts';

/** First letters of the first and the last word of a name; titles such as "Dra." are passed over. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  const [first, ...others] = capital.length > 0 ? capital : words;
  return [first, others.at(-1)].map((word = '') => [...word][0] ?? '').join('');
}

/**
 * Initials in a person's colour. Decoration: the name stands beside it. `here`: the person is on this page now;
 * `tone`: where people stand side by side and theirs is another's already.
 */
export function Avatar({
  id,
  name,
  small,
  here,
  tone,
}: {
  name: string;
  small?: boolean;
  here?: boolean;
} & ({ id: string; tone?: Tone } | { id?: never; tone: Tone })) {
  const own = tone ?? personTone(id);
  return (
    <span className={classes('avatar', small && 'small', here && 'here', `tone-${own}`)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** A person with what says from where: the organisation, the country, how long ago. */
export function Person({ id, name, detail }: { id: string; name: string; detail?: ReactNode }) {
  return (
    <div className="person">
      <Avatar id={id} name={name} small />
      <span>
        <b>{name}</b>
        {detail === undefined ? null : <small>{detail}</small>}
      </span>
    </div>
  );
}
