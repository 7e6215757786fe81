import { words } from './words.ts';

/** An agenda on one printed page, and where it is offered. */
export const agendaPrintWords = words(
  {
    edition: (number: number, day: string) => `Edición ${number} · cerrada el ${day}`,
    published: (number: number, day: string) => `Edición ${number} · publicada el ${day}`,
    atWork: (number: number, day: string) => `Edición ${number} · en redacción, tal como estaba el ${day}`,
    draft: 'En redacción: todavía puede cambiar. Para la membresía.',
    to: 'A',
    lead: 'Responsable',
    wordsDigest: (digest: string) => `SHA-256 de las palabras: ${digest}`,
    check: (address: string) => `Para comprobarla: ${address}`,
    page: (page: number, pages: number) => `página ${page} de ${pages}`,
    download: { letter: 'Una página en PDF, tamaño carta', a4: 'Una página en PDF, A4' },
  },
  {
    edition: (number, day) => `Edition ${number} · closed on ${day}`,
    published: (number, day) => `Edition ${number} · published on ${day}`,
    atWork: (number, day) => `Edition ${number} · being written, as it stood on ${day}`,
    draft: 'Being written: it may still change. For members.',
    to: 'To',
    lead: 'Lead',
    wordsDigest: (digest) => `SHA-256 of the words: ${digest}`,
    check: (address) => `To check it: ${address}`,
    page: (page, pages) => `page ${page} of ${pages}`,
    download: { letter: 'One page in PDF, Letter', a4: 'One page in PDF, A4' },
  },
);
