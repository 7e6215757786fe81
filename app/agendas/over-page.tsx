import { useNavigate } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useScripts } from '../ui/use-scripts.ts';

/** A form with an address: over the page where scripts run, else a part of it. */
export function OverPage({
  title,
  closeTo,
  children,
}: {
  title: ReactNode;
  /** The same page without it. */
  closeTo: string;
  children: ReactNode;
}) {
  const navigate = useNavigate();
  if (!useScripts())
    return (
      <section className="card over-page" aria-labelledby="over-page">
        <h2 id="over-page">{title}</h2>
        {children}
      </section>
    );
  return (
    <Dialog
      open
      onClose={() => void navigate(closeTo, { preventScrollReset: true, replace: true })}
      title={title}
    >
      {children}
    </Dialog>
  );
}
