import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Statements from draft to publication. */
export const statementsWords = words(
  {
    meanings: {
      draft: 'Lo leen y escriben quienes redactan en su grupo y la secretaría.',
      comments: 'Toda la membresía puede leerlo; quienes redactan siguen escribiendo.',
      closed: 'Ya no se puede editar. Lo que se decida o se firme será exactamente esto.',
      decision: 'La coalición decide si lo hace suyo.',
      'sign-on': 'Cada organización decide si firma.',
      published: 'Es público, con sus firmas.',
      archived: 'Se conserva como estaba.',
    },
    modes: { institutional: 'Pronunciamiento de la coalición', 'opt-in': 'Carta de adhesión' },
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
      'paragraphs-missing':
        'A algún idioma le faltan párrafos. Escríbalos, o marque que el texto se cierra así.',
      'language-empty': 'Ese idioma solo tiene párrafos vacíos o notas. Escríbalo antes de cerrar.',
    },
    acts: {
      'statement.created': (f: ActFacts) => `Empezó a redactar ${f['text']}.`,
      'statement.renamed': (f: ActFacts) => `Cambió el título de ${f['text']} (${f['language']}).`,
      'statement.imported': (f: ActFacts) => `Importó palabras a ${f['text']} (${f['language']}).`,
      'statement.comments-opened': (f: ActFacts) =>
        `Abrió ${f['text']} a comentarios${f['round'] === undefined ? ' de la membresía' : `: ronda ${f['round']}${f['kind'] === 'red-lines' ? ', solo líneas rojas' : ''}`}.`,
      'statement.round-opened': (f: ActFacts) =>
        `Abrió la ronda ${f['round']}${f['kind'] === 'red-lines' ? ', solo líneas rojas,' : ''} en ${f['text']}.`,
      'statement.draft-reopened': (f: ActFacts) => `Devolvió ${f['text']} a borrador.`,
      'statement.closed': (f: ActFacts) => `Cerró ${f['text']} como versión ${f['version']}.`,
      'statement.reopened': (f: ActFacts) =>
        `Reabrió ${f['text']}, que estaba cerrado. Motivo: ${f['reason']}`,
      'statement.put-to-decision': (f: ActFacts) => `Puso ${f['text']} a decisión.`,
      'statement.decision-left': (f: ActFacts) => `Devolvió ${f['text']} de la decisión: sigue cerrado.`,
      'statement.forwarded': (f: ActFacts) => `Llevó ${f['text']} a otro grupo.`,
      'statement.adopted': (f: ActFacts) => `Anunció que se adoptó ${f['text']}.`,
      'statement.opened-for-signature': (f: ActFacts) => `Abrió ${f['text']} a firma.`,
      'statement.published': (f: ActFacts) =>
        `Publicó ${f['text']} con ${f['count']} firmas. Código ${f['code']}.`,
    },
  },
  {
    meanings: {
      draft: 'The drafters of its group and the secretariat read and write it.',
      comments: 'Every member may read it; the drafters go on writing.',
      closed: 'It can no longer be edited. What is decided or signed will be exactly this.',
      decision: 'The coalition decides whether to make it its own.',
      'sign-on': 'Each organisation decides whether to sign.',
      published: 'It is public, with its signatures.',
      archived: 'It is kept as it was.',
    },
    modes: { institutional: 'Statement of the coalition', 'opt-in': 'Sign-on letter' },
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
      'paragraphs-missing':
        'Some language lacks paragraphs. Write them, or tick that the text is closed like this.',
      'language-empty': 'That language has only empty paragraphs or notes. Write it before closing.',
    },
    acts: {
      'statement.created': (f) => `Began to draft ${f['text']}.`,
      'statement.renamed': (f) => `Changed the title of ${f['text']} (${f['language']}).`,
      'statement.imported': (f) => `Imported words into ${f['text']} (${f['language']}).`,
      'statement.comments-opened': (f) =>
        `Opened ${f['text']} for ${f['round'] === undefined ? 'members’ comments' : `comments: round ${f['round']}${f['kind'] === 'red-lines' ? ', red lines only' : ''}`}.`,
      'statement.round-opened': (f) =>
        `Opened round ${f['round']}${f['kind'] === 'red-lines' ? ', red lines only,' : ''} in ${f['text']}.`,
      'statement.draft-reopened': (f) => `Took ${f['text']} back to draft.`,
      'statement.closed': (f) => `Closed ${f['text']} as version ${f['version']}.`,
      'statement.reopened': (f) => `Reopened ${f['text']}, which was closed. Reason: ${f['reason']}`,
      'statement.put-to-decision': (f) => `Put ${f['text']} to a decision.`,
      'statement.decision-left': (f) => `Took ${f['text']} back from the decision: it stays closed.`,
      'statement.forwarded': (f) => `Took ${f['text']} to another group.`,
      'statement.adopted': (f) => `Announced that ${f['text']} was adopted.`,
      'statement.opened-for-signature': (f) => `Opened ${f['text']} for signature.`,
      'statement.published': (f) =>
        `Published ${f['text']} with ${f['count']} signatures. Code ${f['code']}.`,
    },
  },
);
