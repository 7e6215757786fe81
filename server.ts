import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import { createRequestHandler as createRemixHandler, type AppLoadContext } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import type { DocumentNode } from 'graphql';
import { limitBodies } from './app/http/body-limit.ts';
import { pagesOf } from './app/http/pages.ts';
import { clientKey } from './app/http/client.ts';
import {
  isLeaving,
  addressLanguage,
  requestLanguage,
  sessionCookie,
  sessionToken,
  signedOutCookies,
} from './app/http/cookies.ts';
import { answerHealth } from './app/http/health.ts';
import { KeptPages, type PageAsked } from './app/http/kept-pages.ts';
import { takeMethods } from './app/http/methods.ts';
import { NOWHERE, ownAddress } from './app/http/own-address.ts';
import { baseHeaders, cameFromUs, pagePolicy, unlessSaid } from './app/http/security.ts';
import { summaryOf, SummaryQuery } from './app/shell/summary.ts';
import { setAsideStaleDemo } from './db/demo/set-aside.ts';
import { StoreRefused } from './db/dialects/postgres.ts';
import { openStore } from './db/store.ts';
import { describeDevice } from './domain/accounts/device.ts';
import { keepSession } from './domain/accounts/load-viewer.ts';
import { whoAsks } from './domain/accounts/who-asks.ts';
import { alertJobs } from './domain/alerts/jobs.ts';
import { publicVersion, storeAnswers } from './domain/coalitions/reads.ts';
import { tellStory } from './domain/demo/tell.ts';
import { deadlineJobs } from './domain/sign-ons/jobs.ts';
import { editionJobs } from './domain/editions/printing.ts';
import { timedId } from './domain/ids.ts';
import { systemClock, type Clock, type Platform } from './domain/platform.ts';
import { createPress } from './domain/print/press.ts';
import { drainOutbox, type Handlers } from './domain/record/outbox.ts';
import { startOutbox, type OutboxWorker } from './domain/record/outbox-worker.ts';
import { mailboxMailer, mailHandler, smtpMailer } from './domain/record/send-mail.ts';
import { BadSettings, settingsOfProcess, type Settings } from './domain/settings.ts';
import { nextPublicChange } from './domain/sign-ons/reads-changes.ts';
import { openOutside, type Outside } from './domain/outside/look.ts';
import { collabGate } from './domain/texts/co-editing/gate.ts';
import { libreTranslate } from './domain/texts/machine/libretranslate.ts';
import { createImporter } from './domain/texts/import/importer.ts';
import { UploadShelf } from './domain/texts/import/shelf.ts';
import { anonymous, type Viewer } from './domain/viewer.ts';
import type { GraphContext } from './graphql/context.ts';
import { executeInProcess, isWronglyAsked } from './graphql/execute.ts';
import { downloadsFor } from './graphql/files.ts';
import { graphHttp } from './graphql/http.ts';
import { Listeners } from './realtime/listeners.ts';
import { createRealtime, type Realtime } from './realtime/server.ts';

/** How long it may take to end in order: whatever was acknowledged is stored, so nothing is lost by not waiting. */
const PATIENCE_MS = 10_000;

/** A running product. */
export interface Running {
  /** Where it listens, e.g. "http://127.0.0.1:3000". */
  url: string;
  platform: Platform;
  /** Carries out what the outbox holds now; tests wait for it instead of for time. */
  settle(): Promise<void>;
  /** Ends cleanly: every edit and job in hand is stored first. */
  close(): Promise<void>;
}

