import type { MailFacts } from './mail-words.ts';
import { moment, plural, words } from './words.ts';

/** Appeals against announced outcomes: what is refused, logged and mailed, and what the page says. */
export const decisionAppealWords = words(
  {
    refusals: {
      'appeal-length': 'El plazo para apelar va de 48 a 720 horas. Para que no se apele, déjelo vacío.',
      'decision-not-appealable': 'Ese resultado ya no se puede apelar, o todavía no se anunció.',
      'appealed-already': 'Su organización ya apeló este resultado.',
      'no-appeal-waits': 'No hay apelaciones que responder.',
    },
    acts: {
      'decision.appealed': 'Apeló el resultado de una decisión.',
      'decision.appeals-declined': 'Respondió a una apelación: el resultado se mantiene.',
      'decision.reopened': 'Retomó una decisión por una apelación.',
      'decision.final': 'El resultado de una decisión quedó firme.',
    },
    mails: {
      outcomeAppealed: {
        subject: 'Una apelación espera respuesta',
        body: (f: MailFacts) =>
          `Una organización apeló el resultado de «${f['question']}»\n\nEl resultado no queda firme mientras la apelación no tenga respuesta.`,
        button: 'Leer la apelación',
      },
      appealAnswered: {
        subject: 'Respondieron a la apelación de su organización',
        body: (f: MailFacts) =>
          `Su organización apeló el resultado de «${f['question']}»\n\nYa hay respuesta.`,
        button: 'Leer la respuesta',
      },
      decisionReopened: {
        subject: 'Se retoma una decisión por una apelación: revise su respuesta',
        body: (f: MailFacts) =>
          `Una apelación hizo que se pregunte de nuevo: «${f['question']}»\n\nSe responde hasta el ${moment('es', f['closesAt'], f['zone'])}. Lo que su organización respondió con su nombre se conserva y se puede cambiar; en una votación secreta se responde otra vez.`,
        button: 'Leer y responder',
      },
    },
    rule: (hours: number) =>
      `Anunciado el resultado, las organizaciones que responden pueden apelarlo durante ${spanEs(hours)}, y solo después queda firme.`,
    missing: {
      window: (at: string, zone: string) =>
        `Queda firme el ${moment('es', at, zone)}, si hasta entonces nadie apela.`,
      waiting: (n: number) =>
        `${plural('es', n, 'Hay 1 apelación', `Hay ${n} apelaciones`)} sin responder: no queda firme.`,
    },
    badges: { appealable: 'Se puede apelar', inAppeal: 'En apelación' },
    field: 'Horas para apelar el resultado',
    fieldHelp: 'De 48 a 720. Vacío: no se apela y el resultado queda firme al anunciarlo.',
    title: 'Apelaciones',
    appealOf: (organization: string) => `Apelación de ${organization}`,
    against: 'Contra este resultado:',
    waits: 'Espera respuesta',
    upheld: 'El resultado se mantiene',
    reopened: 'Se retomó la decisión',
    appeal: 'Apelar el resultado',
    appealLead: 'Diga por qué no debería quedar así. Lo leen quienes ven la decisión.',
    reason: 'Por qué apela',
    submit: 'Apelar',
    answer: 'Responder a las apelaciones',
    answerLead: 'Una misma respuesta vale para todas las que esperan.',
    choice: 'Qué se resuelve',
    uphold: 'El resultado se mantiene',
    upholdHelp: 'Queda firme cuando venza el plazo para apelar.',
    reopen: 'Se retoma la decisión',
    reopenHelp:
      'Se pregunta otra vez. Las respuestas con nombre se conservan y se pueden cambiar; en secreto se responde de nuevo.',
    because: 'Porque',
    again: 'Si se retoma, tiempo para responder',
    answerSubmit: 'Guardar la respuesta',
    done: {
      appealed: 'Apelación guardada. Avisamos a quienes conducen la decisión.',
      upheld: 'Respuesta guardada. El resultado se mantiene.',
      reopened: 'La decisión se retomó. Avisamos por correo a quienes responden.',
    },
  },
  {
    refusals: {
      'appeal-length': 'The time to appeal is 48 to 720 hours. Leave it empty for no appeals.',
      'decision-not-appealable': 'That outcome cannot be appealed any more, or is not announced yet.',
      'appealed-already': 'Your organisation has appealed this outcome.',
      'no-appeal-waits': 'There is no appeal to answer.',
    },
    acts: {
      'decision.appealed': 'Appealed the outcome of a decision.',
      'decision.appeals-declined': 'Answered an appeal: the outcome stands.',
      'decision.reopened': 'Took a decision up again after an appeal.',
      'decision.final': 'The outcome of a decision became final.',
    },
    mails: {
      outcomeAppealed: {
        subject: 'An appeal waits for an answer',
        body: (f) =>
          `An organisation appealed the outcome of “${f['question']}”\n\nThe outcome is not final while the appeal has no answer.`,
        button: 'Read the appeal',
      },
      appealAnswered: {
        subject: 'Your organisation’s appeal was answered',
        body: (f) => `Your organisation appealed the outcome of “${f['question']}”\n\nIt has been answered.`,
        button: 'Read the answer',
      },
      decisionReopened: {
        subject: 'A decision is taken up again after an appeal: check your answer',
        body: (f) =>
          `After an appeal the question is asked again: “${f['question']}”\n\nAnswers are taken until ${moment('en', f['closesAt'], f['zone'])}. What your organisation answered by name is kept and can be changed; in a secret vote it answers again.`,
        button: 'Read and answer',
      },
    },
    rule: (hours) =>
      `Once the outcome is announced, the organisations that answer can appeal it for ${spanEn(hours)}, and only then is it final.`,
    missing: {
      window: (at, zone) => `It is final on ${moment('en', at, zone)}, if nobody appeals until then.`,
      waiting: (n) =>
        `${plural('en', n, '1 appeal has', `${n} appeals have`)} no answer yet: it is not final.`,
    },
    badges: { appealable: 'Can be appealed', inAppeal: 'In appeal' },
    field: 'Hours to appeal the outcome',
    fieldHelp: '48 to 720. Empty: no appeals, and the outcome is final when it is announced.',
    title: 'Appeals',
    appealOf: (organization) => `Appeal of ${organization}`,
    against: 'Against this outcome:',
    waits: 'Waits for an answer',
    upheld: 'The outcome stands',
    reopened: 'The decision was taken up again',
    appeal: 'Appeal the outcome',
    appealLead: 'Say why it should not stay like this. Whoever sees the decision reads it.',
    reason: 'Why you appeal',
    submit: 'Appeal',
    answer: 'Answer the appeals',
    answerLead: 'One answer goes to all that wait.',
    choice: 'What is resolved',
    uphold: 'The outcome stands',
    upholdHelp: 'It is final when the time to appeal is over.',
    reopen: 'The decision is taken up again',
    reopenHelp:
      'The question is asked again. Answers by name are kept and can be changed; in secret all answer anew.',
    because: 'Because',
    again: 'If it is taken up again, time to answer',
    answerSubmit: 'Save the answer',
    done: {
      appealed: 'Appeal saved. Those who run the decision are being told.',
      upheld: 'Answer saved. The outcome stands.',
      reopened: 'The decision was taken up again. Those who answer are being told by mail.',
    },
  },
);

const days = (hours: number) => (hours % 24 === 0 ? hours / 24 : null);
const spanEs = (hours: number) => (days(hours) === null ? `${hours} horas` : `${days(hours)} días`);
const spanEn = (hours: number) => (days(hours) === null ? `${hours} hours` : `${days(hours)} days`);
