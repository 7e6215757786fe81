import { number, plural, words } from './words.ts';

/** What the files of signatories that anyone may take say, and the links to them. */
export const openDataWords = words(
  {
    title: 'Datos abiertos',
    what: 'La lista pública de firmas, con sus reservas y las de papel aparte, para hojas de cálculo y programas. Sin datos de contacto.',
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
      reservation: 'Reserva',
    },
    roles: { convenes: 'Convoca y firma', signs: 'Firma', paper: 'Firma en papel' },
    blocks: {
      published: 'Al publicarse',
      late: 'Adhesión posterior',
      open: 'Hasta ahora',
      paper: 'En papel, contadas aparte',
    },
    paperGone: (n: number) =>
      `${number('es', n)} ${plural('es', n, 'organización que firmó en papel y ya no figura', 'organizaciones que firmaron en papel y ya no figuran')} en la lista`,
    withheld: (n: number) =>
      `${number('es', n)} ${plural('es', n, 'organización', 'organizaciones')} con nombre reservado por seguridad`,
  },
  {
    title: 'Open data',
    what: 'The public list of signatures, with their reservations and those on paper apart, for spreadsheets and programs. Without contact details.',
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
      reservation: 'Reservation',
    },
    roles: { convenes: 'Convenes and signs', signs: 'Signs', paper: 'Signs on paper' },
    blocks: {
      published: 'At publication',
      late: 'Joined later',
      open: 'So far',
      paper: 'On paper, counted apart',
    },
    paperGone: (n: number) =>
      `${number('en', n)} ${plural('en', n, 'organization that signed on paper and is', 'organizations that signed on paper and are')} no longer on the list`,
    withheld: (n: number) =>
      `${number('en', n)} ${plural('en', n, 'organization', 'organizations')} with ${plural('en', n, 'its name', 'their names')} withheld for safety`,
  },
);
