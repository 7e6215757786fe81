import type { ActFacts, MailFacts } from './mail-words.ts';
import { words } from './words.ts';

/** What is said of signatures that a contact of the organisation says it did not give. */
export const disputeWords = words(
  {
    refusals: {
      'dispute-link-void': 'Este enlace ya no sirve. Escriba a la secretaría de la coalición.',
      'dispute-nothing': 'Esa firma ya no está como decía el mensaje. No hay nada que dejar sin efecto.',
      'dispute-after-publication':
        'El texto ya se publicó. Escriba cuanto antes a la secretaría de la coalición.',
      'dispute-resolved': 'Esto ya se resolvió.',
      'signature-disputed':
        'Un contacto de su organización dijo que no firmó. La secretaría lo revisa; mientras tanto no se puede firmar.',
      'signer-disputed':
        'La secretaría anuló una firma dada por usted. Otra persona autorizada puede firmar.',
    },
    acts: {
      'signature.disputed': (f: ActFacts) =>
        `Una firma de ${f['text']} quedó en revisión: un contacto de la organización dijo que no firmó.`,
      'signature.disputed-withheld': (f: ActFacts) =>
        `Una firma de ${f['text']} con nombre reservado quedó en revisión.`,
      'signature.upheld': (f: ActFacts) => `Confirmó una firma de ${f['text']} que estaba en revisión.`,
      'signature.upheld-withheld': (f: ActFacts) =>
        `Se confirmó una firma de ${f['text']} con nombre reservado que estaba en revisión.`,
      'signature.void': (f: ActFacts) => `Anuló una firma de ${f['text']} que estaba en revisión.`,
      'signature.void-withheld': (f: ActFacts) =>
        `Se anuló una firma de ${f['text']} con nombre reservado que estaba en revisión.`,
    },
    mails: {
      signatureDisputed: {
        subject: 'Una firma de su organización quedó en revisión',
        body: (f: MailFacts) =>
          `Un contacto de ${f['organization']} dijo que la organización no firmó «${f['title']}». Desde ahora la firma no cuenta ni aparece.\n\nLa secretaría lo revisa y les avisa. Si fue un error, escríbanle: ${f['contact']}.`,
        button: 'Leer el texto',
      },
      signatureResolved: {
        subject: 'Se resolvió la revisión de una firma',
        body: (f: MailFacts) =>
          `${f['stands'] ? `La secretaría confirmó la firma de ${f['organization']} en «${f['title']}»: vuelve a contar.` : `La secretaría anuló la firma de ${f['organization']} en «${f['title']}». Otra persona autorizada puede firmar, si la organización lo decide.`}\n\nSi algo no es correcto, escriba a la secretaría: ${f['contact']}.`,
        button: 'Leer el texto',
      },
      disputeWaits: {
        subject: 'Una firma espera su revisión',
        body: () =>
          'Un contacto de una organización dijo que ella no firmó. La firma ya no cuenta.\n\nPor seguridad, este mensaje no dice nada más. Entre, abra el seguimiento de la firma y decida.',
        button: 'Entrar',
      },
    },
  },
  {
    refusals: {
      'dispute-link-void': 'This link no longer works. Write to the coalition’s secretariat.',
      'dispute-nothing': 'That signature is no longer as the message said. There is nothing to set aside.',
      'dispute-after-publication':
        'The text has been published. Write to the coalition’s secretariat as soon as possible.',
      'dispute-resolved': 'This has already been resolved.',
      'signature-disputed':
        'A contact of your organisation said that it did not sign. The secretariat is looking into it; until then nobody can sign.',
      'signer-disputed':
        'The secretariat found a signature of yours void. Another authorised person may sign.',
    },
    acts: {
      'signature.disputed': (f) =>
        `A signature of ${f['text']} is under review: a contact of the organisation said that it did not sign.`,
      'signature.disputed-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld is under review.`,
      'signature.upheld': (f) => `Upheld a signature of ${f['text']} that was under review.`,
      'signature.upheld-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld, which was under review, was upheld.`,
      'signature.void': (f) => `Found void a signature of ${f['text']} that was under review.`,
      'signature.void-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld, which was under review, was found void.`,
    },
    mails: {
      signatureDisputed: {
        subject: 'A signature of your organisation is under review',
        body: (f) =>
          `A contact of ${f['organization']} said that the organisation did not sign “${f['title']}”. From now on the signature neither counts nor appears.\n\nThe secretariat looks into it and tells you. If it was a mistake, write to it: ${f['contact']}.`,
        button: 'Read the text',
      },
      signatureResolved: {
        subject: 'The review of a signature is over',
        body: (f) =>
          `${f['stands'] ? `The secretariat upheld the signature of ${f['organization']} under “${f['title']}”: it counts again.` : `The secretariat found the signature of ${f['organization']} under “${f['title']}” void. Another authorised person may sign, if the organisation so decides.`}\n\nIf anything is not right, write to the secretariat: ${f['contact']}.`,
        button: 'Read the text',
      },
      disputeWaits: {
        subject: 'A signature awaits your review',
        body: () =>
          'A contact of an organisation said that it did not sign. The signature no longer counts.\n\nFor safety, this message says nothing more. Sign in, open the running of the sign-on and decide.',
        button: 'Sign in',
      },
    },
  },
);
