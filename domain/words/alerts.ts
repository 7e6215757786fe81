import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

/** Alerts, as refusals, the log and mails speak of them: no mail and no line says what one is about. */
export const alertsWords = words(
  {
    refusals: {
      'alert-what': 'Escriba qué pasó.',
      'alert-country': 'Elija el país.',
      'alert-themes': 'Elija al menos un tema.',
      'alert-source': 'Escriba de dónde se sabe.',
      'alert-verified': 'Escriba quién lo comprobó, o que nadie lo ha comprobado.',
      'alert-risk': 'Escriba qué riesgo corren las personas.',
      'alert-consent':
        'Sin el consentimiento de las personas afectadas no se guardan sus nombres. Bórrelos, o marque que dieron su consentimiento.',
      'alert-body': 'Elija el grupo que redacta.',
      'alert-retention': 'Los detalles se guardan de 7 a 365 días.',
      'alert-duty-body': 'La guardia es un grupo, no la asamblea.',
      'alert-nobody-on-duty':
        'Todavía no hay nadie de guardia. La secretaría elige el grupo que responde las alertas.',
      'alerts-waiting': 'Su organización ya tiene tres alertas que esperan respuesta.',
      'alert-not-on-duty': 'Responden las personas de guardia.',
      'alert-own': 'Usted dio esta alerta: responden otras dos personas de guardia.',
      'alert-over': 'El plazo para responder esta alerta terminó.',
      'alert-answered': 'Usted ya respondió esta alerta.',
      'alert-no-country':
        'Su organización no tiene país en el directorio, o usa un alias: confirma otra persona de guardia.',
      'alert-same-country':
        'La primera persona confirmó desde el mismo país. Confirma alguien de guardia en otro país.',
      'alert-not-going': 'Esta alerta no está en marcha.',
      'alert-text-open': 'El texto todavía no está cerrado, o ya se puso a decisión.',
      'urgent-not-adopted':
        'Un texto urgente se abre a firma cuando el comité coordinador lo adoptó y el resultado quedó firme.',
      'alert-no-steering': 'La coalición no tiene comité coordinador.',
      'urgent-placeholders': (f: ActFacts) =>
        `El texto urgente todavía tiene partes de la plantilla sin escribir: ${f['places']}. Escríbalas o bórrelas en cada idioma, también en el título.`,
    },
    acts: {
      'alert.raised': 'Dio una alerta.',
      'alert.confirmed': 'Confirmó que se proceda con una alerta.',
      'alert.went': 'Confirmó que se proceda con una alerta: empezó el procedimiento urgente.',
      'alert.refused': 'Respondió que no se proceda con una alerta.',
      'alert.expired': 'Una alerta terminó sin respuesta.',
      'alert.archived': 'Una alerta se archivó; quedó pedida su revisión.',
      'alert.purged': 'Se borraron los detalles de una alerta.',
      'alerts.set': (f: ActFacts) =>
        `Eligió el grupo de guardia. Los detalles de las alertas se guardan ${f['days']} días.`,
    },
    mails: {
      alertWaits: {
        subject: (f: MailFacts) =>
          `Guardia: algo espera su respuesta antes de ${moment('es', f['decideBy'], f['zone'])}`,
        body: () =>
          'Usted está de guardia, y algo espera su respuesta. Hacen falta dos personas de guardia en dos países distintos.\n\nPor seguridad, este mensaje no dice nada más.',
        button: 'Leer y responder',
      },
      alertRaised: {
        subject: 'La guardia recibió su aviso',
        body: (f: MailFacts) =>
          `Las personas de guardia ya fueron avisadas, y responden antes de ${moment('es', f['decideBy'], f['zone'])}. Le escribimos cuando haya respuesta.\n\nPor seguridad, este mensaje no dice nada más.`,
        button: 'Ver cómo va',
      },
      alertAnswered: {
        subject: 'Hay respuesta de la guardia',
        body: () =>
          'Lo que usted avisó tiene respuesta, o su plazo terminó.\n\nPor seguridad, este mensaje no dice nada más. Entre para ver el detalle.',
        button: 'Ver',
      },
      alertText: {
        subject: 'Un texto urgente espera a quienes redactan',
        body: () =>
          'Se abrió un texto urgente en su grupo, en español y en inglés. Hay que redactarlo hoy.\n\nPor seguridad, este mensaje no dice nada más.',
        button: 'Abrir el texto',
      },
    },
  },
  {
    refusals: {
      'alert-what': 'Write what happened.',
      'alert-country': 'Choose the country.',
      'alert-themes': 'Choose at least one theme.',
      'alert-source': 'Write where this is known from.',
      'alert-verified': 'Write who verified it, or that nobody has.',
      'alert-risk': 'Write what risk people run.',
      'alert-consent':
        'Without the consent of the affected people their names are not kept. Delete them, or say that they consented.',
      'alert-body': 'Choose the group that drafts.',
      'alert-retention': 'Details are kept from 7 to 365 days.',
      'alert-duty-body': 'A group is on duty, not the assembly.',
      'alert-nobody-on-duty': 'Nobody is on duty yet. The secretariat chooses the group that answers alerts.',
      'alerts-waiting': 'Your organisation already has three alerts waiting for an answer.',
      'alert-not-on-duty': 'The people on duty answer.',
      'alert-own': 'You raised this alert: two other people on duty answer it.',
      'alert-over': 'The time for answering this alert is over.',
      'alert-answered': 'You have answered this alert already.',
      'alert-no-country':
        'Your organisation has no country in the directory, or goes by an alias: somebody else on duty confirms.',
      'alert-same-country':
        'The first person confirmed from the same country. Somebody on duty in another country confirms.',
      'alert-not-going': 'This alert is not under way.',
      'alert-text-open': 'The text is not closed yet, or has been put to a decision already.',
      'urgent-not-adopted':
        'An urgent text is opened for signature once the steering committee adopted it and the outcome is final.',
      'alert-no-steering': 'The coalition has no steering committee.',
      'urgent-placeholders': (f) =>
        `The urgent text still has parts of the template that nobody has written: ${f['places']}. Write or delete them in each language, in the title too.`,
    },
    acts: {
      'alert.raised': 'Raised an alert.',
      'alert.confirmed': 'Confirmed that an alert is to proceed.',
      'alert.went': 'Confirmed that an alert is to proceed: the urgent procedure began.',
      'alert.refused': 'Answered that an alert is not to proceed.',
      'alert.expired': 'An alert ended without an answer.',
      'alert.archived': 'An alert was archived; its review was asked for.',
      'alert.purged': 'The details of an alert were deleted.',
      'alerts.set': (f) => `Chose the group on duty. Details of alerts are kept for ${f['days']} days.`,
    },
    mails: {
      alertWaits: {
        subject: (f) =>
          `On duty: something awaits your answer before ${moment('en', f['decideBy'], f['zone'])}`,
        body: () =>
          'You are on duty, and something awaits your answer. It takes two people on duty in two different countries.\n\nFor safety, this message says nothing more.',
        button: 'Read and answer',
      },
      alertRaised: {
        subject: 'Those on duty received your report',
        body: (f) =>
          `The people on duty have been told, and answer before ${moment('en', f['decideBy'], f['zone'])}. We write to you when there is an answer.\n\nFor safety, this message says nothing more.`,
        button: 'See how it goes',
      },
      alertAnswered: {
        subject: 'There is an answer from those on duty',
        body: () =>
          'What you reported has an answer, or its time is over.\n\nFor safety, this message says nothing more. Sign in for the details.',
        button: 'See it',
      },
      alertText: {
        subject: 'An urgent text awaits those who draft',
        body: () =>
          'An urgent text was opened in your group, in Spanish and English. It has to be drafted today.\n\nFor safety, this message says nothing more.',
        button: 'Open the text',
      },
    },
  },
);

/** What an urgent procedure leaves to do. Every member may read it. */
export const alertAfterWords = words(
  {
    review: (day: string) =>
      `Revisar el procedimiento urgente del ${day} / Review the urgent procedure of ${day}`,
  },
  { review: (day) => `Review the urgent procedure of ${day}` },
);

/** What steering is asked about an urgent text, with why silence counts. */
export const steeringWords = words(
  {
    question: (hours: string) =>
      `¿Se emite este texto por procedimiento urgente? En estas ${hours} horas el silencio cuenta a favor, porque una emergencia no espera a quien no puede responder.`,
  },
  {
    question: (hours) =>
      `Is this text issued under urgent procedure? In these ${hours} hours silence counts in favour, because an emergency cannot wait for whoever cannot answer.`,
  },
);
