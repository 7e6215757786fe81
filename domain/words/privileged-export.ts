import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** The list of signatures with withheld names: its act, its page and its file. */
export const privilegedExportWords = words(
  {
    acts: {
      'sign-on.exported-privileged': (f: ActFacts) =>
        `Preparó para descargar la lista completa de firmas de ${f['text']}, con motivo escrito.`,
      'signature.hidden-withheld': (f: ActFacts) =>
        `Se reservó por seguridad el nombre de una firma de ${f['text']}.`,
      'signature.revealed': (f: ActFacts) => `Mostró el nombre de su firma de ${f['text']}.`,
    },
    refusals: {
      'name-hidden-already': 'Ese nombre ya está reservado.',
      'name-not-public': 'Ese nombre no se lee en ningún lugar público.',
    },
    page: {
      title: 'Lista completa de firmas',
      link: 'Lista completa, con nombres reservados',
      lead: 'Esta lista incluye los nombres que se reservan por seguridad. Quien la tiene puede poner en riesgo a una organización: guárdela cifrada y bórrela cuando ya no la necesite.',
      told: 'Cada vez que alguien la prepara queda registrado quién y por qué, la descargue o no. A las organizaciones con nombre reservado se les avisa.',
      prove: 'Confirme primero con su llave que es usted. La confirmación vale 10 minutos.',
      proveButton: 'Confirmar con mi llave',
      reason: 'Motivo',
      reasonHelp: 'Lo leen quienes coordinan la secretaría y las organizaciones con nombre reservado.',
      take: 'Preparar la lista',
      ready: 'La lista está lista. Se descarga en este navegador durante 10 minutos.',
      download: 'Descargar (XLSX)',
      before: 'Quién la ha preparado',
      none: 'Nadie la ha preparado.',
      by: (name: string, day: string) => `${name} · ${day}`,
      ours: 'Quién preparó la lista con su nombre',
      oursLead:
        'Su nombre está reservado aquí. Estas personas prepararon la lista completa para descargarla, y por qué.',
    },
    names: {
      title: 'Reservar un nombre público',
      lead: 'Si un nombre publicado pone en riesgo a su organización, puede reservarlo: deja de aparecer en páginas, listas y cartas nuevas, y en el registro de actos. Solo la organización puede mostrarlo otra vez. Lo que ya se imprimió o se copió no se puede recoger.',
      hide: (name: string) => `Reservar el nombre de ${name}`,
      ended: { lapsed: 'su firma ya no cuenta', withdrawn: 'se retiró con su nombre' },
      reason: 'Motivo',
      reasonHelp: 'Lo lee la organización. A la organización se le avisa sin decir de qué se trata.',
      save: 'Reservar el nombre',
      none: 'Nadie firma con nombre público.',
      reveal: 'Mostrar el nombre',
      revealProve: 'Para mostrarlo, confirme primero con su llave que es usted.',
      revealSigner: 'Lo muestra una persona autorizada para firmar.',
      hidden: 'El nombre quedó reservado.',
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
        `Prepared the whole list of signatures of ${f['text']} for download, with a written reason.`,
      'signature.hidden-withheld': (f) => `The name of a signature of ${f['text']} was withheld for safety.`,
      'signature.revealed': (f) => `Showed the name of its signature of ${f['text']}.`,
    },
    refusals: {
      'name-hidden-already': 'That name is withheld already.',
      'name-not-public': 'That name is not read in any public place.',
    },
    page: {
      title: 'Whole list of signatures',
      link: 'Whole list, with withheld names',
      lead: 'This list includes the names that are withheld for safety. Whoever has it can put an organisation at risk: keep it encrypted, and delete it when you no longer need it.',
      told: 'Each time somebody prepares it, who and why is recorded, whether or not it is downloaded. Organisations whose name is withheld are told.',
      prove: 'First confirm with your passkey that it is you. It holds for 10 minutes.',
      proveButton: 'Confirm with my passkey',
      reason: 'Reason',
      reasonHelp:
        'It is read by those who coordinate the secretariat and by the organisations whose name is withheld.',
      take: 'Prepare the list',
      ready: 'The list is ready. It can be downloaded in this browser for 10 minutes.',
      download: 'Download (XLSX)',
      before: 'Who has prepared it',
      none: 'Nobody has prepared it.',
      by: (name, day) => `${name} · ${day}`,
      ours: 'Who prepared the list with your name',
      oursLead: 'Your name is withheld here. These people prepared the whole list for download, and why.',
    },
    names: {
      title: 'Withhold a public name',
      lead: 'If a published name puts its organisation at risk, you can withhold it: it no longer appears on pages, lists and new letters, nor in the log of acts. Only the organisation can show it again. What was printed or copied already cannot be taken back.',
      hide: (name) => `Withhold the name of ${name}`,
      ended: { lapsed: 'its signature no longer counts', withdrawn: 'left by name' },
      reason: 'Reason',
      reasonHelp: 'The organisation reads it. It is told without saying what it is about.',
      save: 'Withhold the name',
      none: 'Nobody signs with a public name.',
      reveal: 'Show the name',
      revealProve: 'To show it, first confirm with your passkey that it is you.',
      revealSigner: 'A person authorised to sign shows it.',
      hidden: 'The name is withheld.',
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
