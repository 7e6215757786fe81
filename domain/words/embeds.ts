import { number, plural, words } from './words.ts';

const signed = (n: number) => plural('es', n, 'organización firma', 'organizaciones firman');

/** What other sites show of a statement, and what the secretariat reads where it takes the code for it. */
export const embedWords = words(
  {
    organizations: (n: number) => signed(n),
    ofWhich: (countries: number) =>
      countries === 0 ? '' : `de ${number('es', countries)} ${plural('es', countries, 'país', 'países')}`,
    withheld: (n: number) =>
      `${number('es', n)} ${plural('es', n, 'organización', 'organizaciones')} con nombre reservado por seguridad`,
    reserved: 'con reserva',
    read: 'Leer el texto',
    until: (deadline: string) => `Se puede firmar hasta el ${deadline}. Solo firman organizaciones.`,
    sign: 'Firmar como organización',
    over: 'La firma está cerrada.',
    published: 'Publicado',
    soon: 'Todavía no se abre a firma.',
    none: 'Todavía no firma ninguna organización.',
    newWindow: 'se abre en otra ventana',
    by: (coalition: string) => `${coalition}, en Acuerdo`,
    desk: {
      title: 'Mostrar en otro sitio',
      what: 'Copie este código en la página de su organización. No lleva cookies ni rastreo, y se actualiza por sí solo.',
      counter: 'Contador',
      list: 'Lista de firmas',
      form: 'Invitación a firmar',
      code: (piece: string, language: string) => `${piece}, en ${language}`,
      copy: 'Copiar',
      looks:
        'Los colores siguen los del sistema de quien lee. Para fijarlos, agregue «-light» o «-dark» al final de la dirección.',
    },
  },
  {
    organizations: (n: number) => plural('en', n, 'organisation signs', 'organisations sign'),
    ofWhich: (countries: number) =>
      countries === 0
        ? ''
        : `from ${number('en', countries)} ${plural('en', countries, 'country', 'countries')}`,
    withheld: (n: number) =>
      `${number('en', n)} ${plural('en', n, 'organisation', 'organisations')} with ${plural('en', n, 'its name', 'their names')} withheld for safety`,
    reserved: 'with a reservation',
    read: 'Read the text',
    until: (deadline: string) => `Open for signature until ${deadline}. Only organisations sign.`,
    sign: 'Sign as an organisation',
    over: 'Signing is closed.',
    published: 'Published',
    soon: 'Not yet open for signature.',
    none: 'No organisation has signed yet.',
    newWindow: 'opens in another window',
    by: (coalition: string) => `${coalition}, on Acuerdo`,
    desk: {
      title: 'Show on another site',
      what: 'Copy this code into your organisation’s page. It carries no cookies and no tracking, and keeps itself up to date.',
      counter: 'Counter',
      list: 'List of signatures',
      form: 'Invitation to sign',
      code: (piece: string, language: string) => `${piece}, in ${language}`,
      copy: 'Copy',
      looks:
        'Colours follow the reader’s system. To fix them, add “-light” or “-dark” at the end of the address.',
    },
  },
);
