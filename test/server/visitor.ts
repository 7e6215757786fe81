import type { RunningServer } from '../support/server.ts';

/** A browser without a window: it keeps cookies, and sends what a browser of the same site sends. */
export class Visitor {
  readonly server: Pick<RunningServer, 'origin'>;
  /** Where it connects, where that is not the address people type. */
  readonly address: string;
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie it was given, as it came. */
  readonly given: string[] = [];

  constructor(server: Pick<RunningServer, 'origin'>, address = server.origin) {
    this.server = server;
    this.address = address;
  }

  /** Fetches a path, never following a redirect. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0 && !headers.has('cookie')) headers.set('cookie', this.cookie());
    const answer = await fetch(this.address + path, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  /** As a script of our own pages asks the API. */
  async ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.server.origin,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  }

  /** Plays one of the demo's cast, by the part of the address before the @. */
  async enterAs(name: string): Promise<this> {
    const { demoCast } = await this.ask<{ demoCast: { email: string }[] }>('{ demoCast { email } }');
    const { email } = demoCast.find((one) => one.email.startsWith(`${name}@`))!;
    const { signInAsCast } = await this.ask<{ signInAsCast: { __typename: string } }>(
      'mutation ($email: String!) { signInAsCast(email: $email) { __typename } }',
      { email },
    );
    if (signInAsCast.__typename !== 'SignedIn') throw new Error(`${name} cannot sign in.`);
    return this;
  }

  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(line: string): void {
    this.given.push(line);
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

/** The office, a drafter, who signs alone, an organisation at risk. */
const CAST = ['ana', 'marta', 'tom', 'ines'] as const;

/** Those of the cast, and nobody. */
export async function visitorsOf(server: RunningServer): Promise<Map<string, Visitor>> {
  const visitors = new Map([['anonymous', new Visitor(server)]]);
  for (const name of CAST) visitors.set(name, await new Visitor(server).enterAs(name));
  return visitors;
}
