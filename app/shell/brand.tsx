import { Link } from '@remix-run/react';
import { SignatureLine } from '../ui/line.tsx';

/** A name over the line: the product's in the rail, the coalition's on its public pages. */
export function Brand({ to, name, below }: { to: string; name: string; below?: string }) {
  return (
    <Link className="brand" to={to}>
      {name}
      <SignatureLine />
      {below === undefined ? null : <small>{below}</small>}
    </Link>
  );
}
