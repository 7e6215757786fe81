import type { ReactNode } from 'react';

/** A part of a page: its heading, and at the right a link or a count. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  title: ReactNode;
  id: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Two columns on a desk, one on a phone. `stays`: the right one keeps in view beside a long left one. */
export function Split({
  children,
  aside,
  kind,
  stays,
  label,
}: {
  children: ReactNode;
  aside: ReactNode;
  kind?: 'form' | 'narrow';
  stays?: boolean;
  label?: string;
}) {
  return (
    <div className={kind === undefined ? 'split' : `split ${kind}`}>
      <div>{children}</div>
      <aside className={stays ? 'stays' : undefined} aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}

/**
 * The one button of a long page. On a phone it stays at the foot of the window until its own place comes into
 * view; it must be the last child of the tall part it belongs to.
 */
export function StickyAction({ children }: { children: ReactNode }) {
  return <div className="sticky-action">{children}</div>;
}
