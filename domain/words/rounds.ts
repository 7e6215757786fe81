import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

/** Rounds of comments: what is refused, what the log says, what is mailed. */
export const roundsWords = words(
  {
    refusals: {
      'round-open': (f: MailFacts) =>
        `La ronda ${f['round']} sigue abierta. Termínela antes de abrir otra, o cambie hasta cuándo dura.`,
      'round-over': 'Esa ronda ya terminó.',
      'no-round-open': 'No hay una ronda abierta en este texto.',
      'round-length': 'Escriba un número entero: de 1 a 90 días, o de 1 a 72 horas.',
      'round-end-missing': 'Diga hasta cuándo dura la ronda: en días, en horas o con su fecha y hora.',
      'round-too-long': 'Una ronda dura hasta 90 días. Elija una fecha más cercana.',
      'round-bodies': 'Elija al menos un grupo de esta coalición que siga activo.',
    },
    acts: {
      'round.moved': (f: ActFacts) => `Cambió hasta cuándo dura la ronda ${f['round']} en ${f['text']}.`,
      'round.ended': (f: ActFacts) => `Terminó la ronda ${f['round']} en ${f['text']}.`,
      'round.over': (f: ActFacts) => `La ronda ${f['round']} en ${f['text']} llegó a su fin.`,
    },
    mails: {
      roundOpened: {
        subject: (f: MailFacts) =>
          `Puede comentar un texto hasta el ${moment('es', f['closesAt'], f['zone'])}`,
        body: (f: MailFacts) =>
          `«${f['title']}» está en ronda ${f['round']} de comentarios. Usted puede sugerir cambios y comentar hasta el ${moment('es', f['closesAt'], f['zone'])}.\n\nNo hace falta instalar nada: desde el teléfono se toca un párrafo y se escribe cómo debería decir.`,
        button: 'Leer y comentar',
      },
      redLinesOpened: {
        subject: (f: MailFacts) =>
          `Puede señalar líneas rojas hasta el ${moment('es', f['closesAt'], f['zone'])}`,
        body: (f: MailFacts) =>
          `«${f['title']}» está en ronda ${f['round']}, solo de líneas rojas. Diga hasta el ${moment('es', f['closesAt'], f['zone'])} qué no puede aceptar su organización, y por qué.\n\nSi nada lo impide, no tiene que hacer nada.`,
        button: 'Leer el texto',
      },
    },
  },
  {
    refusals: {
      'round-open': (f) =>
        `Round ${f['round']} is still open. End it before opening another, or change how long it lasts.`,
      'round-over': 'That round has ended.',
      'no-round-open': 'No round is open on this text.',
      'round-length': 'Write a whole number: 1 to 90 days, or 1 to 72 hours.',
      'round-end-missing': 'Say until when the round lasts: in days, in hours, or by its date and time.',
      'round-too-long': 'A round lasts at most 90 days. Choose an earlier date.',
      'round-bodies': 'Choose at least one group of this coalition that is still active.',
    },
    acts: {
      'round.moved': (f) => `Changed how long round ${f['round']} lasts in ${f['text']}.`,
      'round.ended': (f) => `Ended round ${f['round']} in ${f['text']}.`,
      'round.over': (f) => `Round ${f['round']} in ${f['text']} came to its end.`,
    },
    mails: {
      roundOpened: {
        subject: (f) => `You can comment on a text until ${moment('en', f['closesAt'], f['zone'])}`,
        body: (f) =>
          `“${f['title']}” is in round ${f['round']} of comments. You may suggest changes and comment until ${moment('en', f['closesAt'], f['zone'])}.\n\nNothing needs to be installed: on a phone, tap a paragraph and write what it should say.`,
        button: 'Read and comment',
      },
      redLinesOpened: {
        subject: (f) => `You can raise red lines until ${moment('en', f['closesAt'], f['zone'])}`,
        body: (f) =>
          `“${f['title']}” is in round ${f['round']}, for red lines only. Say until ${moment('en', f['closesAt'], f['zone'])} what your organisation cannot accept, and why.\n\nIf nothing stands in the way, there is nothing you need to do.`,
        button: 'Read the text',
      },
    },
  },
);
