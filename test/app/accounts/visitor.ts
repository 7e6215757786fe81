import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import type { DocumentNode } from 'graphql';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { executeInProcess } from '../../../graphql/execute.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { ask, askContext } from '../../graphql/ask.ts';
import type { TestPlatform } from '../../support/platform.ts';

/** What a page answered: a way to go on, data to draw, or a status alone. */
export interface PageAnswer {
  status: number;
  location: string | null;
  cookies: string[];
  data: unknown;
}

type Params = Record<string, string>;

/** A browser without scripts that asks pages of the product itself, and keeps their cookies. */
export class Visitor {
  readonly platform: TestPlatform;
  readonly graph: GraphContext & { cookies: string[] };
  #jar = new Map<string, string>();

  constructor(platform: TestPlatform, viewer: Viewer | null, more: Partial<GraphContext> = {}) {
    this.platform = platform;
    this.graph = askContext(platform, viewer, more);
  }

  /** Reads a page. */
  load(
    loader: (args: LoaderFunctionArgs) => unknown,
    path: string,
    params: Params = {},
  ): Promise<PageAnswer> {
    return this.#answer(async () =>
      loader(await this.#args(new Request(this.#url(path), { headers: this.#headers() }), params)),
    );
  }

  /** Sends a form to a page. */
  send(
    action: (args: ActionFunctionArgs) => unknown,
    path: string,
    fields: Record<string, string> | [string, string][],
    params: Params = {},
  ): Promise<PageAnswer> {
    const body = new URLSearchParams(fields);
    const request = new Request(this.#url(path), { method: 'POST', body, headers: this.#headers() });
    return this.#answer(async () => action(await this.#args(request, params)));
  }

  /** Sees themselves as they stand now. */
  async renew(): Promise<void> {
    const { session } = this.graph.viewer;
    const now = this.platform.clock.now();
    const viewer = session && (await loadViewer(this.platform.store, { sessionId: session.id }, now));
    if (viewer) this.graph.viewer = viewer;
  }

  #url = (path: string) => new URL(path, this.graph.origin);

  #headers(): Headers {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers(cookie === '' ? {} : { cookie });
  }

  async #args(request: Request, params: Params) {
    const context = await this.#context();
    return { request, params, context };
  }

  async #context(): Promise<AppLoadContext> {
    const { graph, platform } = this;
    const answer = await ask(
      graph,
      '{ viewer { person { id name } timeZone defaultSeat { id } seats { id organization { id name } } } }',
    );
    const viewer = answer['viewer'] as unknown as
      (AppLoadContext['viewer'] & { timeZone: string; defaultSeat: { id: string } | null }) | null;
    const seat = viewer?.seats.find(({ id }) => id === viewer.defaultSeat?.id) ?? viewer?.seats[0] ?? null;
    const nothing = () => Promise.reject(new Error('No page of accounts takes files.'));
    return {
      nonce: 'nonce',
      language: graph.language,
      secure: true,
      viewer: viewer && {
        person: viewer.person,
        seats: viewer.seats,
        seat,
        zone: viewer.timeZone,
        shared: false,
      },
      origin: graph.origin,
      graphql: async (document, variables) => {
        const { data, errors } = await executeInProcess(
          document as DocumentNode,
          variables as Record<string, unknown>,
          graph,
        );
        if (errors) throw errors[0]!.originalError ?? errors[0]!;
        return data as never;
      },
      files: {
        upload: nothing,
        toCheck: nothing,
        letter: nothing,
        signatories: nothing,
        privileged: nothing,
        text: nothing,
        receipt: nothing,
        attachment: nothing,
        deliveryFile: nothing,
        paperScan: nothing,
        agendaPrint: nothing,
        comparison: nothing,
        agendaSheet: nothing,
        comments: nothing,
        position: nothing,
        recording: nothing,
        logo: async () => null,
        feed: nothing,
        calendar: nothing,
        publicCalendar: nothing,
        report: nothing,
        publicReport: nothing,
      },
      now: () => platform.clock.now(),
    };
  }

  async #answer(work: () => Promise<unknown>): Promise<PageAnswer> {
    const said = await work().catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    if (said instanceof Response) {
      const cookies = said.headers.getSetCookie();
      for (const cookie of cookies) this.#keep(cookie);
      return { status: said.status, location: said.headers.get('location'), cookies, data: null };
    }
    const { data, init } = (isWithStatus(said) ? said : { data: said, init: null }) as {
      data: unknown;
      init: ResponseInit | null;
    };
    return { status: init?.status ?? 200, location: null, cookies: [], data };
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.#jar.delete(name);
    else this.#jar.set(name, value);
  }
}

const isWithStatus = (said: unknown) =>
  typeof said === 'object' && said !== null && 'type' in said && said.type === 'DataWithResponseInit';

/** An organisation's, seat's or body's id as pages know it. */
export const idOf = nodeId;
