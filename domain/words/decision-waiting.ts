import { words } from './words.ts';

/** What of decisions waits for the reader of the first page, and what is on the calendar. */
export const decisionWaitingWords = words(
  {
    kinds: {
      answer: 'Espera su respuesta',
      reply: 'Objeción sin responder',
      resume: 'Se puede volver a preguntar',
      close: 'Se puede cerrar',
      announce: 'Falta el resultado',
      confirm: 'Falta su confirmación',
      appeal: 'Apelación sin responder',
    },
    actions: {
      answer: 'Responder',
      reply: 'Leer la objeción',
      resume: 'Volver a preguntar',
      close: 'Cerrar',
      announce: 'Escribir el resultado',
      confirm: 'Confirmar',
      appeal: 'Leer la apelación',
    },
    until: (deadline: string) => `Se responde hasta ${deadline}.`,
    asked: (organization: string) => `Responde ${organization}.`,
  },
  {
    kinds: {
      answer: 'Waits for your answer',
      reply: 'Objection without an answer',
      resume: 'Can be asked again',
      close: 'Can be closed',
      announce: 'Outcome to be written',
      confirm: 'Waits for your confirmation',
      appeal: 'Appeal without an answer',
    },
    actions: {
      answer: 'Answer',
      reply: 'Read the objection',
      resume: 'Ask again',
      close: 'Close',
      announce: 'Write the outcome',
      confirm: 'Confirm',
      appeal: 'Read the appeal',
    },
    until: (deadline) => `Answers until ${deadline}.`,
    asked: (organization) => `${organization} answers.`,
  },
);
