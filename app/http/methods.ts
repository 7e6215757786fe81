import type { RequestHandler } from 'express';

/** What is answered at all; each address says which of them it takes. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Refuses every other method. */
export const takeMethods: RequestHandler = (request, response, next) => {
  if (METHODS.includes(request.method)) return next();
  response.status(405).set('Allow', METHODS.join(', ')).end();
};
