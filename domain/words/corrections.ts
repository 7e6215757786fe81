import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

/** A change of a published text: refusals, the log of acts and mails. */
export const correctionWords = words(
  {
    refusals: {
      'correction-not-published': 'Solo se corrige un texto publicado.',
      'correction-under-way': 'Este texto ya se está corrigiendo.',
      'correction-too-late':
        'La corrección ya se sometió a las organizaciones firmantes o se publicó. Ya no se puede abandonar.',
      'correction-not-drafting': 'El texto corregido ya se cerró.',
      'correction-not-closed': 'Primero se cierra el texto corregido.',
      'correction-decided-anew':
        'Un pronunciamiento que no se abre a firma no tiene corrección de fondo: se decide un texto nuevo.',
      'correction-kind-missing': 'Diga qué clase de corrección es.',
      'correction-note-missing': 'Diga en una frase qué se corrige. La lee el público.',
      'correction-days': 'El plazo va de 1 a 60 días.',
      'correction-changes-nothing': 'El texto es igual al publicado. No hay nada que corregir.',
      'correction-title-stays': 'El título de un texto publicado no se cambia con una corrección.',
      'ratification-open': 'Las organizaciones firmantes todavía tienen tiempo para ratificar.',
      'ratification-over': 'El tiempo para ratificar esta corrección no está abierto.',
      'nothing-to-ratify': 'Su organización no tiene una firma vigente que ratificar.',
      'already-ratified': 'Su organización ya ratificó esta corrección.',
    },
    acts: {
      'correction.begun': (f: ActFacts) => `Inició una corrección de ${f['text']}. Motivo: ${f['reason']}`,
      'correction.abandoned': (f: ActFacts) => `Abandonó la corrección de ${f['text']}.`,
      'correction.closed': (f: ActFacts) =>
        `Cerró como fe de erratas la versión ${f['version']} de ${f['text']}.`,
      'correction.put-to-signers': (f: ActFacts) =>
        `Cerró la versión ${f['version']} de ${f['text']} como corrección de fondo y pidió ratificarla.`,
      'correction.published': (f: ActFacts) =>
        `Se publicó la edición ${f['number']} de ${f['text']}, corregida.`,
      'signature.ratified': (f: ActFacts) => `Ratificó su firma de ${f['text']}.`,
      'signature.ratified-withheld': (f: ActFacts) =>
        `Una organización ratificó su firma de ${f['text']} con nombre reservado.`,
      'signature.lapsed': (f: ActFacts) => `Caducó una firma de ${f['text']} que no se ratificó.`,
      'signature.lapsed-withheld': (f: ActFacts) =>
        `Caducó una firma de ${f['text']} con nombre reservado que no se ratificó.`,
      'signature.unconfirmed': (f: ActFacts) => `Una firma de ${f['text']} quedó sin confirmar.`,
      'signature.unconfirmed-withheld': (f: ActFacts) =>
        `Una firma de ${f['text']} con nombre reservado quedó sin confirmar.`,
    },
    mails: {
      ratificationAsked: {
        subject: 'Se corrigió un texto que su organización firmó',
        body: (f: MailFacts) =>
          `«${f['title']}», que ${f['organization']} firmó en su versión ${f['before']}, tiene una corrección de fondo: ${f['note']}\n\nSu firma queda en el texto que firmó y no pasa sola a la versión ${f['version']}. Lea qué cambió, y ratifique o retire la firma antes del ${moment('es', f['dueAt'], f['zone'])}.\n\nSi tiene preguntas, escriba a ${f['contact']}.`,
        button: 'Ver qué cambió',
      },
      ratificationAskedWithheld: {
        subject: 'Aviso de su cuenta',
        body: (f: MailFacts) =>
          `Algo espera una respuesta de su organización antes del ${moment('es', f['dueAt'], f['zone'])}.\n\nPor seguridad, este mensaje no dice nada más. Entre para ver el detalle, o escriba a ${f['contact']}.`,
        button: 'Entrar',
      },
      ratificationProposed: {
        subject: 'Se le pide un visto bueno',
        body: (f: MailFacts) =>
          `${f['person']} propone que ${f['organization']} ratifique la versión ${f['version']} de «${f['title']}».\n\nSe pide su visto bueno (Vo.Bo.). Hacen falta tantos como pide la regla de su organización, antes del ${moment('es', f['dueAt'], f['zone'])}.`,
        button: 'Leer y decidir',
      },
      ratificationReceipt: {
        subject: 'Su organización ratificó su firma',
        body: (f: MailFacts) =>
          `${f['person']} ratificó la firma de ${f['organization']} en «${f['title']}»: vale para la versión ${f['version']}. Qué se corrigió: ${f['note']}\n\nSi algo no es correcto, dígalo cuanto antes: ${f['contact']}.`,
        button: 'Ver la firma',
      },
      ratificationLapsed: {
        subject: 'La firma de su organización caducó',
        body: (f: MailFacts) =>
          `Se publicó la versión ${f['version']} de «${f['title']}». ${f['organization']} no la ratificó a tiempo: no figura en ella. Sigue en la edición anterior, con la versión ${f['before']} que firmó.\n\nTodavía puede pedir la adhesión posterior, o retirar también esa firma.`,
        button: 'Ver el texto',
      },
      ratificationUnconfirmed: {
        subject: 'Falta confirmar la firma de su organización',
        body: (f: MailFacts) =>
          `Se publicó la versión ${f['version']} de «${f['title']}». ${f['organization']} no la confirmó a tiempo: aparece aparte, como firmante de una versión anterior que no ha confirmado, y no se cuenta.\n\nTodavía puede pedir la adhesión posterior, o retirar esa firma.`,
        button: 'Ver el texto',
      },
      correctionReady: {
        subject: 'Terminó el tiempo para ratificar una corrección',
        body: (f: MailFacts) =>
          `Terminó el tiempo para ratificar la corrección de «${f['title']}». Nada cambia en público mientras no se publique la nueva edición.`,
        button: 'Ver y publicar',
      },
    },
  },
  {
    refusals: {
      'correction-not-published': 'Only a published text is corrected.',
      'correction-under-way': 'This text is already being corrected.',
      'correction-too-late':
        'The correction has been put to the signatories or published. It can no longer be given up.',
      'correction-not-drafting': 'The corrected text has already been closed.',
      'correction-not-closed': 'The corrected text is closed first.',
      'correction-decided-anew':
        'A statement that is not opened for signature has no substantive correction: a new text is decided.',
      'correction-kind-missing': 'Say what kind of correction it is.',
      'correction-note-missing': 'Say in one sentence what is corrected. The public reads it.',
      'correction-days': 'The time runs from 1 to 60 days.',
      'correction-changes-nothing': 'The text is the same as the published one. There is nothing to correct.',
      'correction-title-stays': 'The title of a published text is not changed by a correction.',
      'ratification-open': 'The signatories still have time to ratify.',
      'ratification-over': 'The time to ratify this correction is not open.',
      'nothing-to-ratify': 'Your organisation has no signature in force to ratify.',
      'already-ratified': 'Your organisation has already ratified this correction.',
    },
    acts: {
      'correction.begun': (f) => `Began a correction of ${f['text']}. Reason: ${f['reason']}`,
      'correction.abandoned': (f) => `Gave up the correction of ${f['text']}.`,
      'correction.closed': (f) => `Closed version ${f['version']} of ${f['text']} as an erratum.`,
      'correction.put-to-signers': (f) =>
        `Closed version ${f['version']} of ${f['text']} as a substantive correction and asked for it to be ratified.`,
      'correction.published': (f) => `Edition ${f['number']} of ${f['text']} was published, corrected.`,
      'signature.ratified': (f) => `Ratified its signature of ${f['text']}.`,
      'signature.ratified-withheld': (f) =>
        `An organisation ratified its signature of ${f['text']} with its name withheld.`,
      'signature.lapsed': (f) => `A signature of ${f['text']} lapsed: it was not ratified.`,
      'signature.lapsed-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld lapsed: it was not ratified.`,
      'signature.unconfirmed': (f) => `A signature of ${f['text']} was left unconfirmed.`,
      'signature.unconfirmed-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld was left unconfirmed.`,
    },
    mails: {
      ratificationAsked: {
        subject: 'A text your organisation signed was corrected',
        body: (f) =>
          `“${f['title']}”, which ${f['organization']} signed in version ${f['before']}, has a substantive correction: ${f['note']}\n\nYour signature stays with the text you signed and does not pass to version ${f['version']} by itself. Read what changed, and ratify or withdraw the signature before ${moment('en', f['dueAt'], f['zone'])}.\n\nIf you have questions, write to ${f['contact']}.`,
        button: 'See what changed',
      },
      ratificationAskedWithheld: {
        subject: 'Notice about your account',
        body: (f) =>
          `Something awaits an answer from your organisation before ${moment('en', f['dueAt'], f['zone'])}.\n\nFor safety, this message says nothing more. Sign in for the details, or write to ${f['contact']}.`,
        button: 'Sign in',
      },
      ratificationProposed: {
        subject: 'Your approval is asked for',
        body: (f) =>
          `${f['person']} proposes that ${f['organization']} ratify version ${f['version']} of “${f['title']}”.\n\nYour approval is asked for. As many are needed as your organisation’s rule asks for, before ${moment('en', f['dueAt'], f['zone'])}.`,
        button: 'Read and decide',
      },
      ratificationReceipt: {
        subject: 'Your organisation ratified its signature',
        body: (f) =>
          `${f['person']} ratified the signature of ${f['organization']} on “${f['title']}”: it holds for version ${f['version']}. What was corrected: ${f['note']}\n\nIf something is not right, say so as soon as possible: ${f['contact']}.`,
        button: 'See the signature',
      },
      ratificationLapsed: {
        subject: 'Your organisation’s signature lapsed',
        body: (f) =>
          `Version ${f['version']} of “${f['title']}” was published. ${f['organization']} did not ratify it in time: it is not among its signatories. It stays in the edition before, with version ${f['before']}, which it signed.\n\nYou can still ask to join late, or withdraw that signature too.`,
        button: 'See the text',
      },
      ratificationUnconfirmed: {
        subject: 'Your organisation’s signature is not confirmed',
        body: (f) =>
          `Version ${f['version']} of “${f['title']}” was published. ${f['organization']} did not confirm it in time: it is listed apart, as a signatory of an earlier version that has not confirmed, and is not counted.\n\nYou can still ask to join late, or withdraw that signature.`,
        button: 'See the text',
      },
      correctionReady: {
        subject: 'The time to ratify a correction is over',
        body: (f) =>
          `The time to ratify the correction of “${f['title']}” is over. Nothing changes in public until the new edition is published.`,
        button: 'See and publish',
      },
    },
  },
);
