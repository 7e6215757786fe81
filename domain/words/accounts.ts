import type { ActFacts, MailFacts } from './mail-words.ts';
import { plural, words } from './words.ts';

/** Signing in, sessions and one's own profile. */
export const accountsWords = words(
  {
    unknownDevice: 'Dispositivo desconocido',
    mails: {
      signIn: {
        subject: 'Su código para entrar a Acuerdo',
        body: (f: MailFacts) =>
          `Alguien, seguramente usted, pidió entrar a Acuerdo con este correo.\n\nEscriba este código en la página donde lo pidió, o use el botón. Sirven una sola vez y durante ${f['minutes']} minutos.\n\nSi no lo pidió usted, no haga nada: nadie entra sin este mensaje. No comparta el código con nadie; nunca se lo pediremos por teléfono ni por mensaje.`,
        button: 'Entrar a Acuerdo',
      },
      confirmation: {
        subject: 'Su código de confirmación',
        body: (f: MailFacts) =>
          `Para confirmar que es usted, escriba este código en la página que lo pidió. Sirve una sola vez y durante ${f['minutes']} minutos.\n\nSi no lo pidió usted, cierre sus sesiones desde la página de su cuenta y avise a la secretaría de su coalición.`,
      },
    },
    acts: {
      'person.renamed': (f: ActFacts) => `${f['from']} cambió su nombre a ${f['to']}.`,
    },
    refusals: {
      'code-not-valid': 'El código tiene 6 cifras. Revíselo en el correo que le enviamos.',
      'code-wrong': ({ left }: MailFacts) =>
        Number(left) === 0
          ? 'Ese código no es el que enviamos. Era el último intento: ya no sirve. Pida otro.'
          : `Ese código no es el que enviamos. Revíselo; ${plural('es', Number(left), 'queda 1 intento', `quedan ${left} intentos`)}.`,
      'ticket-void':
        'Este código o enlace ya no sirve: venció, ya se usó o se probó demasiadas veces. Pida otro.',
      'too-many-tickets':
        'Ya enviamos varios códigos a este correo. Espere 15 minutos antes de pedir otro, o use el último.',
      'too-many-codes':
        'Se probaron demasiados códigos con este correo. Espere un rato, o entre con el botón del correo.',
      'too-many-requests': 'Se hicieron demasiados intentos desde esta conexión. Espere unos minutos.',
      'email-not-valid': 'Escriba un solo correo electrónico, como nombre@ejemplo.org.',
      'time-zone-not-valid': 'Elija una zona horaria de la lista.',
      'code-needed': 'Para firmar, confirme primero que es usted con un código.',
      'cast-only-in-demo': 'Esta forma de entrar solo existe en la demostración.',
      'not-your-seat': 'Elija una organización en la que usted tenga un lugar vigente.',
    },
  },
  {
    unknownDevice: 'Unknown device',
    mails: {
      signIn: {
        subject: 'Your code to enter Acuerdo',
        body: (f) =>
          `Someone, most likely you, asked to enter Acuerdo with this address.\n\nType this code on the page where you asked for it, or use the button. They work once, for ${f['minutes']} minutes.\n\nIf it was not you, do nothing: nobody enters without this message. Do not share the code with anyone; we will never ask for it by phone or message.`,
        button: 'Enter Acuerdo',
      },
      confirmation: {
        subject: 'Your confirmation code',
        body: (f) =>
          `To confirm that it is you, type this code on the page that asked for it. It works once, for ${f['minutes']} minutes.\n\nIf it was not you, end your sessions from your account page and tell your coalition’s secretariat.`,
      },
    },
    acts: {
      'person.renamed': (f) => `${f['from']} changed their name to ${f['to']}.`,
    },
    refusals: {
      'code-not-valid': 'The code has 6 digits. Please check it in the mail we sent you.',
      'code-wrong': ({ left }) =>
        Number(left) === 0
          ? 'That is not the code we sent. It was the last try: it no longer works. Ask for another.'
          : `That is not the code we sent. Please check it; ${plural('en', Number(left), '1 try is left', `${left} tries are left`)}.`,
      'ticket-void':
        'This code or link no longer works: it ran out, was used, or was tried too often. Ask for another.',
      'too-many-tickets':
        'We have already sent several codes to this address. Wait 15 minutes before asking again, or use the latest.',
      'too-many-codes':
        'Too many codes were tried for this address. Wait a while, or enter with the button in the mail.',
      'too-many-requests': 'Too many attempts came from this connection. Please wait a few minutes.',
      'email-not-valid': 'Write a single e-mail address, such as name@example.org.',
      'time-zone-not-valid': 'Choose a time zone from the list.',
      'code-needed': 'To sign, first confirm that it is you with a code.',
      'cast-only-in-demo': 'This way of signing in exists only in the demonstration.',
      'not-your-seat': 'Choose an organisation where you have a seat in force.',
    },
  },
);
