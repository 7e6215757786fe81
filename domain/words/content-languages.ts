import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** The languages a text is written in: adding one, taking an empty one away, and reading a text in one. */
export const contentLanguageWords = words(
  {
    refusals: {
      'language-there': 'El texto ya se escribe en ese idioma.',
      'language-unknown': 'No conocemos ese código de idioma. Escriba uno como «mam», «quc» o «ht».',
      'language-is-reference': 'El idioma de referencia no se quita.',
      'language-has-words': 'Ese idioma ya tiene palabras escritas. Bórrelas antes de quitarlo.',
      'languages-fixed': 'El informe de una campaña se escribe en español e inglés.',
    },
    acts: {
      'text.language-added': (f: ActFacts) => `Agregó un idioma a ${f['text']} (${f['language']}).`,
      'text.language-removed': (f: ActFacts) => `Quitó un idioma vacío de ${f['text']} (${f['language']}).`,
    },
    change: {
      title: 'Agregar o quitar un idioma',
      add: 'Agregar un idioma',
      which: 'Idioma',
      choose: 'Elija un idioma',
      other: 'Otro: su código',
      otherHelp: 'El código corto del idioma (BCP 47), por ejemplo «agu» para awakateko.',
      titleIn: 'Título en ese idioma',
      titleHelp: 'Puede escribirlo después. Sin título en cada idioma, el texto no se cierra.',
      save: 'Agregar idioma',
      remove: (language: string) => `Quitar ${language}`,
      removeHelp: 'Solo se quita un idioma en el que nadie ha escrito.',
    },
    read: {
      also: 'Este texto en otros idiomas',
      in: (language: string) => `Leer en ${language}`,
    },
  },
  {
    refusals: {
      'language-there': 'The text is already written in that language.',
      'language-unknown': 'We do not know that language code. Write one such as “mam”, “quc” or “ht”.',
      'language-is-reference': 'The reference language is not removed.',
      'language-has-words': 'That language already has words. Delete them before removing it.',
      'languages-fixed': 'The report of a campaign is written in Spanish and English.',
    },
    acts: {
      'text.language-added': (f) => `Added a language to ${f['text']} (${f['language']}).`,
      'text.language-removed': (f) => `Removed an empty language from ${f['text']} (${f['language']}).`,
    },
    change: {
      title: 'Add or remove a language',
      add: 'Add a language',
      which: 'Language',
      choose: 'Choose a language',
      other: 'Another: its code',
      otherHelp: 'The short code of the language (BCP 47), for example “agu” for Awakateko.',
      titleIn: 'Title in that language',
      titleHelp: 'You may write it later. Without a title in each language the text is not closed.',
      save: 'Add language',
      remove: (language) => `Remove ${language}`,
      removeHelp: 'Only a language in which nobody has written is removed.',
    },
    read: {
      also: 'This text in other languages',
      in: (language) => `Read in ${language}`,
    },
  },
);
