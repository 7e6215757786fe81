import { useSubmit } from '@remix-run/react';
import { lazy, Suspense, useState, type FormEvent, type ReactNode } from 'react';
import { useRoot } from '../ui/surroundings.ts';
import { Form } from '../ui/form.tsx';

const AskFirst = lazy(() => import('./ask-first.tsx'));

interface SignOutProps {
  /** Whether somebody is asked before what they have not sent is lost. */
  asks: boolean;
  className?: string;
  children: ReactNode;
}

/** Ends the session. What this device keeps is destroyed first; where some of it was not sent, its owner is asked. */
export function SignOut({ asks, className, children }: SignOutProps) {
  const personId = useRoot()?.viewer?.person.id;
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const leave = (event: FormEvent<HTMLFormElement>) => {
    if (personId === undefined) return;
    event.preventDefault();
    const form = event.currentTarget;
    // What is in this page's memory goes with the page; without a network it stays, and says that it was not sent.
    const end = () => (navigator.onLine ? form.submit() : submit(form));
    void import('./leave.ts')
      .then(async ({ leaveDevice, keepsNothingUnsent }) => {
        if (asks && !(await keepsNothingUnsent(personId))) return setAsking(true);
        await leaveDevice();
        end();
      })
      .catch(end);
  };
  return (
    <>
      <Form method="post" action="/sign-out" className={className} onSubmit={leave} data-without-network>
        {children}
      </Form>
      {asking && personId !== undefined ? (
        <Suspense fallback={null}>
          <AskFirst personId={personId} onStay={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
