import { number, words } from './words.ts';

/** Two languages side by side, and how far all texts are. */
export const alignmentPageWords = words(
  {
    title: 'Idiomas',
    lead: 'Párrafo por párrafo, si los dos idiomas dicen lo mismo.',
    of: (title: string) => `De «${title}»`,
    single: 'Este texto está en un solo idioma',
    singleNext: 'No hay nada que comparar.',
    back: 'Volver al texto',
    choose: 'Idioma que se compara',
    show: 'Qué párrafos se ven',
    all: 'Todos',
    pending: (n: number) => `Pendientes (${number('es', n)})`,
    nothingPending: 'No queda nada pendiente en este idioma.',
    paragraph: (n: number) => `Párrafo ${number('es', n)}`,
    note: 'Nota al pie',
    states: {
      inStep: 'Al día',
      behind: 'Atrasado',
      both: 'Cambiaron los dos',
      unreviewed: 'Sin revisar',
      absent: 'Falta',
      typo: 'Errata por ver',
    },
    says: {
      behind: (changed: string, other: string) =>
        `Cambió en ${changed}. Vea si en ${other} todavía dice lo mismo.`,
      both: 'Cambió en los dos idiomas desde la última revisión.',
      never: 'Nadie lo ha revisado todavía.',
      translated: 'Está traducido. Falta que otra persona lo revise.',
      absent: (language: string) => `Falta en ${language}.`,
      removed: (language: string) =>
        `Estuvo en los dos idiomas y ya no está en ${language}. Escríbalo allí, o quítelo también aquí.`,
      fresh:
        'Si viene de un párrafo que se dividió, divida también el otro idioma: la primera parte conserva su revisión y esta empieza sin revisar.',
      typo: 'Cambió, y quien lo cambió dijo que el significado es el mismo. Léalo y confirme.',
      elsewhere: (language: string) => `En ${language} está en otro lugar del texto.`,
      own: 'Usted tradujo estas palabras: las revisa otra persona.',
      difference: 'Subrayado: agregado. Tachado: eliminado.',
    },
    by: {
      reviewed: (person: string, organisation: string, day: string) =>
        `Revisó ${person} · ${organisation}, ${day}`,
      translated: (person: string, organisation: string, day: string) =>
        `Tradujo ${person} · ${organisation}, ${day}`,
      typo: (person: string, organisation: string, day: string) =>
        `Marcó errata ${person} · ${organisation}, ${day}`,
    },
    same: 'Dice lo mismo',
    sameOwn: 'Ya está traducido',
    typo: 'Solo una errata',
    typoHelp: 'El significado no cambió. Quien revisa lo seguirá viendo.',
    write: (language: string) => `Escribir en ${language}`,
    closedText: 'El texto está cerrado: así quedaron los idiomas.',
    care: {
      title: (language: string) => `Quién se encarga: ${language}`,
      change: 'Encargar la traducción y la revisión',
      translator: 'Traduce',
      reviewer: 'Revisa',
      reviewerHelp: 'Otra persona que quien traduce.',
      nobody: 'Nadie en especial',
      due: 'Para el día',
      save: 'Guardar',
      translates: (name: string) => `Traduce ${name}`,
      reviews: (name: string) => `Revisa ${name}`,
      dueOn: (day: string) => `para el ${day}`,
      overdue: 'Vencido',
    },
    board: {
      title: 'Idiomas',
      lead: 'Qué textos abiertos dicen lo mismo en cada idioma, y qué falta revisar.',
      caption: 'Textos abiertos por idioma',
      none: 'No hay textos abiertos en más de un idioma',
      noneNext: 'Aquí aparece cada texto que se escribe en dos idiomas o más.',
      text: 'Texto',
      language: 'Idioma',
      state: 'Cómo va',
      due: 'Para el día',
      who: 'Quién',
      nobody: 'Sin encargo',
      percent: (n: number) => `${number('es', n)} % atrasado o sin revisar`,
      more: 'Ver textos más antiguos',
      agenda: 'Agenda',
      toBoard: 'Ver los idiomas de todos los textos',
    },
    rule: {
      title: 'Lo que no se ha revisado',
      refused:
        'Un texto con párrafos atrasados o sin revisar no se cierra, no se abre a firma y no se publica.',
      labelled:
        'Un texto con párrafos atrasados o sin revisar puede cerrarse y publicarse, con un aviso a la vista.',
      legend: 'Qué pasa con un texto que no está revisado en todos sus idiomas',
      choices: { refused: 'No se cierra ni se publica', labelled: 'Se cierra y se publica con un aviso' },
      save: 'Guardar la regla',
    },
    closing: {
      refused: (n: number) =>
        n === 1
          ? 'Hay un párrafo atrasado o sin revisar. Revíselo antes de cerrar.'
          : `Hay ${number('es', n)} párrafos atrasados o sin revisar. Revíselos antes de cerrar.`,
      labelled: (n: number) =>
        n === 1
          ? 'Hay un párrafo atrasado o sin revisar. Si cierra así, quien lo lea verá un aviso.'
          : `Hay ${number('es', n)} párrafos atrasados o sin revisar. Si cierra así, quien lo lea verá un aviso.`,
      cannot: 'Revise primero los párrafos pendientes.',
    },
  },
  {
    title: 'Languages',
    lead: 'Paragraph by paragraph, whether both languages say the same.',
    of: (title) => `Of “${title}”`,
    single: 'This text is in one language only',
    singleNext: 'There is nothing to compare.',
    back: 'Back to the text',
    choose: 'Language compared',
    show: 'Which paragraphs are shown',
    all: 'All',
    pending: (n) => `Pending (${number('en', n)})`,
    nothingPending: 'Nothing is pending in this language.',
    paragraph: (n) => `Paragraph ${number('en', n)}`,
    note: 'Footnote',
    states: {
      inStep: 'In step',
      behind: 'Behind',
      both: 'Both changed',
      unreviewed: 'Not reviewed',
      absent: 'Missing',
      typo: 'Typo to see',
    },
    says: {
      behind: (changed, other) => `It changed in ${changed}. See whether it still says the same in ${other}.`,
      both: 'It changed in both languages since the last review.',
      never: 'Nobody has reviewed it yet.',
      translated: 'It is translated. Somebody else is still to review it.',
      absent: (language) => `Missing in ${language}.`,
      removed: (language) =>
        `It was in both languages and is no longer in ${language}. Write it there, or take it out here too.`,
      fresh:
        'If it comes from a paragraph that was split, split the other language too: the first part keeps its review, and this one begins without.',
      typo: 'It changed, and whoever changed it said that its meaning is the same. Read it and confirm.',
      elsewhere: (language) => `In ${language} it stands elsewhere in the text.`,
      own: 'You translated these words: somebody else reviews them.',
      difference: 'Underlined: added. Struck: removed.',
    },
    by: {
      reviewed: (person, organisation, day) => `Reviewed by ${person} · ${organisation}, ${day}`,
      translated: (person, organisation, day) => `Translated by ${person} · ${organisation}, ${day}`,
      typo: (person, organisation, day) => `Marked as a typo by ${person} · ${organisation}, ${day}`,
    },
    same: 'Says the same',
    sameOwn: 'It is translated',
    typo: 'Only a typo',
    typoHelp: 'The meaning did not change. Whoever reviews will still see it.',
    write: (language) => `Write in ${language}`,
    closedText: 'The text is closed: this is how its languages were left.',
    care: {
      title: (language) => `Who sees to it: ${language}`,
      change: 'Ask for translation and review',
      translator: 'Translates',
      reviewer: 'Reviews',
      reviewerHelp: 'Somebody else than who translates.',
      nobody: 'Nobody in particular',
      due: 'By the day',
      save: 'Save',
      translates: (name) => `${name} translates`,
      reviews: (name) => `${name} reviews`,
      dueOn: (day) => `by ${day}`,
      overdue: 'Overdue',
    },
    board: {
      title: 'Languages',
      lead: 'Which open texts say the same in each language, and what is still to be reviewed.',
      caption: 'Open texts by language',
      none: 'No open text is in more than one language',
      noneNext: 'Each text that is written in two languages or more appears here.',
      text: 'Text',
      language: 'Language',
      state: 'How it stands',
      due: 'By the day',
      who: 'Who',
      nobody: 'Nobody asked',
      percent: (n) => `${number('en', n)}% behind or not reviewed`,
      more: 'Show earlier texts',
      agenda: 'Agenda',
      toBoard: 'See the languages of all texts',
    },
    rule: {
      title: 'What nobody has reviewed',
      refused:
        'A text with paragraphs behind or not reviewed is not closed, opened for signature or published.',
      labelled:
        'A text with paragraphs behind or not reviewed may be closed and published, with a notice in sight.',
      legend: 'What happens with a text that is not reviewed in all its languages',
      choices: {
        refused: 'It is neither closed nor published',
        labelled: 'It is closed and published with a notice',
      },
      save: 'Save the rule',
    },
    closing: {
      refused: (n) =>
        n === 1
          ? 'One paragraph is behind or not reviewed. Review it before closing.'
          : `${number('en', n)} paragraphs are behind or not reviewed. Review them before closing.`,
      labelled: (n) =>
        n === 1
          ? 'One paragraph is behind or not reviewed. Closed like this, its readers will see a notice.'
          : `${number('en', n)} paragraphs are behind or not reviewed. Closed like this, its readers will see a notice.`,
      cannot: 'Review the pending paragraphs first.',
    },
  },
);
