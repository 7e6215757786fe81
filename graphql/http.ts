import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions';
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';
import { schema } from './schema.ts';

/** Node's own pair: the name `request` is taken by the server's fetch-like one. */
interface Exchange {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}

export interface GraphHttpOptions {
  /** Makes the request's context: viewer, language, cookies. */
  contextFor(exchange: Exchange): Promise<GraphContext>;
  /** True in production: the schema is not told to strangers; it is printed in the repository. */
  hideSchema: boolean;
  /** Called with what was masked, for the operator's log. */
  onMasked(requestId: string, error: unknown): void;
}

const LONGEST_QUERY = 20_000;
const JSON_BODY = /^application\/(graphql\+)?json\b/i;

/**
 * The API at /graphql. Only POST with JSON or GET for the event stream of a subscription; no batches, no uploads,
 * no form bodies: a foreign page cannot send what we accept without the browser asking first. How long a body may
 * be is said before, for pages and API alike.
 */
export function graphHttp(options: GraphHttpOptions) {
  const yoga = createYoga<Exchange, GraphContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: {
      maskError(error) {
        const said = sayable(error);
        if (said) return said;
        const requestId = requests.getStore() ?? '';
        options.onMasked(requestId, error);
        return new GraphQLError('Something failed on our side.', {
          extensions: { code: 'INTERNAL', requestId },
        });
      },
    },
    plugins: [
      shortQueries,
      maxTokensPlugin({ n: 1500 }),
      maxDepthPlugin({ n: 14, flattenFragments: true }),
      maxAliasesPlugin({ n: 15 }),
      blockFieldSuggestionsPlugin(),
      ...(options.hideSchema ? [hideSchemaPlugin] : []),
    ],
    context: (exchange) => options.contextFor(exchange),
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, message: string) => {
      response.writeHead(status, { 'Content-Type': 'application/json', Allow: 'POST' });
      response.end(JSON.stringify({ errors: [{ message }] }));
    };
    const { method, headers } = request;
    if (method === 'GET' ? headers.accept !== 'text/event-stream' : method !== 'POST')
      return refuse(405, 'Send a POST request.');
    if (method === 'POST' && !JSON_BODY.test(headers['content-type'] ?? ''))
      return refuse(415, 'Send application/json.');
    response.setHeader('Cache-Control', 'no-store');
    const requestId = String(response.getHeader('X-Request-Id') ?? '');
    await requests.run(requestId, () =>
      yoga.handle(request, response, { incoming: request, outgoing: response }),
    );
  };
}

/** Which request is being answered, so that what is masked carries the number its answer and the log carry. */
const requests = new AsyncLocalStorage<string>();

/** What was written for whoever asks: errors of the query itself, and those that resolvers throw in words. */
function sayable(error: unknown): GraphQLError | null {
  if (!(error instanceof GraphQLError)) return null;
  const { originalError, message, path, locations, extensions } = error;
  if (originalError !== undefined && !sayable(originalError)) return null;
  const { originalError: _never, ...rest } = extensions;
  return Object.assign(new GraphQLError(message, { extensions: rest }), { path, locations });
}

/** The words of a document; what it says with variables may be as long as a pasted text. */
const shortQueries: Plugin = {
  onParams({ params, setResult }) {
    if ((params.query?.length ?? 0) > LONGEST_QUERY)
      setResult({ errors: [new GraphQLError('The query is too long.')] });
  },
};

const hideSchemaPlugin: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
  },
};
