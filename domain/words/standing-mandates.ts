import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words, type Language } from './words.ts';

const LOCALE: Record<Language, string> = { es: 'es-GT', en: 'en-US' };

/** "30 de junio de 2027". */
export function calendarDay(language: Language, day = ''): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** Signing by a mandate that stands. Its mails name neither the organisation nor what it is about. */
export const standingMandateWords = words(
  {
    refusals: {
      'mandate-themes': 'Elija al menos un tema.',
      'mandate-window': 'El plazo para decir que no es de 1 a 72 horas.',
      'mandate-term': 'Elija un día entre hoy y dentro de un año.',
      'mandate-not-proposed': 'Ese mandato ya no espera un visto bueno.',
      'mandate-over': 'Ese mandato ya terminó.',
      'mandate-suspended': 'Ese mandato está suspendido: se dio con una regla que pedía menos que la de hoy.',
      'sign-on-not-fast': 'Esta no es una firma rápida.',
      'fast-too-long':
        'Una firma rápida dura 72 horas como mucho. Elija una hora anterior, o ábrala sin firma rápida.',
    },
    acts: {
      'signature.signed-by-mandate': (f: ActFacts) =>
        `Su organización firmó ${f['text']} por mandato permanente.`,
    },
    mails: {
      mandateProposed: {
        subject: 'Un mandato permanente espera visto bueno',
        body: (f: MailFacts) =>
          `Alguien de su organización propone un mandato permanente: hasta el ${calendarDay('es', f['until'])}, su organización firmaría lo urgente sobre los temas elegidos salvo que diga que no.\n\nHacen falta los vistos buenos (Vo.Bo.) que pide la regla de su organización. Sin ellos no pasa nada.`,
        button: 'Leer y decidir',
      },
      mandateGiven: {
        subject: 'Su organización dio un mandato permanente',
        body: (f: MailFacts) =>
          `Hasta el ${calendarDay('es', f['until'])}, su organización firma lo urgente sobre los temas elegidos salvo que diga que no. Cada vez se le avisa, y tiene ${f['hours']} h para decir que no.\n\nSe puede retirar en cualquier momento. Si no fue así, retírelo con el botón.`,
        button: 'Ver o retirar',
      },
      mandateRevoked: {
        subject: 'Su organización retiró un mandato permanente',
        body: () =>
          'Desde ahora ya no se firma por él. Lo que se firmó antes queda firmado.\n\nSi no fue así, una persona autorizada puede dar otro.',
        button: 'Ver los mandatos',
      },
      mandateSuspended: {
        subject: 'Un mandato permanente quedó suspendido',
        body: () =>
          'Su organización pide ahora más para firmar que cuando dio el mandato. Mientras sea así, por él no se firma nada; lo que se firmó antes queda firmado.\n\nPuede retirarlo y dar otro con la regla de ahora.',
        button: 'Ver los mandatos',
      },
      mandateCalled: {
        subject: (f: MailFacts) =>
          `Se firmará el ${moment('es', f['signAt'], f['zone'])}, salvo que usted diga que no`,
        body: (f: MailFacts) =>
          `«${f['title']}» se abrió para firma rápida, y trata de un tema de su mandato permanente. El ${moment('es', f['signAt'], f['zone'])} su organización habrá firmado, salvo que antes diga que no.\n\nPara decir que no, abra el texto y elija «No firmar». También puede firmar ya, o retirar el mandato.`,
        button: 'Leer y responder',
      },
      mandateCalledWithheld: {
        subject: (f: MailFacts) => `Hasta el ${moment('es', f['signAt'], f['zone'])} puede decir que no`,
        body: (f: MailFacts) =>
          `Algo se hará por su mandato permanente el ${moment('es', f['signAt'], f['zone'])}, salvo que antes diga que no.\n\nPor seguridad, este mensaje no dice nada más. Entre para ver el detalle.`,
        button: 'Entrar',
      },
    },
  },
  {
    refusals: {
      'mandate-themes': 'Choose at least one theme.',
      'mandate-window': 'The time for saying no is from 1 to 72 hours.',
      'mandate-term': 'Choose a day from today to a year from now.',
      'mandate-not-proposed': 'That mandate no longer awaits an approval.',
      'mandate-over': 'That mandate has ended.',
      'mandate-suspended':
        'That mandate is suspended: it was given by a rule that asked for less than today’s.',
      'sign-on-not-fast': 'This is not a fast sign-on.',
      'fast-too-long':
        'A fast sign-on lasts 72 hours at most. Choose an earlier time, or open it without fast signing.',
    },
    acts: {
      'signature.signed-by-mandate': (f) => `Their organisation signed ${f['text']} by a standing mandate.`,
    },
    mails: {
      mandateProposed: {
        subject: 'A standing mandate awaits approval',
        body: (f) =>
          `Somebody of your organisation proposes a standing mandate: until ${calendarDay('en', f['until'])}, your organisation would sign what is urgent on the chosen themes unless it says no.\n\nThe approvals that your organisation’s rule asks for are needed. Without them nothing happens.`,
        button: 'Read and decide',
      },
      mandateGiven: {
        subject: 'Your organisation gave a standing mandate',
        body: (f) =>
          `Until ${calendarDay('en', f['until'])}, your organisation signs what is urgent on the chosen themes unless it says no. Each time it is told, and has ${f['hours']} h to say no.\n\nIt can be taken back at any time. If this is not right, take it back by the button.`,
        button: 'See or take back',
      },
      mandateRevoked: {
        subject: 'Your organisation took back a standing mandate',
        body: () =>
          'From now on nothing is signed by it. What was signed before stays signed.\n\nIf this is not right, an authorised person can give another one.',
        button: 'See the mandates',
      },
      mandateSuspended: {
        subject: 'A standing mandate is suspended',
        body: () =>
          'Your organisation now asks for more to sign than when it gave the mandate. While that is so nothing is signed by it; what was signed before stays signed.\n\nYou can take it back and give another one by the rule of now.',
        button: 'See the mandates',
      },
      mandateCalled: {
        subject: (f) => `It will be signed on ${moment('en', f['signAt'], f['zone'])}, unless you say no`,
        body: (f) =>
          `“${f['title']}” was opened for fast signing, and is about a theme of your standing mandate. On ${moment('en', f['signAt'], f['zone'])} your organisation will have signed, unless it says no before that.\n\nTo say no, open the text and choose “Do not sign”. You can also sign now, or take back the mandate.`,
        button: 'Read and answer',
      },
      mandateCalledWithheld: {
        subject: (f) => `You can say no until ${moment('en', f['signAt'], f['zone'])}`,
        body: (f) =>
          `Something will be done by your standing mandate on ${moment('en', f['signAt'], f['zone'])}, unless you say no before that.\n\nFor safety, this message says nothing more. Sign in for the details.`,
        button: 'Sign in',
      },
    },
  },
);
