import type { ActFacts, MailFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Keys on people's devices: refusals, mails and acts. What their pages say is in passkey-pages. */
export const passkeyWords = words(
  {
    mails: {
      passkeyAdded: {
        subject: 'Se agregó una llave a su cuenta',
        body: (f: MailFacts) =>
          `Desde ahora la llave «${f['name']}» abre su cuenta de Acuerdo.\n\nSi no la agregó usted, quítela en la página de sus llaves, termine las sesiones que no reconozca y avise a la secretaría de su coalición.`,
        button: 'Ver mis llaves',
      },
      passkeyRemoved: {
        subject: 'Se quitó una llave de su cuenta',
        body: (f: MailFacts) =>
          `La llave «${f['name']}» ya no abre su cuenta de Acuerdo.\n\nSi no la quitó usted, termine las sesiones que no reconozca y avise a la secretaría de su coalición.`,
        button: 'Ver mis llaves',
      },
    },
    acts: {
      'coalition.office-keys-on': (_: ActFacts) =>
        'La secretaría trabaja desde ahora solo con llave de acceso.',
      'coalition.office-keys-off': (_: ActFacts) => 'La secretaría trabaja también sin llave de acceso.',
    },
    refusals: {
      'passkey-needed': 'Para esto, confirme primero con su llave que es usted. Vale 10 minutos.',
      'coordinators-only': 'Esto lo hace quien coordina la secretaría.',
      'no-passkey': 'Usted no tiene todavía una llave. Agregue una en la página de sus llaves.',
      'code-needed-now':
        'Para agregar su primera llave, confirme primero que es usted: pida un código y escríbalo. Vale 10 minutos.',
      'passkey-late': 'Pasó demasiado tiempo, o ya se usó. Inténtelo de nuevo.',
      'passkey-refused': 'Esa llave no se pudo comprobar. No se hizo nada. Inténtelo de nuevo, o use otra.',
      'passkey-known': 'Esa llave ya está agregada.',
      'passkey-name-missing': 'Póngale un nombre, para reconocerla en la lista.',
      'too-many-passkeys': (f: MailFacts) => `Caben hasta ${f['most']} llaves. Quite alguna primero.`,
      'last-passkey-needed':
        'Es su última llave, y su lugar en la secretaría la necesita. Agregue otra antes de quitar esta.',
    },
  },
  {
    mails: {
      passkeyAdded: {
        subject: 'A passkey was added to your account',
        body: (f) =>
          `From now on the passkey “${f['name']}” opens your Acuerdo account.\n\nIf you did not add it, remove it on the page of your passkeys, end the sessions you do not recognise and tell your coalition’s secretariat.`,
        button: 'See my passkeys',
      },
      passkeyRemoved: {
        subject: 'A passkey was removed from your account',
        body: (f) =>
          `The passkey “${f['name']}” no longer opens your Acuerdo account.\n\nIf you did not remove it, end the sessions you do not recognise and tell your coalition’s secretariat.`,
        button: 'See my passkeys',
      },
    },
    acts: {
      'coalition.office-keys-on': (_) => 'From now on the secretariat works with a passkey alone.',
      'coalition.office-keys-off': (_) => 'The secretariat works without a passkey too.',
    },
    refusals: {
      'passkey-needed': 'For this, first confirm with your passkey that it is you. It holds for 10 minutes.',
      'coordinators-only': 'This is for those who coordinate the secretariat.',
      'no-passkey': 'You have no passkey yet. Add one on the page of your passkeys.',
      'code-needed-now':
        'To add your first passkey, first confirm that it is you: ask for a code and type it. It holds for 10 minutes.',
      'passkey-late': 'Too much time has passed, or it was used already. Please try again.',
      'passkey-refused': 'That passkey could not be verified. Nothing was done. Try again, or use another.',
      'passkey-known': 'That passkey has been added already.',
      'passkey-name-missing': 'Give it a name, so that you recognise it in the list.',
      'too-many-passkeys': (f) => `Up to ${f['most']} passkeys fit. Remove one first.`,
      'last-passkey-needed':
        'It is your last passkey, and your place in the secretariat needs it. Add another before you remove this one.',
    },
  },
);
