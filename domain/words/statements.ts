import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Statements from draft to publication. */
export const statementsWords = words(
  {
    refusals: {
      'secretariat-only': 'Esto lo hace la secretaría de la coalición.',
      'not-in-this-state': 'En el estado en que está el texto, esto ya no se puede o todavía no.',
      'text-moving':
        'El texto sigue cambiando mientras se cierra. Pida una pausa a quienes escriben e inténtelo de nuevo.',
      'title-missing': 'Falta el título en ese idioma.',
      'language-missing': 'Elija al menos un idioma.',
      'languages-too-many': 'Un texto admite hasta ocho idiomas.',
      'language-without-blocks':
        'Ese idioma todavía no tiene texto. Escríbalo, o quite el idioma, antes de cerrar.',
      'language-empty': 'Ese idioma solo tiene párrafos vacíos o notas. Escríbalo antes de cerrar.',
    },
    acts: {
      'statement.created': 'Empezó un texto.',
      'statement.renamed': (f: ActFacts) => `Cambió el título (${f['language']}).`,
      'statement.imported': (f: ActFacts) => `Importó palabras (${f['language']}).`,
      'statement.comments-opened': 'Abrió el texto a comentarios de la membresía.',
      'statement.draft-reopened': 'Devolvió el texto a borrador.',
      'statement.closed': (f: ActFacts) => `Cerró el texto como versión ${f['version']}.`,
      'statement.reopened': (f: ActFacts) => `Reabrió el texto cerrado. Motivo: ${f['reason']}`,
      'statement.opened-for-signature': 'Abrió el texto a firma.',
      'statement.published': (f: ActFacts) =>
        `Publicó el texto con ${f['count']} firmas. Código ${f['code']}.`,
    },
  },
  {
    refusals: {
      'secretariat-only': 'This is done by the coalition’s secretariat.',
      'not-in-this-state': 'As the text now stands, this can no longer be done, or not yet.',
      'text-moving':
        'The text keeps changing while it is being closed. Ask those writing to pause and try again.',
      'title-missing': 'The title in that language is missing.',
      'language-missing': 'Choose at least one language.',
      'languages-too-many': 'A text may have up to eight languages.',
      'language-without-blocks':
        'That language has no text yet. Write it, or remove the language, before closing.',
      'language-empty': 'That language has only empty paragraphs or notes. Write it before closing.',
    },
    acts: {
      'statement.created': 'Began a text.',
      'statement.renamed': (f) => `Changed the title (${f['language']}).`,
      'statement.imported': (f) => `Imported words (${f['language']}).`,
      'statement.comments-opened': 'Opened the text to members’ comments.',
      'statement.draft-reopened': 'Took the text back to draft.',
      'statement.closed': (f) => `Closed the text as version ${f['version']}.`,
      'statement.reopened': (f) => `Reopened the closed text. Reason: ${f['reason']}`,
      'statement.opened-for-signature': 'Opened the text for signature.',
      'statement.published': (f) => `Published the text with ${f['count']} signatures. Code ${f['code']}.`,
    },
  },
);
