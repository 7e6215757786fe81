import { number, words } from './words.ts';

/** An agenda on one printed page, and where it is offered. */
export const agendaPrintWords = words(
  {
    edition: (n: number, day: string) => `Edición ${n} · cerrada el ${day}`,
    published: (n: number, day: string) => `Edición ${n} · publicada el ${day}`,
    atWork: (n: number, day: string) => `Edición ${n} · en redacción, tal como estaba el ${day}`,
    draft: 'En redacción: todavía puede cambiar. Para la membresía.',
    pending: (n: number, language: string) =>
      n === 1
        ? `En ${language}, un párrafo está atrasado o sin revisar.`
        : `En ${language}, ${number('es', n)} párrafos están atrasados o sin revisar.`,
    lostLinks: (n: number) =>
      n === 1
        ? 'Un enlace que cita ya no estaba al cerrar y no tiene copia.'
        : `${number('es', n)} enlaces que cita ya no estaban al cerrar y no tienen copia.`,
    to: 'A',
    lead: 'Responsable',
    wordsDigest: (digest: string) => `SHA-256 de las palabras: ${digest}`,
    check: (address: string) => `Para comprobarla: ${address}`,
    page: (page: number, pages: number) => `página ${page} de ${pages}`,
    download: { letter: 'Una página en PDF, tamaño carta', a4: 'Una página en PDF, A4' },
  },
  {
    edition: (n, day) => `Edition ${n} · closed on ${day}`,
    published: (n, day) => `Edition ${n} · published on ${day}`,
    atWork: (n, day) => `Edition ${n} · being written, as it stood on ${day}`,
    draft: 'Being written: it may still change. For members.',
    pending: (n, language) =>
      n === 1
        ? `In ${language}, one paragraph is behind or not reviewed.`
        : `In ${language}, ${number('en', n)} paragraphs are behind or not reviewed.`,
    lostLinks: (n) =>
      n === 1
        ? 'One link it cites was no longer there at closing, and has no copy.'
        : `${number('en', n)} links it cites were no longer there at closing, and have no copy.`,
    to: 'To',
    lead: 'Lead',
    wordsDigest: (digest) => `SHA-256 of the words: ${digest}`,
    check: (address) => `To check it: ${address}`,
    page: (page, pages) => `page ${page} of ${pages}`,
    download: { letter: 'One page in PDF, Letter', a4: 'One page in PDF, A4' },
  },
);
