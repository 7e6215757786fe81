import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** The list of signatures with withheld names: its act, its page and its file. */
export const privilegedExportWords = words(
  {
    acts: {
      'sign-on.exported-privileged': (f: ActFacts) =>
        `Descargó la lista completa de firmas de ${f['text']}, con motivo escrito.`,
    },
    page: {
      title: 'Lista completa de firmas',
      link: 'Lista completa, con nombres reservados',
      lead: 'Esta lista incluye los nombres que se reservan por seguridad. Quien la tiene puede poner en riesgo a una organización: guárdela cifrada y bórrela cuando ya no la necesite.',
      told: 'Cada descarga queda registrada con su nombre y el motivo. A las organizaciones con nombre reservado se les avisa.',
      prove: 'Confirme primero con su llave que es usted. La confirmación vale 10 minutos.',
      proveButton: 'Confirmar con mi llave',
      reason: 'Motivo',
      reasonHelp: 'Lo leen quienes coordinan la secretaría y las organizaciones con nombre reservado.',
      take: 'Preparar la lista',
      ready: 'La lista está lista. Se descarga en este navegador durante 10 minutos.',
      download: 'Descargar (XLSX)',
      before: 'Descargas anteriores',
      none: 'Nadie la ha descargado.',
      by: (name: string, day: string) => `${name} · ${day}`,
      ours: 'Quién consultó la lista con su nombre',
      oursLead: 'Su nombre está reservado aquí. Estas personas tomaron la lista completa, y por qué.',
    },
    file: {
      name: 'confidencial-firmas',
      sheet: 'Firmas',
      notice: 'CONFIDENCIAL: incluye nombres reservados por seguridad. No la reenvíe.',
      columns: {
        signedAs: 'Firmó como',
        organization: 'Organización',
        place: 'Lugar',
        countries: 'Países',
        visibility: 'Nombre',
        signatory: 'Persona',
        title: 'Cargo',
        signedAt: 'Firmó el (UTC)',
      },
      visibilities: { public: 'Público', target: 'Solo para la destinataria', withheld: 'Reservado' },
    },
  },
  {
    acts: {
      'sign-on.exported-privileged': (f) =>
        `Downloaded the whole list of signatures of ${f['text']}, with a written reason.`,
    },
    page: {
      title: 'Whole list of signatures',
      link: 'Whole list, with withheld names',
      lead: 'This list includes the names that are withheld for safety. Whoever has it can put an organisation at risk: keep it encrypted, and delete it when you no longer need it.',
      told: 'Each download is recorded with your name and the reason. Organisations whose name is withheld are told.',
      prove: 'First confirm with your passkey that it is you. It holds for 10 minutes.',
      proveButton: 'Confirm with my passkey',
      reason: 'Reason',
      reasonHelp:
        'It is read by those who coordinate the secretariat and by the organisations whose name is withheld.',
      take: 'Prepare the list',
      ready: 'The list is ready. It can be downloaded in this browser for 10 minutes.',
      download: 'Download (XLSX)',
      before: 'Earlier downloads',
      none: 'Nobody has downloaded it.',
      by: (name, day) => `${name} · ${day}`,
      ours: 'Who read the list with your name',
      oursLead: 'Your name is withheld here. These people took the whole list, and why.',
    },
    file: {
      name: 'confidential-signatures',
      sheet: 'Signatures',
      notice: 'CONFIDENTIAL: includes names withheld for safety. Do not forward it.',
      columns: {
        signedAs: 'Signed as',
        organization: 'Organisation',
        place: 'Place',
        countries: 'Countries',
        visibility: 'Name',
        signatory: 'Person',
        title: 'Title',
        signedAt: 'Signed at (UTC)',
      },
      visibilities: { public: 'Public', target: 'For the addressee alone', withheld: 'Withheld' },
    },
  },
);
