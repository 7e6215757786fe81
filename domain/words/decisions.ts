import type { MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

/** Decisions: what is refused, what the log says, what is mailed. */
export const decisionsWords = words(
  {
    refusals: {
      'number-not-valid': 'Escriba un número entero mayor que cero.',
      'decision-length': 'Escriba un número entero: de 1 a 90 días, o de 1 a 72 horas.',
      'decision-end-missing': 'Diga hasta cuándo se responde: en días, en horas o con su fecha y hora.',
      'decision-too-long': 'Una decisión dura hasta 90 días. Elija una fecha más cercana.',
      'decision-classes': 'Elija al menos una clase de organizaciones que respondan.',
      'decision-proposal-missing': 'Escriba la propuesta, o elija un texto cerrado.',
      'decision-secret-consent':
        'Con objeciones no se puede responder en secreto: quien objeta dice por qué. Elija una votación.',
      'decision-majority-missing': 'Elija la mayoría con la que se adopta.',
      'decision-nobody-asked': 'En ese grupo no hay organizaciones de esas clases que puedan responder.',
      'quorum-over-roll': 'Son más respuestas que organizaciones. Escriba un número menor.',
      'decision-not-yours': 'Lo hace quien coordina el grupo, o la secretaría.',
      'decision-not-asked': 'Responde quien representa a su organización en el grupo al que se pregunta.',
      'decision-not-open': 'Esta decisión ya no está abierta.',
      'decision-revising':
        'El texto se está corrigiendo por una objeción aceptada. Se responde cuando vuelva.',
      'decision-answers-over': 'Ya terminó el plazo para responder.',
      'decision-still-open':
        'Todavía se puede responder: se cierra cuando venza el plazo o cuando todas respondan.',
      'decision-not-revising': 'El texto de esta decisión no se está corrigiendo.',
      'decision-text-open': 'El texto sigue abierto. Ciérrelo antes de volver a someterlo.',
      'decision-not-closed': 'Antes de anunciar el resultado hay que cerrar la decisión.',
      'decision-over': 'Esta decisión ya terminó.',
      'objections-unanswered':
        'Hay objeciones sin responder. Primero las responden quienes redactan; después se cierra.',
      'objection-without-reason':
        'Una objeción necesita su razón. Diga qué no puede aceptar su organización.',
      'objection-moved-on': 'Esa organización ya cambió su respuesta. Lea la nueva.',
      'objection-replied': 'Esa objeción ya tiene respuesta.',
      'decision-under-way': 'Ese texto ya está ante un grupo. Siga desde su decisión.',
      'forward-not-adopted': 'Solo se lleva a otro grupo lo que el primero adoptó y quedó firme.',
      'forward-options': 'Lo que se eligió entre opciones no se lleva: escriba una propuesta con ello.',
      'forwarded-already': 'Ya se llevó a otro grupo.',
      'forward-same-body': 'Elija otro grupo: ese ya lo decidió.',
      'secret-answered': 'Su organización ya respondió. Lo que se responde en secreto no se puede cambiar.',
      'outcome-not-written': 'Primero alguien escribe el resultado; después otra persona lo confirma.',
      'second-key-other-person': 'Lo confirma otra persona, no quien escribió el resultado.',
      'expires-in-the-past': 'Ese día ya pasó.',
      'supersedes-in-force': 'Solo se reemplaza una decisión adoptada que siga vigente.',
    },
    acts: {
      'decision.opened': 'Puso una decisión a consulta.',
      'decision.answered': 'Respondió a una decisión.',
      'decision.objected': 'Objetó en una decisión.',
      'decision.objection-declined': 'Respondió a una objeción, que no se acepta.',
      'decision.objection-accepted': 'Aceptó una objeción.',
      'decision.resumed': 'Volvió a poner a consulta una decisión.',
      'decision.reminded': 'Recordó una decisión a quienes no han respondido.',
      'decision.closed': 'Cerró una decisión.',
      'decision.outcome-written': 'Escribió el resultado de una decisión.',
      'decision.announced': 'Anunció el resultado de una decisión.',
      'decision.withdrawn': 'Retiró una decisión.',
      'decision.forwarded': 'Llevó a otro grupo lo que uno adoptó.',
    },
    mails: {
      decisionOpened: {
        subject: (f: MailFacts) =>
          `Su organización puede responder hasta el ${moment('es', f['closesAt'], f['zone'])}`,
        body: (f: MailFacts) =>
          `Se pregunta: «${f['question']}»\n\nSu organización responde hasta el ${moment('es', f['closesAt'], f['zone'])}. La respuesta se puede cambiar hasta entonces, salvo cuando es secreta.`,
        button: 'Leer y responder',
      },
      decisionResumed: {
        subject: 'El texto cambió por una objeción: revise su respuesta',
        body: (f: MailFacts) =>
          `Se aceptó una objeción y el texto se cerró de nuevo. Se pregunta otra vez: «${f['question']}»\n\nFalta la respuesta de su organización. Se responde hasta el ${moment('es', f['closesAt'], f['zone'])}.`,
        button: 'Leer y responder',
      },
      decisionReminder: {
        subject: (f: MailFacts) =>
          `Falta la respuesta de su organización: hasta el ${moment('es', f['closesAt'], f['zone'])}`,
        body: (f: MailFacts) =>
          `Todavía falta su respuesta: «${f['question']}»\n\nSe responde hasta el ${moment('es', f['closesAt'], f['zone'])}. Este aviso llega solo a quienes no han respondido.`,
        button: 'Leer y responder',
      },
      objectionRaised: {
        subject: 'Una objeción espera respuesta',
        body: (f: MailFacts) =>
          `Una organización objetó: «${f['question']}»\n\nLéala y responda si se acepta o por qué no. La decisión no se cierra mientras haya objeciones sin responder.`,
        button: 'Leer la objeción',
      },
      objectionAnswered: {
        subject: 'Respondieron a la objeción de su organización',
        body: (f: MailFacts) =>
          `Quienes redactan respondieron a su objeción: «${f['question']}»\n\nPuede mantenerla o cambiar su respuesta mientras la decisión esté abierta.`,
        button: 'Leer la respuesta',
      },
      outcomeToConfirm: {
        subject: 'Un resultado espera su confirmación',
        body: (f: MailFacts) =>
          `Ya está escrito el resultado de «${f['question']}». Falta que otra persona lo confirme.`,
        button: 'Leer y confirmar',
      },
      outcomeAnnounced: {
        subject: 'Ya hay resultado de una decisión',
        body: (f: MailFacts) =>
          `Se preguntó: «${f['question']}»\n\n${f['outcome']}${f['appealsUntil'] === undefined ? '' : `\n\nSe puede apelar hasta el ${moment('es', f['appealsUntil'], f['zone'])}. Hasta entonces no queda firme.`}`,
        button: 'Ver la decisión',
      },
    },
  },
  {
    refusals: {
      'number-not-valid': 'Write a whole number above zero.',
      'decision-length': 'Write a whole number: 1 to 90 days, or 1 to 72 hours.',
      'decision-end-missing': 'Say until when people answer: in days, in hours, or by its date and time.',
      'decision-too-long': 'A decision lasts at most 90 days. Choose an earlier date.',
      'decision-classes': 'Choose at least one class of organisations that answer.',
      'decision-proposal-missing': 'Write the proposal, or choose a closed text.',
      'decision-secret-consent':
        'Where people may object they cannot answer in secret: whoever objects says why. Choose a vote.',
      'decision-majority-missing': 'Choose the majority by which it is adopted.',
      'decision-nobody-asked': 'In that group no organisation of those classes could answer.',
      'quorum-over-roll': 'That is more answers than organisations. Write a lower number.',
      'decision-not-yours': 'Whoever coordinates the group does this, or the secretariat.',
      'decision-not-asked': 'Whoever represents their organisation in the group that is asked answers.',
      'decision-not-open': 'This decision is no longer open.',
      'decision-revising':
        'The text is being corrected after an accepted objection. Answers are taken when it is back.',
      'decision-answers-over': 'The time to answer has ended.',
      'decision-still-open':
        'Answers are still taken: it is closed when the time is over or all have answered.',
      'decision-not-revising': 'The text of this decision is not being corrected.',
      'decision-text-open': 'The text is still open. Close it before you put it to the group again.',
      'decision-not-closed': 'The decision has to be closed before its outcome is announced.',
      'decision-over': 'This decision has ended.',
      'objections-unanswered':
        'There are objections without an answer. Those who draft answer them first; then it can be closed.',
      'objection-without-reason': 'An objection needs its reason. Say what your organisation cannot accept.',
      'objection-moved-on': 'That organisation has changed its answer. Please read the new one.',
      'objection-replied': 'That objection has been answered.',
      'decision-under-way': 'That text is before a group already. Go on from its decision.',
      'forward-not-adopted': 'Only what the first group adopted, and is final, is taken to another.',
      'forward-options': 'What was chosen between options is not taken on: write a proposal with it.',
      'forwarded-already': 'It was taken to another group already.',
      'forward-same-body': 'Choose another group: that one has decided it.',
      'secret-answered': 'Your organisation has answered. What is answered in secret cannot be changed.',
      'outcome-not-written': 'Somebody writes the outcome first; then another person confirms it.',
      'second-key-other-person': 'Another person confirms it, not who wrote the outcome.',
      'expires-in-the-past': 'That day has passed.',
      'supersedes-in-force': 'Only an adopted decision that is still in force can be superseded.',
    },
    acts: {
      'decision.opened': 'Put a decision to a group.',
      'decision.answered': 'Answered a decision.',
      'decision.objected': 'Objected in a decision.',
      'decision.objection-declined': 'Answered an objection that is not accepted.',
      'decision.objection-accepted': 'Accepted an objection.',
      'decision.resumed': 'Put a decision to its group again.',
      'decision.reminded': 'Reminded those who had not answered a decision.',
      'decision.closed': 'Closed a decision.',
      'decision.outcome-written': 'Wrote the outcome of a decision.',
      'decision.announced': 'Announced the outcome of a decision.',
      'decision.withdrawn': 'Withdrew a decision.',
      'decision.forwarded': 'Took to another group what one adopted.',
    },
    mails: {
      decisionOpened: {
        subject: (f) => `Your organisation can answer until ${moment('en', f['closesAt'], f['zone'])}`,
        body: (f) =>
          `The question: “${f['question']}”\n\nYour organisation answers until ${moment('en', f['closesAt'], f['zone'])}. The answer can be changed until then, unless it is secret.`,
        button: 'Read and answer',
      },
      decisionResumed: {
        subject: 'The text changed after an objection: check your answer',
        body: (f) =>
          `An objection was accepted and the text was closed again. The question once more: “${f['question']}”\n\nYour organisation’s answer is missing. Answers are taken until ${moment('en', f['closesAt'], f['zone'])}.`,
        button: 'Read and answer',
      },
      decisionReminder: {
        subject: (f) =>
          `Your organisation’s answer is missing: until ${moment('en', f['closesAt'], f['zone'])}`,
        body: (f) =>
          `Your answer is still missing: “${f['question']}”\n\nAnswers are taken until ${moment('en', f['closesAt'], f['zone'])}. This goes only to those who have not answered.`,
        button: 'Read and answer',
      },
      objectionRaised: {
        subject: 'An objection waits for an answer',
        body: (f) =>
          `An organisation objected: “${f['question']}”\n\nRead it and say whether it is accepted, or why not. The decision is not closed while an objection has no answer.`,
        button: 'Read the objection',
      },
      objectionAnswered: {
        subject: 'Your organisation’s objection was answered',
        body: (f) =>
          `Those who draft answered your objection: “${f['question']}”\n\nYou may keep it or change your answer while the decision is open.`,
        button: 'Read the answer',
      },
      outcomeToConfirm: {
        subject: 'An outcome waits for your confirmation',
        body: (f) => `The outcome of “${f['question']}” is written. Another person has to confirm it.`,
        button: 'Read and confirm',
      },
      outcomeAnnounced: {
        subject: 'A decision has its outcome',
        body: (f) =>
          `The question was: “${f['question']}”\n\n${f['outcome']}${f['appealsUntil'] === undefined ? '' : `\n\nIt can be appealed until ${moment('en', f['appealsUntil'], f['zone'])}. Until then it is not final.`}`,
        button: 'See the decision',
      },
    },
  },
);
