import { plural, words } from './words.ts';

/** Lines of the first page that the server writes whole: what waits beside signing, deciding and writing. */
export const todayLineWords = words(
  {
    campaigns: {
      kinds: { invitation: 'Invitación', request: 'Pide participar', chapter: 'Capítulo propuesto' },
      invitation: (lead: string, organization: string) =>
        `${lead} invita a ${organization} a participar en la campaña.`,
      request: (organization: string) => `${organization} pide participar en la campaña.`,
      chapter: (organization: string) => `${organization} propone llevar un capítulo.`,
      answer: 'Ver y responder',
    },
    alignment: {
      translator: 'Traducción',
      reviewer: 'Revisión',
      asked: {
        translator: (n: number, language: string) =>
          plural(
            'es',
            n,
            `1 párrafo por traducir o poner al día en ${language}.`,
            `${n} párrafos por traducir o poner al día en ${language}.`,
          ),
        reviewer: (n: number, language: string) =>
          plural(
            'es',
            n,
            `1 párrafo por revisar en ${language}.`,
            `${n} párrafos por revisar en ${language}.`,
          ),
      },
      due: (day: string) => `Para el ${day}.`,
      see: 'Comparar los idiomas',
    },
    comments: {
      mention: 'Mención',
      mentioned: (person: string, organization: string) =>
        `${person} (${organization}) le menciona en un comentario.`,
      read: 'Leer y responder',
      comments: 'Comentarios',
      unanswered: (n: number) =>
        plural(
          'es',
          n,
          '1 comentario sin respuesta de quienes redactan.',
          `${n} comentarios sin respuesta de quienes redactan.`,
        ),
      answer: 'Ver y responder',
    },
    also: {
      asked: (organization: string) => `Responde ${organization}.`,
      until: (when: string) => `Hasta el ${when}.`,
      alert: {
        badge: 'Alerta',
        title: 'Una alerta espera su respuesta',
        line: 'Usted está de guardia. Hacen falta dos personas, en dos países.',
        button: 'Leer y responder',
      },
      alertKnown: {
        badge: 'Alerta',
        title: 'Una alerta espera a la guardia',
        line: 'Responden otras personas de guardia. Usted puede leerla.',
        button: 'Leer',
      },
      askSteering: {
        badge: 'Texto urgente',
        title: 'Falta preguntar al comité coordinador',
        line: 'El texto de una alerta está cerrado. El comité tiene seis horas desde que se le pregunta.',
        button: 'Preguntar',
      },
      mandate: {
        badge: 'Mandato permanente',
        line: 'Se firmará por el mandato de su organización, salvo que antes diga que no.',
        button: 'Leer y responder',
      },
      ratify: {
        badge: 'Corrección',
        line: 'Su organización firmó este texto, que se corrige: ratifique o retire la firma.',
        button: 'Leer y ratificar',
      },
      requests: {
        badge: 'Secretaría',
        line: (n: number) =>
          plural('es', n, '1 solicitud de firma por verificar.', `${n} solicitudes de firma por verificar.`),
        button: 'Verificar',
      },
      papers: {
        badge: 'Secretaría',
        line: (n: number) =>
          plural(
            'es',
            n,
            '1 hoja en papel espera a una segunda persona.',
            `${n} hojas en papel esperan a una segunda persona.`,
          ),
        button: 'Confirmar',
      },
    },
  },
  {
    campaigns: {
      kinds: { invitation: 'Invitation', request: 'Asks to join', chapter: 'Proposed chapter' },
      invitation: (lead, organization) => `${lead} invites ${organization} to take part in the campaign.`,
      request: (organization) => `${organization} asks to take part in the campaign.`,
      chapter: (organization) => `${organization} proposes to carry a chapter.`,
      answer: 'See and answer',
    },
    alignment: {
      translator: 'Translation',
      reviewer: 'Review',
      asked: {
        translator: (n, language) =>
          plural(
            'en',
            n,
            `1 paragraph to translate or bring up to date in ${language}.`,
            `${n} paragraphs to translate or bring up to date in ${language}.`,
          ),
        reviewer: (n, language) =>
          plural(
            'en',
            n,
            `1 paragraph to review in ${language}.`,
            `${n} paragraphs to review in ${language}.`,
          ),
      },
      due: (day) => `By ${day}.`,
      see: 'Compare the languages',
    },
    comments: {
      mention: 'Mention',
      mentioned: (person, organization) => `${person} (${organization}) mentions you in a comment.`,
      read: 'Read and reply',
      comments: 'Comments',
      unanswered: (n) =>
        plural(
          'en',
          n,
          '1 comment without an answer from those who draft.',
          `${n} comments without an answer from those who draft.`,
        ),
      answer: 'See and answer',
    },
    also: {
      asked: (organization) => `${organization} answers.`,
      until: (when) => `Until ${when}.`,
      alert: {
        badge: 'Alert',
        title: 'An alert waits for your answer',
        line: 'You are on duty. It takes two people, in two countries.',
        button: 'Read and answer',
      },
      alertKnown: {
        badge: 'Alert',
        title: 'An alert waits for those on duty',
        line: 'Others on duty answer it. You may read it.',
        button: 'Read',
      },
      askSteering: {
        badge: 'Urgent text',
        title: 'The steering committee is to be asked',
        line: 'The text of an alert is closed. The committee has six hours from when it is asked.',
        button: 'Ask',
      },
      mandate: {
        badge: 'Standing mandate',
        line: 'Your organisation’s mandate will sign it, unless you say no before.',
        button: 'Read and answer',
      },
      ratify: {
        badge: 'Correction',
        line: 'Your organisation signed this text, which is being corrected: ratify it or withdraw.',
        button: 'Read and ratify',
      },
      requests: {
        badge: 'Secretariat',
        line: (n) => plural('en', n, '1 request to sign to verify.', `${n} requests to sign to verify.`),
        button: 'Verify',
      },
      papers: {
        badge: 'Secretariat',
        line: (n) =>
          plural(
            'en',
            n,
            '1 sheet on paper awaits a second person.',
            `${n} sheets on paper await a second person.`,
          ),
        button: 'Confirm',
      },
    },
  },
);
