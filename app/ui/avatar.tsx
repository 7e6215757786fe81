import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** First letters of the first two words of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !word.endsWith('.'));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
}

/** One of the four colours of people, the same for one person everywhere. */
export function personTone(id: string): 1 | 2 | 3 | 4 {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return ((sum % 4) + 1) as 1 | 2 | 3 | 4;
}

/** Initials in a person's colour. Decoration: the name stands beside it. `here`: the person is on this page now. */
export function Avatar({
  id,
  name,
  small,
  here,
}: {
  id: string;
  name: string;
  small?: boolean;
  here?: boolean;
}) {
  return (
    <span
      className={classes('avatar', small && 'small', here && 'here', `tone-${personTone(id)}`)}
      aria-hidden="true"
    >
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
