import type { FormEvent, ReactNode } from 'react';
import { reachable } from '../live/connection.ts';
import { Form } from '../ui/form.tsx';
import { giveWay } from './left.ts';
import { sayLeaving } from './say-leaving.ts';

/** How long somebody who leaves waits for the server to answer. */
const AT_MOST_MS = 5_000;

interface LeavingFormProps {
  personId: string | undefined;
  /** Asks first, where something was not sent; without it, that is lost. */
  ask?: () => void;
  className?: string;
  children: ReactNode;
}

/** Ends the session. What this device keeps is destroyed first. */
export function LeavingForm({ personId, ask, className, children }: LeavingFormProps) {
  const leave = (event: FormEvent<HTMLFormElement>) => {
    if (personId === undefined) return;
    event.preventDefault();
    const form = event.currentTarget;
    void import('./leave.ts').then(
      async ({ leaveDevice, keepsNothingUnsent }) => {
        if (ask && !(await keepsNothingUnsent(personId).catch(() => true))) return ask();
        await end(form, leaveDevice);
      },
      () => end(form),
    );
  };
  return (
    <Form method="post" action="/sign-out" className={className} onSubmit={leave} data-without-network>
      {children}
    </Form>
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
