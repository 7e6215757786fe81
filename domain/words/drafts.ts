import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Drafts of a text: why something is refused, and what the log of acts says. */
export const draftsWords = words(
  {
    refusals: {
      'drafts-of-statements':
        'Solo se guardan borradores de los textos que la coalición redacta para cerrar.',
      'not-of-the-body': 'La participación la ven solo el grupo que redacta y la secretaría.',
    },
    acts: {
      'draft.named': (f: ActFacts) => `Guardó el borrador ${f['draft']} de ${f['text']}.`,
      'draft.restored': (f: ActFacts) =>
        `Restauró el borrador ${f['from']} de ${f['text']}; quedó como ${f['draft']}.`,
    },
  },
  {
    refusals: {
      'drafts-of-statements': 'Drafts are kept only of texts that the coalition writes towards closing.',
      'not-of-the-body': 'Participation is shown only to the group that drafts and to the secretariat.',
    },
    acts: {
      'draft.named': (f) => `Kept draft ${f['draft']} of ${f['text']}.`,
      'draft.restored': (f) => `Restored draft ${f['from']} of ${f['text']}; it is now ${f['draft']}.`,
    },
  },
);
