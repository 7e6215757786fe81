import { story } from '../../../db/demo/story.ts';
import { buildPages } from '../../support/browser.ts';
import { startServer, type RunningServer } from '../../support/server.ts';

const SLUG = story.coalition.slug;

/** A statement as the API tells of it. */
export interface Told {
  slug: string;
  state: string;
}

/** The running demonstration as its public and its members meet it. */
export interface Site {
  server: RunningServer;
  /** The demo coalition's word in addresses. */
  slug: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The page at an address, which must be there. */
  read(path: string): Promise<string>;
  ask<T>(query: string, variables?: object, cookie?: string): Promise<T>;
  /** The cookie of someone of the cast, by the beginning of their name. */
  play(name: string): Promise<string>;
  /** Statements in a state, as one person knows of them. */
  statements(state: string, cookie?: string): Promise<Told[]>;
}

export async function openSite(): Promise<Site> {
  buildPages();
  const server = await startServer();
  const get: Site['get'] = (path, headers = {}) =>
    fetch(server.origin + path, { headers, redirect: 'manual' });
  const post = (query: string, variables: object, cookie: string) =>
    fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.origin, cookie },
      body: JSON.stringify({ query, variables }),
    });
  const ask: Site['ask'] = async <T>(query: string, variables: object = {}, cookie = '') => {
    const { data, errors } = (await (await post(query, variables, cookie)).json()) as {
      data: T;
      errors?: { message: string }[];
    };
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
  return {
    server,
    slug: SLUG,
    get,
    ask,
    async read(path) {
      const answer = await get(path);
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`);
      return answer.text();
    },
    async play(name) {
      const { demoCast } = await ask<{ demoCast: { name: string; email: string }[] }>(
        '{ demoCast { name email } }',
      );
      const { email } = demoCast.find((one) => one.name.startsWith(name)) ?? {};
      const answer = await post(
        'mutation ($email: String!) { signInAsCast(email: $email) { __typename } }',
        { email },
        '',
      );
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      if (cookies.length === 0) throw new Error(`Nobody could play ${name}: ${await answer.text()}`);
      return cookies.join('; ');
    },
    async statements(state, cookie = '') {
      const { coalition } = await ask<{ coalition: { statements: { edges: { node: Told }[] } } }>(
        `{ coalition(slug: "${SLUG}") { statements(states: [${state}]) { edges { node { slug state } } } } }`,
        {},
        cookie,
      );
      return coalition.statements.edges.map(({ node }) => node);
    },
  };
}
