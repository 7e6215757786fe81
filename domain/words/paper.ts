import type { ActFacts } from './mail-words.ts';
import { number, plural, words } from './words.ts';

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };

/** Signatures on paper: what lists, letters, refusals and the log of acts say of them. */
export const paperWords = words(
  {
    refusals: {
      'paper-own':
        'La hoja de su propia organización la anota y la confirma otra gente de la secretaría. Si no hay quien pueda, su organización firma aquí por sí misma.',
      'paper-settled': 'Esta firma en papel ya se resolvió.',
      'paper-second-person': 'La confirma otra persona de la secretaría, no quien la anotó.',
      'paper-member-coordinator':
        'La firma en papel de una organización miembro la confirma quien coordina la secretaría.',
      'paper-not-nameable':
        'Esta organización cuida su nombre. Firma por sí misma, y nadie la nombra por una hoja.',
      'paper-member-or-other': 'Elija un miembro o escriba otra organización, no las dos cosas.',
      'paper-organisation-missing': 'Elija la organización, o escriba su nombre si no es miembro.',
      'paper-member-not-asked': 'Las organizaciones de su clase no firman este texto.',
      'paper-other-version':
        'Firmaron otra versión. Solo cuenta la que está abierta a firma: pídales que la firmen.',
      'paper-before-text': 'Ese día esta versión todavía no existía.',
      'paper-after-closing': 'Ese día la firma ya había cerrado.',
      'paper-looks-like-another':
        'El nombre se puede confundir con el de una organización de la coalición. Confirme que son dos, o elíjala entre los miembros.',
      'paper-scan-missing': 'Falta la hoja escaneada.',
      'paper-scan-kind': 'La hoja se recibe en PDF, JPEG o PNG.',
      'paper-scan-not-readable': 'Esa imagen no se pudo leer. Escanéela o fotografíela otra vez.',
      'paper-scan-active':
        'Ese PDF lleva programas, archivos adjuntos o contraseña. Imprímalo como PDF nuevo, o mande una foto.',
      'paper-scan-pages': 'Ese PDF tiene demasiadas páginas: hasta 20 por hoja firmada.',
      'paper-scan-busy': 'Hay muchas hojas en espera. Pruebe otra vez en un momento.',
    },
    acts: {
      'paper.confirmed': (f: ActFacts) =>
        `Confirmó la firma en papel de ${f['organization']} para ${f['text']}.`,
      'paper.voided': (f: ActFacts) => `Anuló la firma en papel de ${f['organization']} para ${f['text']}.`,
      'paper.restored': (f: ActFacts) =>
        `Devolvió la firma en papel de ${f['organization']} para ${f['text']}.`,
      'paper.confirmed-withheld': (f: ActFacts) => `Confirmó una firma en papel para ${f['text']}.`,
      'paper.voided-withheld': (f: ActFacts) => `Anuló una firma en papel para ${f['text']}.`,
      'paper.restored-withheld': (f: ActFacts) => `Devolvió una firma en papel para ${f['text']}.`,
    },
    /** After the count of signatures. */
    besides: (count: number) =>
      `Además, ${n.es(count)} ${plural('es', count, 'organización firmó', 'organizaciones firmaron')} en papel.`,
    term: 'En papel',
    organizations: (count: number) =>
      `${n.es(count)} ${plural('es', count, 'organización, contada', 'organizaciones, contadas')} aparte`,
    heading: (count: number) =>
      `${n.es(count)} ${plural('es', count, 'organización firmó', 'organizaciones firmaron')} en papel`,
    apart: 'Se cuentan aparte.',
    fewer: (count: number) =>
      `De ellas, ${n.es(count)} ya no ${plural('es', count, 'figura', 'figuran')} en la lista.`,
  },
  {
    refusals: {
      'paper-own':
        'The sheet of your own organisation is entered and confirmed by others of the secretariat. Where nobody can, your organisation signs here by itself.',
      'paper-settled': 'This signature on paper has been settled.',
      'paper-second-person': 'Another person of the secretariat confirms it, not whoever entered it.',
      'paper-member-coordinator':
        'The signature on paper of a member is confirmed by a coordinator of the secretariat.',
      'paper-not-nameable':
        'This organisation is careful with its name. It signs by itself, and nobody names it by a sheet.',
      'paper-member-or-other': 'Choose a member or write another organisation, not both.',
      'paper-organisation-missing': 'Choose the organisation, or write its name if it is no member.',
      'paper-member-not-asked': 'Organisations of its class do not sign this text.',
      'paper-other-version':
        'They signed another version. Only the one that is open for signature counts: ask them to sign it.',
      'paper-before-text': 'On that day this version did not exist yet.',
      'paper-after-closing': 'On that day signing had closed.',
      'paper-looks-like-another':
        'The name can be taken for that of an organisation of the coalition. Confirm that they are two, or choose it among the members.',
      'paper-scan-missing': 'The scanned sheet is missing.',
      'paper-scan-kind': 'A sheet is a PDF, JPEG or PNG.',
      'paper-scan-not-readable': 'That picture could not be read. Scan or photograph it again.',
      'paper-scan-active':
        'That PDF has programs, attached files or a password. Print it as a new PDF, or send a photograph.',
      'paper-scan-pages': 'That PDF has too many pages: up to 20 for a signed sheet.',
      'paper-scan-busy': 'Many sheets are waiting. Try again in a moment.',
    },
    acts: {
      'paper.confirmed': (f) => `Confirmed the signature on paper of ${f['organization']} for ${f['text']}.`,
      'paper.voided': (f) => `Voided the signature on paper of ${f['organization']} for ${f['text']}.`,
      'paper.restored': (f) => `Restored the signature on paper of ${f['organization']} for ${f['text']}.`,
      'paper.confirmed-withheld': (f) => `Confirmed a signature on paper for ${f['text']}.`,
      'paper.voided-withheld': (f) => `Voided a signature on paper for ${f['text']}.`,
      'paper.restored-withheld': (f) => `Restored a signature on paper for ${f['text']}.`,
    },
    besides: (count) =>
      `Besides, ${n.en(count)} ${plural('en', count, 'organization', 'organizations')} signed on paper.`,
    term: 'On paper',
    organizations: (count) =>
      `${n.en(count)} ${plural('en', count, 'organization', 'organizations')}, counted apart`,
    heading: (count) =>
      `${n.en(count)} ${plural('en', count, 'organization', 'organizations')} signed on paper`,
    apart: 'They are counted apart.',
    fewer: (count) => `Of those, ${n.en(count)} ${plural('en', count, 'is', 'are')} no longer on the list.`,
  },
);
