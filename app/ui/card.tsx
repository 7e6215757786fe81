import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { classes } from './classes.ts';

/** For a thing with its own life: an open sign-on, a form beside a text. */
export function Card({
  as: Tag = 'div',
  raised,
  children,
  ...rest
}: {
  as?: 'div' | 'article' | 'section' | 'aside';
  raised?: boolean;
  children: ReactNode;
  'aria-labelledby'?: string;
}) {
  return (
    <Tag {...rest} className={classes('card', raised && 'raised')}>
      {children}
    </Tag>
  );
}

/** A ring beside a title: something open for signature. */
export function OpenCard({
  ring,
  title,
  to,
  lang,
  children,
}: {
  ring: ReactNode;
  title: ReactNode;
  to: string;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <Card as="article">
      <div className="open-card">
        {ring}
        <div>
          <h3 className="title" lang={lang}>
            <Link to={to}>{title}</Link>
          </h3>
          {children}
        </div>
      </div>
    </Card>
  );
}
