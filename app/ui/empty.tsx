import type { ReactNode } from 'react';
import { SignatureLine } from './line.tsx';

/** Nothing here: says so, says what comes next, offers one way on. */
export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <SignatureLine short />
      <p className="strong">{title}</p>
      {children === undefined ? null : <p className="small quiet">{children}</p>}
      {action}
    </div>
  );
}
