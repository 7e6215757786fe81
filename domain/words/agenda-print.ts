import { words } from './words.ts';

/** An agenda on one printed page. */
export const agendaPrintWords = words(
  {
    file: 'agenda',
    edition: (number: string, day: string) => `Edición ${number} · cerrada el ${day}`,
    published: (number: string, day: string) => `Edición ${number} · publicada el ${day}`,
    atWork: (number: string, day: string) => `Edición ${number} · en redacción, tal como estaba el ${day}`,
    draft: 'En redacción: todavía puede cambiar. Para la membresía.',
    to: 'A',
    lead: 'Responsable',
    digests: (wordsDigest: string, facts: string) =>
      `SHA-256 de las palabras ${wordsDigest} · de los datos ${facts}`,
    check: (address: string) => `Para comprobarla: ${address}`,
    page: (page: number, pages: number) => `página ${page} de ${pages}`,
    download: 'PDF de una página',
    paper: { letter: 'PDF, carta', a4: 'PDF, A4' },
  },
  {
    file: 'agenda',
    edition: (number, day) => `Edition ${number} · closed on ${day}`,
    published: (number, day) => `Edition ${number} · published on ${day}`,
    atWork: (number, day) => `Edition ${number} · being written, as it stood on ${day}`,
    draft: 'Being written: it may still change. For members.',
    to: 'To',
    lead: 'Lead',
    digests: (wordsDigest, facts) => `SHA-256 of the words ${wordsDigest} · of the facts ${facts}`,
    check: (address) => `To check it: ${address}`,
    page: (page, pages) => `page ${page} of ${pages}`,
    download: 'One-page PDF',
    paper: { letter: 'PDF, Letter', a4: 'PDF, A4' },
  },
);
