import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** What members say themselves and share: positions, who endorses them, and where they go. */
export const positionsWords = words(
  {
    standings: {
      inForce: 'Vigente',
      superseded: 'Reemplazado',
      expired: 'Vencido',
      withdrawn: 'Retirado',
    },
    audiences: {
      body: 'Un grupo de la coalición',
      coalition: 'Toda la membresía',
      public: 'El público',
    },
    attribution: {
      before: (owner: string) => `— ${owner}, `,
      title: (title: string) => `«${title}»`,
      after: (day: string) => `, ${day}.`,
      member: (day: string) => `— Posicionamiento de una organización miembro, ${day}.`,
    },
    acts: {
      'position.shared': 'Compartió un posicionamiento.',
      'position.changed': 'Cambió un posicionamiento que había compartido.',
      'position.audience-changed': 'Cambió con quién comparte un posicionamiento.',
      'position.superseded': 'Reemplazó un posicionamiento por otro.',
      'position.withdrawn': 'Retiró un posicionamiento.',
      'position.endorsed': 'Respaldó un posicionamiento.',
      'position.unendorsed': 'Dejó de respaldar un posicionamiento.',
      'statement.quoted-position': (f: ActFacts) => `Citó un posicionamiento en ${f['text']}.`,
      'statement.begun-from-position': (f: ActFacts) => `Empezó ${f['text']} a partir de un posicionamiento.`,
      'statement.standing-set': (f: ActFacts) => `Cambió la vigencia de ${f['text']}.`,
    },
    refusals: {
      'position-by-members': 'Los posicionamientos son de las organizaciones miembro de la coalición.',
      'position-by-who-speaks':
        'Lo hace quien es enlace de su organización, o quien propone o firma por ella.',
      'position-not-yours': 'Es un posicionamiento de otra organización.',
      'position-relied-on':
        'Otras organizaciones ya lo respaldan, o está citado en un texto. Comparta uno nuevo que lo reemplace.',
      'position-withdrawn': 'Este posicionamiento se retiró.',
      'position-own': 'Su organización no respalda lo que ella misma dice.',
      'position-not-in-force': 'Ya no está vigente.',
      'position-for-its-body': 'Es solo para un grupo: sus palabras van únicamente a textos de ese grupo.',
      'position-moved-on': 'El posicionamiento cambió en este momento. Léalo de nuevo e inténtelo otra vez.',
      'position-circle': 'Así se reemplazarían el uno al otro. Elija otro.',
      'position-empty': 'Escriba el texto, elija un archivo o ponga una dirección.',
      'position-said-twice': 'Elija una sola forma: el texto, un archivo o una dirección.',
      'position-file-too-large': 'El archivo pesa más de 10 MB.',
      'position-file-kind': 'Ese archivo no se admite. Use PDF, Word (DOCX o DOC), ODT o RTF.',
      'position-body-missing': 'Elija con qué grupo se comparte.',
      'position-not-in-language': 'El posicionamiento no está en ese idioma.',
      'expires-before-dated': 'Vence antes de su propia fecha.',
      'quote-missing': 'Elija o escriba las palabras que quiere citar.',
      'quote-not-there':
        'Esas palabras no están así en el posicionamiento. Cópielas tal como aparecen en él.',
      'standing-by-published': 'Solo lo reemplaza un texto ya publicado.',
    },
  },
  {
    standings: {
      inForce: 'In force',
      superseded: 'Superseded',
      expired: 'Expired',
      withdrawn: 'Withdrawn',
    },
    audiences: {
      body: 'One group of the coalition',
      coalition: 'All members',
      public: 'The public',
    },
    attribution: {
      before: (owner) => `— ${owner}, `,
      title: (title) => `“${title}”`,
      after: (day) => `, ${day}.`,
      member: (day) => `— Position of a member organisation, ${day}.`,
    },
    acts: {
      'position.shared': 'Shared a position.',
      'position.changed': 'Changed a position they had shared.',
      'position.audience-changed': 'Changed with whom a position is shared.',
      'position.superseded': 'Superseded a position by another.',
      'position.withdrawn': 'Withdrew a position.',
      'position.endorsed': 'Endorsed a position.',
      'position.unendorsed': 'Took back the endorsement of a position.',
      'statement.quoted-position': (f) => `Quoted a position in ${f['text']}.`,
      'statement.begun-from-position': (f) => `Began ${f['text']} from a position.`,
      'statement.standing-set': (f) => `Changed until when ${f['text']} is in force.`,
    },
    refusals: {
      'position-by-members': 'Positions are shared by the coalition’s member organisations.',
      'position-by-who-speaks':
        'This is done by a steward of your organisation, or by who proposes or signs for it.',
      'position-not-yours': 'It is the position of another organisation.',
      'position-relied-on':
        'Other organisations endorse it already, or a text quotes it. Share a new one that supersedes it.',
      'position-withdrawn': 'This position was withdrawn.',
      'position-own': 'Your organisation does not endorse what it says itself.',
      'position-not-in-force': 'It is no longer in force.',
      'position-for-its-body': 'It is for one group: its words go into that group’s texts only.',
      'position-moved-on': 'The position changed at this moment. Read it again and try once more.',
      'position-circle': 'Each would supersede the other. Choose another.',
      'position-empty': 'Write the text, choose a file or give an address.',
      'position-said-twice': 'Choose one form only: the text, a file or an address.',
      'position-file-too-large': 'The file is larger than 10 MB.',
      'position-file-kind': 'That file cannot be taken. Use PDF, Word (DOCX or DOC), ODT or RTF.',
      'position-body-missing': 'Choose the group it is shared with.',
      'position-not-in-language': 'The position is not in that language.',
      'expires-before-dated': 'It expires before its own date.',
      'quote-missing': 'Choose or write the words you want to quote.',
      'quote-not-there': 'Those words do not stand like this in the position. Copy them as they are in it.',
      'standing-by-published': 'Only a published text supersedes it.',
    },
  },
);
