import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Place = 'past' | 'now' | 'next';

const placeOf = (i: number, current: number): Place =>
  i < current ? 'past' : i === current ? 'now' : 'next';

function Station({ place, n }: { place: Place; n: number }) {
  return (
    <span className="station" aria-hidden="true">
      {place === 'past' ? <Icon name="done" /> : n}
    </span>
  );
}

/** The stations a text passes, where it is now, and in one line what that means for the reader. */
export function StateBar({
  label,
  stations,
  current,
  children,
}: {
  label: string;
  stations: { name: string; note?: ReactNode }[];
  /** Index of the station where it is now; beyond the last one, all are past. */
  current: number;
  children?: ReactNode;
}) {
  return (
    <div>
      <ol className="states" aria-label={label}>
        {stations.map(({ name, note }, i) => {
          const place = placeOf(i, current);
          return (
            <li key={name} className={place} aria-current={place === 'now' ? 'step' : undefined}>
              <Station place={place} n={i + 1} />
              <b>{name}</b>
              {note === undefined ? null : <small>{note}</small>}
            </li>
          );
        })}
      </ol>
      {children === undefined ? null : <p className="states-meaning">{children}</p>}
    </div>
  );
}

/** Who must do what, one under another: an organisation's own approval. */
export function Steps({
  steps,
  current,
}: {
  steps: { name: ReactNode; note?: ReactNode }[];
  current: number;
}) {
  return (
    <ol className="steps">
      {steps.map(({ name, note }, i) => {
        const place = placeOf(i, current);
        return (
          <li key={i} className={place} aria-current={place === 'now' ? 'step' : undefined}>
            <Station place={place} n={i + 1} />
            <b>{name}</b>
            {note === undefined ? null : <small>{note}</small>}
          </li>
        );
      })}
    </ol>
  );
}

/** The state of each block of a translation, in order; `label` says the same in words. */
export function Completeness({ cells, label }: { cells: ('current' | 'behind' | 'draft')[]; label: string }) {
  return (
    <span className="completeness" role="img" aria-label={label}>
      {cells.map((cell, i) => (
        <i key={i} className={cell === 'current' ? undefined : cell} />
      ))}
    </span>
  );
}
