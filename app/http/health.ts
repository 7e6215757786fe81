import type { Express } from 'express';

/** Whether the process answers, and whether its store does. */
export function answerHealth(app: Express, storeAnswers: () => Promise<unknown>): void {
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', (_request, response) => {
    storeAnswers()
      .then(() => response.type('text').send('ready'))
      .catch(() => response.status(503).type('text').send('not ready'));
  });
}
