import { words } from './words.ts';

/** What a printed receipt says. Where the name is not public it names neither organisation, person nor text. */
export const receiptWords = words(
  {
    heading: 'Recibo de firma',
    headingQuiet: 'Confirmación recibida',
    file: 'recibo',
    download: 'Descargar el recibo en PDF',
    number: 'Recibo',
    at: 'Hora de la firma',
    text: 'Texto',
    titled: (title: string, version: string) => `«${title}», versión ${version}`,
    version: (version: string) => `Versión ${version}`,
    read: 'Idioma en que se leyó',
    by: 'Firmó',
    approvedBy: 'Autorizó',
    proposedBy: 'Propuso',
    mandate: 'Fecha del mandato',
    digest: 'Huella de las condiciones firmadas (SHA-256)',
    leaf: 'Lugar en el registro de la coalición',
    leafAt: (place: string, hash: string) => `Entrada ${place}, con huella\n${hash}`,
    statement: 'Página del texto',
    terms: 'Archivo de las condiciones',
    check:
      'Cualquier persona puede comprobarla: la huella SHA-256 del archivo de las condiciones es la que dice este recibo. Ese archivo cita la huella del texto en cada idioma.',
    keep: 'La organización puede retirar su firma; lo ya publicado queda como se contó. Guarde este recibo.',
    keepQuiet:
      'Este recibo no dice el nombre de la organización ni el título del texto. Con su número, la secretaría puede encontrar la confirmación.',
  },
  {
    heading: 'Signature receipt',
    headingQuiet: 'Confirmation received',
    file: 'receipt',
    download: 'Download the receipt as PDF',
    number: 'Receipt',
    at: 'Time of signing',
    text: 'Text',
    titled: (title, version) => `“${title}”, version ${version}`,
    version: (version) => `Version ${version}`,
    read: 'Language it was read in',
    by: 'Signed by',
    approvedBy: 'Approved by',
    proposedBy: 'Proposed by',
    mandate: 'Date of the mandate',
    digest: 'Fingerprint of the terms signed (SHA-256)',
    leaf: 'Place in the coalition’s record',
    leafAt: (place, hash) => `Entry ${place}, with fingerprint\n${hash}`,
    statement: 'Page of the text',
    terms: 'File of the terms',
    check:
      'Anyone can check it: the SHA-256 fingerprint of the file of the terms is the one on this receipt. That file states the fingerprint of the text in each language.',
    keep: 'The organisation may withdraw its signature; what was published stays as it was counted. Keep this receipt.',
    keepQuiet:
      'This receipt names neither the organisation nor the title of the text. With its number, the secretariat can find the confirmation.',
  },
);
