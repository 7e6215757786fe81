import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { appTakesNoServerModule } from './test/house/bundle-guard.ts';

export default defineConfig({
  plugins: [appTakesNoServerModule(), remix(remixConfig)],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  optimizeDeps: {
    include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', '@remix-run/react'],
  },
});
