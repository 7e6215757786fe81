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

const JSON_BODY = /^application\/(graphql\+)?json\b/i;

/**
 * The API at /graphql. Only POST with JSON or GET for the event stream of a subscription; no batches, no uploads,
 * no form bodies: a foreign page cannot send what we accept without the browser asking first.
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
        if (error instanceof GraphQLError && error.originalError === undefined) return error;
        const requestId = crypto.randomUUID();
        options.onMasked(requestId, error);
        return new GraphQLError('Something failed on our side.', { extensions: { code: 'INTERNAL', requestId } });
      },
    },
    plugins: [
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
    if (method === 'GET' ? headers.accept !== 'text/event-stream' : method !== 'POST') return refuse(405, 'Send a POST request.');
    if (method === 'POST' && !JSON_BODY.test(headers['content-type'] ?? '')) return refuse(415, 'Send application/json.');
    response.setHeader('Cache-Control', 'no-store');
    await yoga.handle(request, response, { incoming: request, outgoing: response });
  };
}

const hideSchemaPlugin: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
  },
};
