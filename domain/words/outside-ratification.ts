import type { MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

/** Signatories from outside and a correction of what they signed. */
export const outsideRatificationWords = words(
  {
    refusals: {
      'ratification-link-void':
        'Este enlace ya no sirve: terminó el tiempo, o está incompleto. Si tiene dudas, escriba a la secretaría que le mandó el correo.',
      'ratification-link-used':
        'Con este enlace ya se respondió. Para cambiar la respuesta, escriba a la secretaría que le mandó el correo.',
    },
    mails: {
      ratificationAskedOutside: {
        subject: (f: MailFacts) =>
          f['title'] ? 'Se corrigió un texto que su organización firmó' : 'Algo espera su respuesta',
        body: (f: MailFacts) =>
          f['title']
            ? `«${f['title']}», que ${f['organization']} firmó en su versión ${f['before']}, tiene una corrección de fondo: ${f['note']}\n\nSu firma queda en el texto que firmó y no pasa sola a la versión ${f['version']}. Con este enlace, que es solo para su organización y sirve una vez, puede leer qué cambió y ratificar o retirar la firma, sin cuenta, antes del ${moment('es', f['dueAt'], f['zone'])}.\n\nNo lo reenvíe. Si tiene preguntas, escriba a ${f['contact']}.`
            : `Algo espera la respuesta de su organización antes del ${moment('es', f['dueAt'], f['zone'])}.\n\nPor seguridad, este mensaje no dice más. El enlace es solo para su organización y sirve una vez. Si tiene preguntas, escriba a ${f['contact']}.`,
        button: 'Leer y responder',
      },
      ratifiedOutside: {
        subject: (f: MailFacts) =>
          f['title'] ? 'Su organización ratificó su firma' : 'Recibimos su respuesta',
        body: (f: MailFacts) =>
          f['title']
            ? `La firma de ${f['organization']} en «${f['title']}» vale para la versión ${f['version']}.\n\nSi no fue usted, o algo no es correcto, dígalo cuanto antes: ${f['contact']}.`
            : `Recibimos la respuesta de su organización.\n\nSi no fue usted, dígalo cuanto antes: ${f['contact']}.`,
        button: 'Ver la página pública',
      },
      withdrawnOutside: {
        subject: (f: MailFacts) =>
          f['title'] ? 'Su organización retiró su firma' : 'Recibimos su respuesta',
        body: (f: MailFacts) =>
          f['title']
            ? `La firma de ${f['organization']} en «${f['title']}» se retiró. Ya no se cuenta ni aparece en las listas; lo ya entregado queda como se contó.\n\nSi no fue usted, o algo no es correcto, dígalo cuanto antes: ${f['contact']}.`
            : `Recibimos la respuesta de su organización.\n\nSi no fue usted, dígalo cuanto antes: ${f['contact']}.`,
        button: 'Ver la página pública',
      },
    },
  },
  {
    refusals: {
      'ratification-link-void':
        'This link no longer works: its time is over, or it is incomplete. If in doubt, write to the secretariat that sent you the mail.',
      'ratification-link-used':
        'This link has been answered. To change the answer, write to the secretariat that sent you the mail.',
    },
    mails: {
      ratificationAskedOutside: {
        subject: (f) =>
          f['title'] ? 'A text your organisation signed was corrected' : 'Something awaits your answer',
        body: (f) =>
          f['title']
            ? `“${f['title']}”, which ${f['organization']} signed in version ${f['before']}, has a substantive correction: ${f['note']}\n\nYour signature stays with the text you signed and does not pass to version ${f['version']} by itself. By this link, which is for your organisation alone and works once, you can read what changed and ratify or withdraw the signature, without an account, before ${moment('en', f['dueAt'], f['zone'])}.\n\nDo not forward it. If you have questions, write to ${f['contact']}.`
            : `Something awaits an answer from your organisation before ${moment('en', f['dueAt'], f['zone'])}.\n\nFor safety, this message says nothing more. The link is for your organisation alone and works once. If you have questions, write to ${f['contact']}.`,
        button: 'Read and answer',
      },
      ratifiedOutside: {
        subject: (f) => (f['title'] ? 'Your organisation ratified its signature' : 'We received your answer'),
        body: (f) =>
          f['title']
            ? `The signature of ${f['organization']} on “${f['title']}” holds for version ${f['version']}.\n\nIf it was not you, or something is not right, say so as soon as possible: ${f['contact']}.`
            : `We received the answer of your organisation.\n\nIf it was not you, say so as soon as possible: ${f['contact']}.`,
        button: 'See the public page',
      },
      withdrawnOutside: {
        subject: (f) => (f['title'] ? 'Your organisation withdrew its signature' : 'We received your answer'),
        body: (f) =>
          f['title']
            ? `The signature of ${f['organization']} on “${f['title']}” was withdrawn. It is no longer counted or listed; what was delivered stays as it was counted.\n\nIf it was not you, or something is not right, say so as soon as possible: ${f['contact']}.`
            : `We received the answer of your organisation.\n\nIf it was not you, say so as soon as possible: ${f['contact']}.`,
        button: 'See the public page',
      },
    },
  },
);
