import { words } from './words.ts';

/** What the secretariat reads where it settles how a letter is printed. */
export const letterDeskWords = words(
  {
    title: 'Cómo se imprime la carta',
    what: 'Vale para la carta que se publica y para la vista previa. Desde la publicación ya no cambia.',
    order: 'Orden de las firmas',
    orders: {
      country: 'Por país',
      place: 'Por país y estado o departamento; las nacionales primero',
      name: 'Por orden alfabético',
    },
    count: 'Cómo se cuentan',
    counts: {
      together: 'Todas juntas: «18 organizaciones»',
      apart: 'Quien convoca, aparte: «Puente Norte y 17 organizaciones»',
    },
    countHelp:
      'El número dentro del texto no cambia: es el de todas las firmas. La oficina de la coalición no firma: si convoca, se dice «18 organizaciones, a convocatoria de…» sin contarla. Un miembro que convoca y no firma con su nombre no se nombra aparte.',
    cover: 'Decir en la primera página cuántas organizaciones firman',
    placeEs: 'Lugar, en español',
    placeEn: 'Lugar, en inglés',
    placeHelp: 'Si queda en blanco, el lugar de la coalición.',
    day: 'Fecha de la carta',
    dayHelp: 'Si queda en blanco, el día en que se publica.',
    save: 'Guardar',
    own: 'Una carta a su medida',
    ownWhat:
      'Para una entrega: en una o dos columnas, dirigida a una sola persona o institución, o con las firmas en otro orden.',
    languages: 'Idioma',
    facing: (one: string, other: string) => `Dos columnas: ${one} y ${other}`,
    format: 'Archivo',
    paper: 'Papel',
    to: 'Dirigida a',
    toAll: 'Todas las personas destinatarias',
    asSettled: 'Como se decidió arriba',
    download: 'Descargar',
    refusals: {
      'letter-place-one-language': 'Escríbalo también en este idioma.',
    },
  },
  {
    title: 'How the letter is printed',
    what: 'For the letter that is published and for the preview. It no longer changes once it is published.',
    order: 'Order of the signatures',
    orders: {
      country: 'By country',
      place: 'By country and state or department; national ones first',
      name: 'In alphabetical order',
    },
    count: 'How they are counted',
    counts: {
      together: 'All together: “18 organizations”',
      apart: 'Whoever convenes, apart: “Puente Norte and 17 organizations”',
    },
    countHelp:
      'The number inside the text does not change: it is that of all signatures. The coalition’s office does not sign: where it convenes, it says “18 organizations, convened by…” without counting it. A member that convenes and does not sign by name is not named apart.',
    cover: 'Say on the first page how many organisations sign',
    placeEs: 'Place, in Spanish',
    placeEn: 'Place, in English',
    placeHelp: 'If left empty, the coalition’s own place.',
    day: 'Date of the letter',
    dayHelp: 'If left empty, the day it is published.',
    save: 'Save',
    own: 'A letter made to measure',
    ownWhat:
      'For one delivery: in one or two columns, addressed to one person or institution alone, or with the signatures in another order.',
    languages: 'Language',
    facing: (one: string, other: string) => `Two columns: ${one} and ${other}`,
    format: 'File',
    paper: 'Paper',
    to: 'Addressed to',
    toAll: 'All addressees',
    asSettled: 'As settled above',
    download: 'Download',
    refusals: {
      'letter-place-one-language': 'Write it in this language too.',
    },
  },
);
