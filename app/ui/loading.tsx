import type { ReactNode } from 'react';

/** A word and still blocks of the real shape; shows itself only after 400 ms. */
export function Loading({ children, cards = 1 }: { children: ReactNode; cards?: number }) {
  return (
    <div className="loading" role="status" aria-busy="true">
      <p className="small quiet">{children}</p>
      {Array.from({ length: cards }, (_, i) => (
        <div key={i} className="card" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
