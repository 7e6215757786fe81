import { lazy, Suspense, useState, type FormEvent, type ReactNode } from 'react';
import { useRoot } from '../ui/surroundings.ts';
import { Form } from '../ui/form.tsx';
import { reachable } from '../live/connection.ts';
import { giveWay } from './left.ts';
import { sayLeaving } from './say-leaving.ts';

/** How long somebody who leaves waits for the server to answer. */
const AT_MOST_MS = 5_000;

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
  const leave = (event: FormEvent<HTMLFormElement>) => {
    if (personId === undefined) return;
    event.preventDefault();
    const form = event.currentTarget;
    void import('./leave.ts').then(
      async ({ leaveDevice, keepsNothingUnsent }) => {
        if (asks && !(await keepsNothingUnsent(personId).catch(() => true))) return setAsking(true);
        await end(form, leaveDevice);
      },
      () => end(form),
    );
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

/**
 * Nothing is sent any more, and what is in this page's memory goes with the page. Where the server cannot be told, everything gives way to a page that
 * says so, brought before the program is destroyed; the session ends at its next contact.
 */
async function end(form: HTMLFormElement, leaveDevice = () => Promise.resolve()): Promise<void> {
  sayLeaving();
  const silent = import('../live/socket.ts').then(({ closeLink }) => closeLink());
  await Promise.allSettled([silent, import('./left-page.tsx')]);
  await leaveDevice();
  if (await reachable(AbortSignal.timeout(AT_MOST_MS))) form.submit();
  else giveWay();
}
