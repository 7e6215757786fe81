import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

/** What is said of requests to sign by organisations that are not members: refusals, acts and mails. */
export const signRequestWords = words(
  {
    refusals: {
      'already-published': 'El texto ya se publicó: su edición ya no cambia.',
      'country-missing': 'Elija el país donde trabaja la organización.',
      'website-not-valid': 'Esa dirección no parece la de un sitio web. Déjela en blanco si no tiene.',
      'request-link-void': 'Este enlace ya no sirve. Llene el formulario otra vez para recibir uno nuevo.',
      'request-already-decided': 'Esta solicitud ya se respondió.',
      'request-is-duplicate': 'Es la misma solicitud que otra que ya se cuenta. Responda aquella.',
      'looks-like-another':
        'El nombre se puede confundir con el de una organización de la coalición. Confirme que son dos, o únala con ella.',
    },
    acts: {
      'sign-request.accepted': (f: ActFacts) =>
        `Verificó a ${f['organization']}, que pidió firmar ${f['text']}.`,
      'sign-request.accepted-withheld': (f: ActFacts) =>
        `Verificó a una organización que pidió firmar ${f['text']}.`,
    },
    mails: {
      signRequestConfirmation: {
        subject: 'Confirme su solicitud para firmar',
        body: (f: MailFacts) =>
          `Con esta dirección de correo se pidió firmar «${f['title']}» por una organización. Confirme que fue usted.\n\nEl enlace sirve hasta el ${moment('es', f['until'], f['zone'])}. Después de confirmar, la secretaría de la coalición verifica a la organización. Nada se publica antes.\n\nSi usted no lo pidió, no haga nada: la solicitud se borra sola.`,
        button: 'Confirmar la solicitud',
      },
      signRequestsWait: {
        subject: 'Hay solicitudes para firmar por verificar',
        body: (f: MailFacts) =>
          `Alguien que no es de la coalición pidió firmar «${f['title']}» por su organización, y confirmó su correo.\n\nNo aparece en ninguna lista hasta que una persona de la secretaría lo acepte. Este aviso llega una vez al día.`,
        button: 'Ver las solicitudes',
      },
      signRequestAccepted: {
        subject: 'Su organización ya firma el texto',
        body: (f: MailFacts) =>
          `La coalición verificó a ${f['organization']}, que desde hoy firma «${f['title']}».\n\nRecibo: ${f['receipt']}\n\nGuarde este mensaje. Para retirar la firma o corregir un dato, escriba a la secretaría: ${f['contact']}.`,
        button: 'No fuimos nosotros',
      },
      signRequestDeclined: {
        subject: 'Respuesta a su solicitud para firmar',
        body: (f: MailFacts) =>
          `La coalición revisó la solicitud de ${f['organization']} para firmar «${f['title']}». Esta vez no se agregó.\n\nMotivo: ${f['reason']}\n\nSi desea aclarar algo, escriba a la secretaría: ${f['contact']}.`,
      },
      signRequestMerged: {
        subject: 'Alguien pidió firmar por su organización',
        body: (f: MailFacts) =>
          `${f['person']} (${f['position']}) pidió firmar «${f['title']}» por su organización, desde un formulario público. No se firmó nada.\n\nSolo quien está autorizado en su organización puede firmar. Si desean hacerlo, entren antes del ${moment('es', f['closesAt'], f['zone'])}. Si no conocen a esa persona, díganlo a la secretaría: ${f['contact']}.`,
        button: 'Leer el texto',
      },
    },
  },
  {
    refusals: {
      'already-published': 'The text has been published: its edition no longer changes.',
      'country-missing': 'Choose the country in which the organisation works.',
      'website-not-valid':
        'That does not look like the address of a website. Leave it empty if there is none.',
      'request-link-void': 'This link no longer works. Fill in the form again to receive a new one.',
      'request-already-decided': 'This request has already been answered.',
      'request-is-duplicate': 'It is the same request as another that is counted. Answer that one.',
      'looks-like-another':
        'The name can be taken for that of an organisation of the coalition. Confirm that they are two, or join it with that one.',
    },
    acts: {
      'sign-request.accepted': (f) => `Verified ${f['organization']}, which asked to sign ${f['text']}.`,
      'sign-request.accepted-withheld': (f) => `Verified an organisation that asked to sign ${f['text']}.`,
    },
    mails: {
      signRequestConfirmation: {
        subject: 'Confirm your request to sign',
        body: (f) =>
          `This address was given to ask to sign “${f['title']}” for an organisation. Confirm that it was you.\n\nThe link works until ${moment('en', f['until'], f['zone'])}. Once you confirm, the coalition’s secretariat verifies the organisation. Nothing is published before.\n\nIf you did not ask, do nothing: the request is deleted by itself.`,
        button: 'Confirm the request',
      },
      signRequestsWait: {
        subject: 'Requests to sign await verification',
        body: (f) =>
          `Somebody from outside the coalition asked to sign “${f['title']}” for their organisation, and confirmed their address.\n\nIt is on no list until a person of the secretariat accepts it. This notice comes once a day.`,
        button: 'See the requests',
      },
      signRequestAccepted: {
        subject: 'Your organisation now signs the text',
        body: (f) =>
          `The coalition verified ${f['organization']}, which signs “${f['title']}” from today.\n\nReceipt: ${f['receipt']}\n\nKeep this message. To withdraw the signature or correct anything, write to the secretariat: ${f['contact']}.`,
        button: 'It was not us',
      },
      signRequestDeclined: {
        subject: 'Answer to your request to sign',
        body: (f) =>
          `The coalition reviewed the request of ${f['organization']} to sign “${f['title']}”. It was not added this time.\n\nReason: ${f['reason']}\n\nIf you would like to clarify anything, write to the secretariat: ${f['contact']}.`,
      },
      signRequestMerged: {
        subject: 'Somebody asked to sign for your organisation',
        body: (f) =>
          `${f['person']} (${f['position']}) asked to sign “${f['title']}” for your organisation, in a public form. Nothing was signed.\n\nOnly authorised people of your organisation can sign. If you wish to, sign in before ${moment('en', f['closesAt'], f['zone'])}. If you do not know that person, tell the secretariat: ${f['contact']}.`,
        button: 'Read the text',
      },
    },
  },
);
