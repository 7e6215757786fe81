import { words } from './words.ts';

/** Requests to sign that were set aside at once with others, on the page of requests. */
export const signRequestAsideWords = words(
  {
    title: 'Anuladas en bloque',
    lead: 'No esperan respuesta ni cuentan como firma. Si se anularon por error, se devuelven todas juntas.',
    organization: 'Organización',
    email: 'Correo',
    was: 'Cómo estaba',
    pending: 'Esperaba verificación',
    accepted: 'Firmaba',
    confirmed: 'Confirmó',
    link: 'Ver por qué, o devolverlas',
  },
  {
    title: 'Set aside in bulk',
    lead: 'They wait for no answer and count as no signature. Set aside by mistake, they are restored all together.',
    organization: 'Organisation',
    email: 'Email',
    was: 'How it stood',
    pending: 'Waited to be verified',
    accepted: 'Signed',
    confirmed: 'Confirmed',
    link: 'See why, or restore them',
  },
);
