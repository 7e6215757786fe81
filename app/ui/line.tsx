import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** The signature line, once per page, under its first heading. Decoration. */
export function SignatureLine({ short }: { short?: boolean }) {
  return (
    <svg className={classes('line', short && 'short')} aria-hidden="true">
      <path d="M0 15.25H4C16 15.25 26 11.5 26 5.2C26 .6 18.6 1 18.6 5.6C18.6 11.5 28 15.25 40 15.25H4000" />
    </svg>
  );
}

/** A page's beginning: a line above if any, the heading with a mark at its far end if any, the signature line, a line below if any. */
export function PageHead({
  above,
  title,
  serif,
  lang,
  mark,
  children,
}: {
  above?: ReactNode;
  title: ReactNode;
  /** Set for a title the coalition wrote; leave out for one of ours. */
  serif?: boolean;
  /** The title's language where it is not the interface's. */
  lang?: string;
  mark?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="page-head">
      {mark}
      {above === undefined ? null : <p>{above}</p>}
      <h1 className={serif ? 'serif' : undefined} lang={lang}>
        {title}
      </h1>
      <SignatureLine />
      {children}
    </header>
  );
}

/** The confirmation: the name in its final letter, and one large knot drawn under it once. The only flourish. */
export function SignedName({ children, below }: { children: ReactNode; below: ReactNode }) {
  return (
    <div>
      <p className="signed-name">{children}</p>
      <svg className="signed-knot" viewBox="0 0 328 52" aria-hidden="true">
        <path
          pathLength={240}
          d="M0 42H170C226 42 262 34 262 17C262 5 242 5 242 17C242 34 276 42 300 42H328"
        />
      </svg>
      <p className="small quiet">{below}</p>
    </div>
  );
}
