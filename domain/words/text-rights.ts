import type { ActFacts, MailFacts } from './mail-words.ts';
import { words } from './words.ts';

const GIVEN_ES: Record<string, string> = {
  read: 'Dio permiso para leer',
  suggest: 'Dio permiso para sugerir',
  edit: 'Dio permiso para editar',
};
const GIVEN_EN: Record<string, string> = {
  read: 'Gave the right to read',
  suggest: 'Gave the right to suggest',
  edit: 'Gave the right to edit',
};

/** Rights given on one text: what is refused, what the log says, what is mailed. */
export const textRightsWords = words(
  {
    refusals: {
      'grantee-unknown': 'Elija una organización, un grupo o una persona de esta coalición.',
      'rights-of-statements': 'Aquí los permisos los da el grupo que escribe, no cada texto.',
    },
    acts: {
      'text-right.given': (f: ActFacts) =>
        `${GIVEN_ES[f['right'] ?? ''] ?? 'Dio un permiso'} en ${f['text']}.`,
      'text-right.taken': (f: ActFacts) => `Quitó un permiso en ${f['text']}.`,
    },
    mails: {
      invitedToEdit: {
        subject: 'Se les invita a redactar un texto',
        body: (f: MailFacts) =>
          `Desde hoy pueden leer y escribir «${f['title']}» junto con quienes lo redactan.\n\nEs un borrador: no lo compartan fuera de la coalición.`,
        button: 'Ir al texto',
      },
      invitedToSuggest: {
        subject: 'Se les invita a sugerir cambios en un texto',
        body: (f: MailFacts) =>
          `Desde hoy pueden leer «${f['title']}», sugerir cambios y comentar. Quienes lo redactan responden.\n\nNo lo compartan fuera de la coalición.`,
        button: 'Ir al texto',
      },
      invitedToRead: {
        subject: 'Se les invita a leer un texto',
        body: (f: MailFacts) =>
          `Desde hoy pueden leer «${f['title']}» mientras se escribe.\n\nNo lo compartan fuera de la coalición.`,
        button: 'Ir al texto',
      },
    },
  },
  {
    refusals: {
      'grantee-unknown': 'Choose an organisation, a group or a person of this coalition.',
      'rights-of-statements': 'Here rights come from the group that writes, not from each text.',
    },
    acts: {
      'text-right.given': (f) => `${GIVEN_EN[f['right'] ?? ''] ?? 'Gave a right'} in ${f['text']}.`,
      'text-right.taken': (f) => `Took a right away in ${f['text']}.`,
    },
    mails: {
      invitedToEdit: {
        subject: 'You are invited to write a text',
        body: (f) =>
          `From today you can read and write “${f['title']}” together with its drafters.\n\nIt is a draft: please do not share it outside the coalition.`,
        button: 'Go to the text',
      },
      invitedToSuggest: {
        subject: 'You are invited to suggest changes to a text',
        body: (f) =>
          `From today you can read “${f['title']}”, suggest changes and comment. Its drafters answer.\n\nPlease do not share it outside the coalition.`,
        button: 'Go to the text',
      },
      invitedToRead: {
        subject: 'You are invited to read a text',
        body: (f) =>
          `From today you can read “${f['title']}” while it is being written.\n\nPlease do not share it outside the coalition.`,
        button: 'Go to the text',
      },
    },
  },
);
