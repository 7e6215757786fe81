import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useRoot } from '../ui/surroundings.ts';
import { LeavingForm } from './leaving-form.tsx';

const AskFirst = lazy(() => import('./ask-first.tsx'));

/** Ends the session; where this device keeps what was not sent, its owner is asked first. */
export function SignOut({ className, children }: { className?: string; children: ReactNode }) {
  const personId = useRoot()?.viewer?.person.id;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <LeavingForm personId={personId} ask={() => setAsking(true)} className={className}>
        {children}
      </LeavingForm>
      {asking && personId !== undefined ? (
        <Suspense fallback={null}>
          <AskFirst personId={personId} onStay={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
