import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions';
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';
import { schema } from './schema.ts';

export interface GraphHttpOptions {
  /** Makes the request's context: viewer, language, cookies. */
  contextFor(request: Request): Promise<GraphContext>;
  /** True in production: the schema is not told to strangers; it is printed in the repository. */
  hideSchema: boolean;
  /** Called with what was masked, for the operator's log. */
  onMasked(requestId: string, error: unknown): void;
}

const CONTENT_TYPE = /^application\/(graphql\+)?json\b/i;

/**
 * The API at /graphql. Only POST with JSON or GET for the event stream of a subscription; no batches, no uploads,
 * no form bodies: a foreign page cannot send what we accept without the browser asking first.
 */
export function graphHttp(options: GraphHttpOptions) {
  const yoga = createYoga<{ graph: GraphContext }>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: {
      maskError(error, _message) {
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
    context: async ({ request }) => options.contextFor(request),
  });
  return async (request: Request): Promise<Response> => {
    if (request.method === 'POST' && !CONTENT_TYPE.test(request.headers.get('content-type') ?? '')) {
      return Response.json({ errors: [{ message: 'Send application/json.' }] }, { status: 415 });
    }
    if (request.method === 'GET' && request.headers.get('accept') !== 'text/event-stream') {
      return Response.json({ errors: [{ message: 'Send a POST request.' }] }, { status: 405, headers: { allow: 'POST' } });
    }
    if (!['GET', 'POST'].includes(request.method)) {
      return new Response(null, { status: 405, headers: { allow: 'POST' } });
    }
    return yoga.fetch(request);
  };
}

const hideSchemaPlugin: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
  },
};
