import { useSubmit } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** What a key is asked for: a new one, to sign in, or to prove that its person is there. */
export type Purpose = 'add' | 'enter' | 'prove';

interface Asked {
  challenge: string;
  options: string;
}

type Trouble = 'unsupported' | 'cancelled' | 'known' | 'failed' | 'lost';

class Refusal extends Error {}

/** Asks the browser for a key when the form is sent, and sends the form with what it answered. */
export function usePasskey(purpose: Purpose) {
  const { browser: words } = passkeyPageWords[useLanguage()];
  const submit = useSubmit();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asking) return;
    const form = event.currentTarget;
    setAsking(true);
    setProblem(null);
    answerOf(purpose)
      .then(({ challenge, answer }) => {
        const filled = new FormData(form);
        filled.set('challenge', challenge);
        filled.set('answer', answer);
        submit(filled, { method: 'post', action: form.getAttribute('action') ?? undefined });
      })
      .catch((error: unknown) => {
        setProblem(error instanceof Refusal ? error.message : words[troubleOf(error)]);
      })
      .finally(() => setAsking(false));
  };
  return { onSubmit, problem, waiting: asking ? words.waiting : null };
}

/** The browser's part is loaded when it is first asked for. */
async function answerOf(purpose: Purpose): Promise<{ challenge: string; answer: string }> {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } =
    await import('@simplewebauthn/browser');
  if (!browserSupportsWebAuthn()) throw new DOMException('', 'NotSupportedError');
  const { challenge, options } = await asked(purpose);
  const optionsJSON = JSON.parse(options) as never;
  const answer = await (purpose === 'add'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON }));
  return { challenge, answer: JSON.stringify(answer) };
}

async function asked(purpose: Purpose): Promise<Asked> {
  const response = await fetch('/passkey', { method: 'POST', body: new URLSearchParams({ purpose }) });
  const said = (await response.json()) as Asked | { message: string };
  if ('message' in said) throw new Refusal(said.message);
  return said;
}

const TROUBLES: Record<string, Trouble> = {
  NotSupportedError: 'unsupported',
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
  TypeError: 'lost',
};

function troubleOf(error: unknown): Trouble {
  return (error instanceof Error ? TROUBLES[error.name] : undefined) ?? 'failed';
}
