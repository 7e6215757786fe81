import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import { offlineWorker } from './app/offline/worker-plugin.ts';
import remixConfig from './remix.config.js';
import { appTakesNoServerModule } from './test/house/bundle-guard.ts';

/** Third parties' code that every page with scripts runs. */
const FRAME =
  /\/node_modules\/(?:react|react-dom|react-router|react-router-dom|scheduler|turbo-stream|@remix-run)\//;
/** Our own that most of them share: the kit, the shell, the first page. */
const KIT = [
  /\/app\/(?:shell|coalitions)\/[\w-]+\.tsx?$/,
  /\/app\/ui\/(?:avatar|badge|banner|breadcrumbs|button|card|chips|classes|dates|deadline|empty|error-page|failure|form)\.tsx?$/,
  /\/app\/ui\/(?:icon|icons|ledger|line|ring|section|skip-link|surroundings)\.tsx?$/,
  /\/app\/(?:handle|offline\/forget-here|live\/connection|live\/use-answer|live\/use-live|public-pages\/preview|sign-ons\/in-sentence|texts\/(?:titles|states))\.ts$/,
  /\/domain\/words\/(?:acts|common|preview|statement-states|today|words|zones)\.ts$/,
];

/** Each file more costs a visitor its headers, so what is shared travels in two. */
function sharedPieces(id: string): string | undefined {
  if (FRAME.test(id)) return 'frame';
  return KIT.some((piece) => piece.test(id)) ? 'kit' : undefined;
}

/** Live connections are WebSockets alone (app/live/socket.ts); the other ways of engine.io stay at home. */
const OTHER_WAYS = /\/engine\.io-client\/build\/esm\/transports\/(?:polling|webtransport)[\w.-]*\.js$/;
/** What realtime/parser.ts does not speak: packets with attachments. */
const WITHOUT: Record<string, string> = {
  '/engine.io-client/build/esm/transports/index.js': `import { WS } from './websocket.js'; export const transports = { websocket: WS };`,
  '/socket.io-parser/build/esm/binary.js': `export function deconstructPacket() {} export function reconstructPacket() {}`,
  '/socket.io-parser/build/esm/is-binary.js': `export const isBinary = () => false; export const hasBinary = isBinary;`,
};
const webSocketsAlone: Plugin = {
  name: 'web-sockets-alone',
  load: (id) => Object.entries(WITHOUT).find(([path]) => id.endsWith(path))?.[1] ?? null,
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    appTakesNoServerModule(),
    webSocketsAlone,
    remix(remixConfig),
    ...(isSsrBuild ? [] : [offlineWorker()]),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild
      ? {}
      : {
          output: { manualChunks: sharedPieces },
          treeshake: { moduleSideEffects: (id) => !OTHER_WAYS.test(id) },
        },
  },
  optimizeDeps: {
    include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', '@remix-run/react'],
  },
}));