/** Puts the rooms together and listens. The clock, the chance that ids and codes come from, and the way outside are a test's to set. */
export async function startAcuerdo(
  settings: Settings,
  clock: Clock = systemClock,
  chance: Platform['randomBytes'] = randomBytes,
  outside: Outside = openOutside(),
): Promise<Running> {
  const secure = settings.origin.startsWith('https:');
  const base = baseHeaders(secure);
  const clientSecret = randomBytes(32);
  if (settings.demo) setAsideStaleDemo(settings.database, new Date(clock.now()));
  const store = await openStore(settings.database);
  const listeners = new Listeners();
  let realtime: Realtime | null = null;
  let outbox: OutboxWorker | null = null;
  const platform: Platform = {
    store,
    clock,
    newId: () => timedId(Date.parse(clock.now()), chance),
    randomBytes: chance,
    outside: settings.linkChecks ? outside : null,
    translator: settings.translate && libreTranslate(settings.translate),
    announce(announcements) {
      realtime?.announce(announcements);
      listeners.announce(announcements);
      if (announcements.some(({ topic }) => topic === 'outbox')) outbox?.wake();
    },
  };
  if (settings.demo) await tellStory(platform);

  const press = createPress();
  const importer = createImporter();
  const shelf = new UploadShelf(clock);
  const mailer = settings.smtpUrl ? smtpMailer(settings.smtpUrl, settings.mailFrom) : mailboxMailer(platform);
  const gate = collabGate(platform);
  const app = express();
  const server = createServer((request, response) => {
    answerKept(request, response).then(
      (answered) => answered || app(request, response),
      (error: unknown) => {
        console.error('public page', request.url, error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500, base).end();
      },
    );
  });
  realtime = createRealtime({
    httpServer: server,
    platform,
    resolveViewer: (cookies) => viewerOf(cookies),
    gate,
    origins: settings.origins,
    heard: (announcements) => listeners.announce(announcements),
  });
  const jobs: Handlers = {
    mail: mailHandler(platform, mailer, { origin: settings.origin }),
    ...deadlineJobs(platform),
    ...alertJobs(platform),
    ...editionJobs(platform, { press, origin: settings.origin }),
  };
  outbox = startOutbox(platform, jobs, (error) => console.error('outbox', error));

  async function viewerOf(cookies: string | undefined): Promise<Viewer | null> {
    return whoAsks(platform, sessionToken(cookies, secure), { leaving: isLeaving(cookies, secure) });
  }

  /** Public pages are answered before anything else runs; before them, whoever left is signed out. */
  async function answerKept(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (isLeaving(request.headers.cookie, secure)) await viewerOf(request.headers.cookie);
    return kept.answer(request, response);
  }

  async function contextOf(request: IncomingMessage, response: ServerResponse): Promise<GraphContext> {
    const viewer = (await viewerOf(request.headers.cookie)) ?? anonymous(requestLanguage(request, secure));
    if (viewer.session) await keepSession(platform, viewer.session.id);
    const clearSession = () => {
      response.appendHeader('Set-Cookie', signedOutCookies(secure));
      response.setHeader('Clear-Site-Data', '"cache", "storage"');
    };
    if (isLeaving(request.headers.cookie, secure)) clearSession();
    return {
      viewer,
      platform,
      language: addressLanguage(request) ?? viewer.language,
      requestId: String(response.getHeader('X-Request-Id')),
      clientKey: clientKey(request, settings.trustedProxies, clientSecret),
      device: describeDevice(request.headers['user-agent']),
      sessionDays: settings.sessionDays,
      demo: settings.demo,
      mailKept: settings.smtpUrl === null && (settings.demo || !settings.production),
      origin: settings.origin,
      importer,
      uploads: shelf.hand(viewer.personId ?? ''),
      setSession(token, options) {
        response.appendHeader(
          'Set-Cookie',
          sessionCookie(token, { secure, days: settings.sessionDays, ...options }),
        );
      },
      clearSession,
      mayHear: (topic) => gate.mayHear(viewer, topic),
      listen: (topics) => listeners.listen(topics, viewer.session?.id ?? ''),
    };
  }

  async function ask(document: DocumentNode, variables: object, context: GraphContext): Promise<unknown> {
    const { data, errors } = await executeInProcess(document, variables as Record<string, unknown>, context);
    if (!errors) return data;
    // An address that asks for what nobody gave out, e.g. a list from a place that is none, leads nowhere.
    if (errors.every(({ extensions }) => isWronglyAsked(extensions)))
      throw new Response(null, { status: 404 });
    console.error(context.requestId, ...errors.map((error) => error.originalError ?? error.message));
    throw new Response(context.requestId, { status: 500 });
  }

  async function loadContextOf(request: IncomingMessage, response: ServerResponse): Promise<AppLoadContext> {
    const graph = await contextOf(request, response);
    return {
      nonce: String(response.getHeader('X-Nonce') ?? ''),
      language: graph.language,
      secure,
      viewer:
        graph.viewer.personId === null ? null : summaryOf((await ask(SummaryQuery, {}, graph)) as never),
      origin: settings.origin,
      graphql: async (document, variables) => (await ask(document, variables ?? {}, graph)) as never,
      files: {
        upload: async (file) => {
          if (graph.viewer.personId === null) throw new Response(null, { status: 404 });
          return graph.uploads.bring(file);
        },
        toCheck: async (file) => graph.uploads.bring(file),
        ...downloadsFor(graph, { press, origin: settings.origin }),
      },
      now: () => clock.now(),
    };
  }

  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('X-Request-Id', randomBytes(8).toString('hex'));
    for (const [name, value] of Object.entries(base)) response.setHeader(name, value);
    next();
  });
  app.use(takeMethods);
  answerHealth(app, () => storeAnswers(store.read));
  app.use((request, response, next) => {
    if (cameFromUs(request, settings.origins)) return next();
    response.status(403).type('text').send('Cross-site request refused.');
  });
  app.use(
    limitBodies({
      isMember: async ({ headers }) => (await viewerOf(headers.cookie)) !== null,
      languageOf: async (request) =>
        (await viewerOf(request.headers.cookie))?.language ?? requestLanguage(request, secure),
      page: async (language, tooLong) => {
        const context = await anonymousContext(language);
        return (await drawPublic(new Request(settings.origin + NOWHERE), { ...context, tooLong })).text();
      },
    }),
  );
  const { build, assets } = await pagesOf(settings.production, server);
  const drawPublic = createRemixHandler(build);
  const kept = new KeptPages({
    publicVersion: (slug) => publicVersion(store, slug),
    nextChange: (coalitionId) => nextPublicChange(store.read, coalitionId, clock.now()),
    now: () => Date.parse(clock.now()),
    headers: base,
    keep: settings.production,
    async render({ path, language, saveData }: PageAsked) {
      const headers = { 'accept-language': language, ...(saveData ? { 'save-data': 'on' } : {}) };
      const request = new Request(new URL(path, settings.origin), { headers });
      return drawPublic(request, await anonymousContext(language));
    },
  });

  async function anonymousContext(language: 'es' | 'en'): Promise<AppLoadContext> {
    const request = { headers: { 'accept-language': language }, socket: {} } as unknown as IncomingMessage;
    const response = { getHeader: () => '', setHeader() {}, appendHeader() {} } as unknown as ServerResponse;
    return loadContextOf(request, response);
  }

  const graph = graphHttp({
    contextFor: ({ incoming, outgoing }) => contextOf(incoming, outgoing),
    hideSchema: settings.production,
    onMasked: (requestId, error) => console.error(requestId, error),
  });

  app.use(assets);
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } }));
  app.all('/graphql', (request, response, next) => {
    graph(request, response).catch(next);
  });
  app.all('*', (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    request.originalUrl = ownAddress(request.originalUrl);
    unlessSaid(response, {
      'Content-Security-Policy': pagePolicy(nonce, !settings.production),
      'Cache-Control': 'no-store',
    });
    createRequestHandler({
      build,
      getLoadContext: async () => ({ ...(await loadContextOf(request, response)), nonce }),
    })(request, response, next).catch(next);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | null = null;
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    platform,
    async settle() {
      while ((await drainOutbox(platform, jobs)) > 0);
    },
    close: () =>
      (closing ??= (async () => {
        const shut = new Promise((resolve) => server.close(resolve));
        server.closeIdleConnections();
        await realtime.close();
        await outbox.stop();
        server.closeAllConnections();
        await shut;
        mailer.close();
        await Promise.all([press.close(), importer.close()]);
        await store.close();
      })()),
  };
}

if (import.meta.main) {
  try {
    const settings = settingsOfProcess();
    const running = await startAcuerdo(settings);
    console.log(`Acuerdo: ${settings.origin} (listening on ${running.url})`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        setTimeout(() => process.exit(1), PATIENCE_MS).unref();
        void running.close().then(() => process.exit(0));
      });
    }
  } catch (error) {
    console.error(error instanceof BadSettings || error instanceof StoreRefused ? error.message : error);
    process.exit(1);
  }
}
