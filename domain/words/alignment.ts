import type { ActFacts } from './mail-words.ts';
import { plural, words } from './words.ts';

const es = (f: ActFacts) => `${f['count']} ${plural('es', Number(f['count']), 'párrafo', 'párrafos')}`;
const en = (f: ActFacts) => `${f['count']} ${plural('en', Number(f['count']), 'paragraph', 'paragraphs')}`;

/** Whether the languages of a text say the same: why something is refused, and what the log of acts says. */
export const alignmentWords = words(
  {
    refusals: {
      'paragraphs-unreviewed': (f: ActFacts) =>
        f['number'] === '1'
          ? 'Un párrafo está atrasado o sin revisar en algún idioma. Revíselo antes de cerrar.'
          : `${f['number']} párrafos están atrasados o sin revisar en algún idioma. Revíselos antes de cerrar.`,
      'version-unreviewed': (f: ActFacts) =>
        `La versión se cerró con párrafos atrasados o sin revisar (${f['number']}), y la coalición no abre a firma ni publica así. La secretaría puede reabrir el texto para revisarlo.`,
      'edition-unreviewed': (f: ActFacts) =>
        `La edición se cerró con párrafos atrasados o sin revisar (${f['number']}), y la coalición no publica así. Revíselos en la agenda y cierre otra edición.`,
      'may-not-check':
        'Esto lo dicen quienes redactan el texto y quienes tienen encargada la traducción o la revisión de ese idioma.',
      'translator-reviews': 'Usted tradujo estas palabras. Las revisa otra persona.',
      'checked-words-changed':
        'Alguien cambió este párrafo mientras usted lo leía. Léalo de nuevo: la página muestra cómo quedó.',
      'block-in-one-language': 'Este párrafo falta en uno de los dos idiomas. Escríbalo antes de revisarlo.',
      'no-typo-here':
        'Una errata se marca cuando cambió un solo lado de un párrafo ya revisado. Compare los dos idiomas.',
      'blocks-missing': 'Diga de qué párrafos se trata.',
      'person-not-of-text': 'Elija a alguien que pueda leer este texto.',
      'reviewer-is-translator': 'Quien revisa no puede ser quien traduce. Elija a otra persona.',
    },
    acts: {
      'alignment.translated': (f: ActFacts) => `Tradujo ${es(f)} de ${f['text']} (${f['language']}).`,
      'alignment.reviewed': (f: ActFacts) => `Revisó ${es(f)} de ${f['text']} (${f['language']}).`,
      'alignment.typo': (f: ActFacts) =>
        `Marcó como errata el cambio de ${es(f)} de ${f['text']} (${f['language']}).`,
      'alignment.arranged': (f: ActFacts) =>
        `Dijo quién traduce y revisa ${f['text']} (${f['language']}), y hasta cuándo.`,
      'coalition.unreviewed-refused':
        'Dispuso que no se cierre ni publique un texto con párrafos atrasados o sin revisar.',
      'coalition.unreviewed-labelled':
        'Dispuso que un texto con párrafos atrasados o sin revisar se cierre y publique con un aviso.',
    },
    mails: {
      'asked-to-translate': {
        subject: 'Le encargan una traducción',
        body: () =>
          'Alguien de su coalición le encarga un idioma de un texto.\n\nEntre para ver qué falta y para cuándo.',
        button: 'Ver qué falta',
      },
      'asked-to-review': {
        subject: 'Le encargan revisar una traducción',
        body: () =>
          'Alguien de su coalición le pide revisar un idioma de un texto, párrafo por párrafo.\n\nEntre para ver qué falta y para cuándo.',
        button: 'Ver qué falta',
      },
      'language-due-soon': {
        subject: 'En tres días se espera una traducción o revisión suya',
        body: () =>
          'Usted tiene a su cargo un idioma de un texto, y todavía falta algo.\n\nEntre para ver qué falta y para cuándo.',
        button: 'Ver qué falta',
      },
      'language-due-today': {
        subject: 'Hoy se espera una traducción o revisión suya',
        body: () =>
          'Usted tiene a su cargo un idioma de un texto, y todavía falta algo.\n\nEntre para ver qué falta.',
        button: 'Ver qué falta',
      },
    },
  },
  {
    refusals: {
      'paragraphs-unreviewed': (f) =>
        f['number'] === '1'
          ? 'A paragraph is behind or not reviewed in some language. Review it before closing.'
          : `${f['number']} paragraphs are behind or not reviewed in some language. Review them before closing.`,
      'version-unreviewed': (f) =>
        `The version was closed with paragraphs behind or not reviewed (${f['number']}), and the coalition neither opens for signature nor publishes such a text. The secretariat can reopen it for review.`,
      'edition-unreviewed': (f) =>
        `The edition was closed with paragraphs behind or not reviewed (${f['number']}), and the coalition does not publish so. Review them in the agenda and close another edition.`,
      'may-not-check':
        'This is said by those who draft the text, and by those asked to translate or review that language.',
      'translator-reviews': 'You translated these words. Somebody else reviews them.',
      'checked-words-changed':
        'Someone changed this paragraph while you were reading it. Please read it again: the page shows how it stands.',
      'block-in-one-language':
        'This paragraph is missing in one of the two languages. Write it before reviewing it.',
      'no-typo-here':
        'A typo is marked when one side alone of a reviewed paragraph changed. Please compare both languages.',
      'blocks-missing': 'Say which paragraphs you mean.',
      'person-not-of-text': 'Choose somebody who may read this text.',
      'reviewer-is-translator': 'Who reviews cannot be who translates. Choose somebody else.',
    },
    acts: {
      'alignment.translated': (f) => `Translated ${en(f)} of ${f['text']} (${f['language']}).`,
      'alignment.reviewed': (f) => `Reviewed ${en(f)} of ${f['text']} (${f['language']}).`,
      'alignment.typo': (f) => `Marked the change of ${en(f)} of ${f['text']} as a typo (${f['language']}).`,
      'alignment.arranged': (f) =>
        `Said who translates and reviews ${f['text']} (${f['language']}), and by when.`,
      'coalition.unreviewed-refused':
        'Ruled that a text with paragraphs behind or not reviewed is neither closed nor published.',
      'coalition.unreviewed-labelled':
        'Ruled that a text with paragraphs behind or not reviewed is closed and published with a notice.',
    },
    mails: {
      'asked-to-translate': {
        subject: 'You are asked to translate',
        body: () =>
          'Someone in your coalition asks you to see to a language of a text.\n\nSign in to see what is missing, and by when.',
        button: 'See what is missing',
      },
      'asked-to-review': {
        subject: 'You are asked to review a translation',
        body: () =>
          'Someone in your coalition asks you to review a language of a text, paragraph by paragraph.\n\nSign in to see what is missing, and by when.',
        button: 'See what is missing',
      },
      'language-due-soon': {
        subject: 'A translation or review of yours is due in three days',
        body: () =>
          'You see to a language of a text, and something is still missing.\n\nSign in to see what is missing, and by when.',
        button: 'See what is missing',
      },
      'language-due-today': {
        subject: 'A translation or review of yours is due today',
        body: () =>
          'You see to a language of a text, and something is still missing.\n\nSign in to see what is missing.',
        button: 'See what is missing',
      },
    },
  },
);
