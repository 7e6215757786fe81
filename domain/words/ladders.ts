import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

type Step = 'delivery' | 'print' | 'translation' | 'signOn' | 'text' | 'boards';

const es: Record<Step, string> = {
  delivery: 'Entrega',
  print: 'Imprimir',
  translation: 'Última hora para la traducción',
  signOn: 'Cierre de firmas',
  text: 'Cierre del texto',
  boards: 'Empiezan las juntas directivas',
};
const en: Record<Step, string> = {
  delivery: 'Delivery',
  print: 'Print',
  translation: 'Translation is final',
  signOn: 'Signing closes',
  text: 'The text is closed',
  boards: 'Members’ boards begin',
};

/** The days before a delivery: what each is for, and what is told of them. */
export const ladderWords = words(
  {
    refusals: {
      'ladder-lead': 'Escriba de 0 a 60 días hábiles.',
      'ladder-published': 'El texto ya se publicó: sus plazos ya pasaron.',
    },
    acts: {
      'statement.ladder-planned': (f: ActFacts) =>
        `Planeó los plazos de ${f['text']}, que se entrega el ${f['day']}.`,
      'statement.ladder-moved': (f: ActFacts) =>
        `Cambió los plazos de ${f['text']}, que ahora se entrega el ${f['day']}.`,
    },
    mails: {
      ladderPlanned: {
        subject: 'Plazos hasta una entrega',
        body: (f: MailFacts) =>
          `«${f['title']}» se entrega el ${moment('es', f['at'], f['zone'])}. Los plazos anteriores ya están en el calendario.`,
        button: 'Ver los plazos',
      },
      ladderMoved: {
        subject: 'Cambiaron los plazos hasta una entrega',
        body: (f: MailFacts) =>
          `«${f['title']}» se entrega ahora el ${moment('es', f['at'], f['zone'])}. Los plazos anteriores cambiaron, también en el calendario.`,
        button: 'Ver los plazos',
      },
    },
    steps: es,
    meanings: {
      delivery: 'La carta llega a su destino.',
      print: 'La carta está impresa y lista.',
      translation: 'Hasta esta hora se traduce: después se cierra el texto en todos sus idiomas.',
      signOn: 'Hasta esta hora las organizaciones firman.',
      text: 'Después de esta hora las palabras ya no cambian.',
      boards: 'Desde este día las juntas de cada organización pueden ver el texto.',
    } satisfies Record<Step, string>,
    onCalendar: (step: Step, title: string) => `${es[step]}: ${title}`,
  },
  {
    refusals: {
      'ladder-lead': 'Write from 0 to 60 working days.',
      'ladder-published': 'The text has been published: its days are over.',
    },
    acts: {
      'statement.ladder-planned': (f) =>
        `Planned the days of ${f['text']}, which is delivered on ${f['day']}.`,
      'statement.ladder-moved': (f) =>
        `Changed the days of ${f['text']}, which is now delivered on ${f['day']}.`,
    },
    mails: {
      ladderPlanned: {
        subject: 'The days before a delivery',
        body: (f) =>
          `“${f['title']}” is delivered on ${moment('en', f['at'], f['zone'])}. The days before it are in the calendar.`,
        button: 'See the days',
      },
      ladderMoved: {
        subject: 'The days before a delivery changed',
        body: (f) =>
          `“${f['title']}” is now delivered on ${moment('en', f['at'], f['zone'])}. The days before it changed, in the calendar too.`,
        button: 'See the days',
      },
    },
    steps: en,
    meanings: {
      delivery: 'The letter reaches its addressee.',
      print: 'The letter is printed and ready.',
      translation: 'Until this time it is translated: then the text is closed in all its languages.',
      signOn: 'Until this time organisations sign.',
      text: 'After this time the words no longer change.',
      boards: 'From this day the boards of each organisation can look at the text.',
    },
    onCalendar: (step, title) => `${en[step]}: ${title}`,
  },
);
