import type { ActFacts } from './mail-words.ts';
import { ofPerson, plural, words } from './words.ts';

const count = (f: ActFacts) => Number(f['count']);
/** "una sugerencia de Tom", "3 sugerencias propias". */
const someEs = (f: ActFacts) => {
  const n = count(f);
  const what = n === 1 ? 'una sugerencia' : `${n} sugerencias`;
  return f['of'] ? `${what} ${ofPerson(f['of'])}` : `${what} ${plural('es', n, 'propia', 'propias')}`;
};
/** "a suggestion by Tom", "3 suggestions of their own". */
const someEn = (f: ActFacts) => {
  const n = count(f);
  const what = n === 1 ? 'a suggestion' : `${n} suggestions`;
  return f['of'] ? `${what} by ${f['of']}` : `${what} of their own`;
};

/** Suggestions: why something is refused, and what the log of acts says. */
export const suggestionsWords = words(
  {
    refusals: {
      'suggestions-open': (f: ActFacts) =>
        f['number'] === '1'
          ? 'Queda una sugerencia sin decidir. Acéptela o declínela antes de cerrar.'
          : `Quedan ${f['number']} sugerencias sin decidir. Acéptelas o declínelas antes de cerrar.`,
      'suggestion-changed':
        'Quien la propuso cambió esta sugerencia mientras usted la leía. Léala de nuevo: la página muestra cómo quedó.',
      'suggestion-settled': 'Esta sugerencia ya se decidió o se retiró. La página muestra cómo quedó.',
      'suggestion-not-decided': 'Esta sugerencia no tiene una decisión que deshacer.',
      'suggestion-place-gone':
        'El lugar donde estaba la sugerencia ya no existe: alguien borró o rehízo ese párrafo.',
      'not-your-suggestion': 'Esto lo hace solo quien escribió la sugerencia.',
      'own-suggestion': 'La sugerencia es de su propia organización: la respaldan las demás.',
      'suggestion-backed': 'Su organización ya respalda esta sugerencia.',
      'suggestion-not-backed': 'Su organización no respalda esta sugerencia.',
      'block-too-heavy':
        'En este párrafo ya no caben más sugerencias ni formatos. Decidan algunas de sus sugerencias, o divídanlo.',
      'words-changed':
        'Alguien cambió este párrafo mientras usted escribía. Compare las palabras y envíe su propuesta de nuevo.',
      'wording-same': 'Su propuesta es igual al texto. Cambie alguna palabra.',
      'wording-lines': 'Aquí no se agregan ni se quitan saltos de línea. Para eso proponga una enmienda.',
      'suggestions-none': 'Elija al menos una sugerencia.',
      'suggestions-too-fast': 'Son muchas sugerencias en una hora. Siga dentro de un rato.',
      'suggestions-too-many': 'Elija menos sugerencias: se deciden hasta 500 a la vez.',
    },
    acts: {
      'suggestion.made': (f: ActFacts) => `Propuso otra redacción en ${f['text']}.`,
      'suggestion.explained': (f: ActFacts) => `Explicó una sugerencia propia en ${f['text']}.`,
      'suggestion.backed': (f: ActFacts) => `Respaldó ${someEs(f)} en ${f['text']}.`,
      'suggestion.unbacked': (f: ActFacts) => `Dejó de respaldar ${someEs(f)} en ${f['text']}.`,
      'suggestion.withdrawn': (f: ActFacts) => `Retiró ${someEs(f)} en ${f['text']}.`,
      'suggestion.accepted': (f: ActFacts) => `Aceptó ${someEs(f)} en ${f['text']}.`,
      'suggestion.declined': (f: ActFacts) => `Declinó ${someEs(f)} en ${f['text']}.`,
      'suggestion.reopened': (f: ActFacts) => `Deshizo lo decidido sobre ${someEs(f)} en ${f['text']}.`,
    },
  },
  {
    refusals: {
      'suggestions-open': (f) =>
        f['number'] === '1'
          ? 'One suggestion is not decided yet. Accept or decline it before closing.'
          : `${f['number']} suggestions are not decided yet. Accept or decline them before closing.`,
      'suggestion-changed':
        'Its author changed this suggestion while you were reading it. Please read it again: the page shows it as it is now.',
      'suggestion-settled':
        'This suggestion was decided or withdrawn already. The page shows what became of it.',
      'suggestion-not-decided': 'This suggestion has no decision to undo.',
      'suggestion-place-gone':
        'The place of the suggestion is gone: someone deleted or rewrote that paragraph.',
      'not-your-suggestion': 'Only the person who wrote the suggestion can do this.',
      'own-suggestion': 'The suggestion is your own organisation’s: others back it.',
      'suggestion-backed': 'Your organisation backs this suggestion already.',
      'suggestion-not-backed': 'Your organisation does not back this suggestion.',
      'block-too-heavy':
        'This paragraph has no room for more suggestions or formats. Decide some of its suggestions, or divide it.',
      'words-changed':
        'Someone changed this paragraph while you were writing. Compare the words and send your proposal again.',
      'wording-same': 'Your proposal is the same as the text. Change some of the words.',
      'wording-lines': 'Line breaks cannot be added or removed here. Propose an amendment for that.',
      'suggestions-none': 'Choose at least one suggestion.',
      'suggestions-too-fast': 'That is a lot of suggestions in an hour. Go on in a while.',
      'suggestions-too-many': 'Choose fewer suggestions: up to 500 are decided at a time.',
    },
    acts: {
      'suggestion.made': (f) => `Proposed another wording in ${f['text']}.`,
      'suggestion.explained': (f) => `Explained a suggestion of their own in ${f['text']}.`,
      'suggestion.backed': (f) => `Backed ${someEn(f)} in ${f['text']}.`,
      'suggestion.unbacked': (f) => `No longer backs ${someEn(f)} in ${f['text']}.`,
      'suggestion.withdrawn': (f) => `Withdrew ${someEn(f)} in ${f['text']}.`,
      'suggestion.accepted': (f) => `Accepted ${someEn(f)} in ${f['text']}.`,
      'suggestion.declined': (f) => `Declined ${someEn(f)} in ${f['text']}.`,
      'suggestion.reopened': (f) => `Undid the decision on ${someEn(f)} in ${f['text']}.`,
    },
  },
);
