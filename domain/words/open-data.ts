import { number, plural, words } from './words.ts';

/** What the files of signatories that anyone may take say, and the links to them. */
export const openDataWords = words(
  {
    title: 'Datos abiertos',
    what: 'La lista pública de firmas, para hojas de cálculo y programas. Sin datos de contacto.',
    file: 'firmas',
    sheet: 'Firmas',
    columns: {
      organization: 'Organización',
      country: 'País',
      codes: 'Código de país',
      place: 'Lugar',
      role: 'Cómo participa',
      date: 'Fecha de firma',
      block: 'Bloque',
    },
    roles: { convenes: 'Convoca y firma', signs: 'Firma' },
    blocks: { published: 'Al publicarse', late: 'Adhesión posterior', open: 'Hasta ahora' },
    withheld: (n: number) =>
      `${number('es', n)} ${plural('es', n, 'organización', 'organizaciones')} con nombre reservado por seguridad`,
  },
  {
    title: 'Open data',
    what: 'The public list of signatures, for spreadsheets and programs. Without contact details.',
    file: 'signatures',
    sheet: 'Signatures',
    columns: {
      organization: 'Organisation',
      country: 'Country',
      codes: 'Country code',
      place: 'Place',
      role: 'How it takes part',
      date: 'Date signed',
      block: 'Block',
    },
    roles: { convenes: 'Convenes and signs', signs: 'Signs' },
    blocks: { published: 'At publication', late: 'Joined later', open: 'So far' },
    withheld: (n: number) =>
      `${number('en', n)} ${plural('en', n, 'organization', 'organizations')} with ${plural('en', n, 'its name', 'their names')} withheld for safety`,
  },
);
