import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Comments on a text: refusals, the log of acts, and the mail to who is mentioned. */
export const commentsWords = words(
  {
    refusals: {
      'comment-empty': 'Escriba su comentario.',
      'comment-removed': 'Este comentario ya fue retirado.',
      'comments-too-fast':
        'Ha escrito muchos comentarios en la última hora. Guarde sus palabras e inténtelo más tarde.',
      'comments-on-statements': 'Solo se comentan los textos que la coalición redacta para cerrar.',
      'mentions-too-many': 'Un comentario puede mencionar hasta diez personas.',
      'not-mentionable':
        'Una de las personas mencionadas no puede leer este texto. Quítela y envíe de nuevo.',
      'not-your-comment': 'Solo quien escribió un comentario puede retirarlo.',
      'not-your-thread': 'Un hilo lo resuelve o reabre quien lo empezó o quienes redactan.',
      'thread-resolved': 'Este hilo ya está resuelto. Para seguir, pida que se reabra.',
      'thread-open': 'Este hilo ya está abierto.',
      'answer-needs-reason': 'Escriba por qué: la respuesta «en parte» o «no» lleva su motivo.',
    },
    acts: {
      'comment.begun': (f: ActFacts) => `Comentó en ${f['text']}.`,
      'comment.red-line-drawn': (f: ActFacts) => `Marcó una línea roja en ${f['text']}.`,
      'comment.replied': (f: ActFacts) => `Respondió en un hilo de ${f['text']}.`,
      'comment.removed': (f: ActFacts) => `Retiró un comentario suyo en ${f['text']}.`,
      'comment.resolved': (f: ActFacts) => `Resolvió un hilo de ${f['text']}.`,
      'comment.reopened': (f: ActFacts) => `Reabrió un hilo de ${f['text']}.`,
      'comment.answered': (f: ActFacts) => `Dio respuesta a un comentario en ${f['text']}.`,
    },
    mails: {
      mentioned: {
        subject: 'Le mencionaron en un comentario',
        body: () =>
          'Alguien de su coalición le menciona en un comentario sobre un texto.\n\nEntre para leerlo y responder. Recibe a lo sumo un aviso por hora de cada texto.',
        button: 'Leer el comentario',
      },
    },
  },
  {
    refusals: {
      'comment-empty': 'Write your comment.',
      'comment-removed': 'This comment has already been withdrawn.',
      'comments-too-fast':
        'You have written many comments in the last hour. Keep your words and try again later.',
      'comments-on-statements': 'Only texts that the coalition drafts towards closing take comments.',
      'mentions-too-many': 'A comment may mention up to ten people.',
      'not-mentionable': 'Someone you mention may not read this text. Take them out and send again.',
      'not-your-comment': 'Only whoever wrote a comment may withdraw it.',
      'not-your-thread': 'A thread is resolved or reopened by who began it or by those who draft.',
      'thread-resolved': 'This thread is already resolved. To go on, ask for it to be reopened.',
      'thread-open': 'This thread is already open.',
      'answer-needs-reason': 'Say why: the answers “in part” and “no” come with their reason.',
    },
    acts: {
      'comment.begun': (f) => `Commented on ${f['text']}.`,
      'comment.red-line-drawn': (f) => `Drew a red line in ${f['text']}.`,
      'comment.replied': (f) => `Replied in a thread of ${f['text']}.`,
      'comment.removed': (f) => `Withdrew a comment of their own on ${f['text']}.`,
      'comment.resolved': (f) => `Resolved a thread of ${f['text']}.`,
      'comment.reopened': (f) => `Reopened a thread of ${f['text']}.`,
      'comment.answered': (f) => `Answered a comment on ${f['text']}.`,
    },
    mails: {
      mentioned: {
        subject: 'You were mentioned in a comment',
        body: () =>
          'Someone in your coalition mentions you in a comment on a text.\n\nSign in to read it and reply. You get at most one notice an hour for each text.',
        button: 'Read the comment',
      },
    },
  },
);
