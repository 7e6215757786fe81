import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** What the coalition says of words: the glossary. */
export const termsWords = words(
  {
    title: 'Glosario',
    advice: { preferred: 'Preferida', avoided: 'Evitada', reserved: 'Reservada' },
    acts: {
      'term.added': (f: ActFacts) => `Añadió «${f['wordEs']}» al glosario.`,
      'term.changed': (f: ActFacts) => `Cambió lo que el glosario dice de «${f['wordEs']}».`,
      'term.retired': (f: ActFacts) => `Quitó «${f['wordEs']}» del glosario.`,
    },
    refusals: {
      'term-words-missing': 'Escriba la palabra al menos en un idioma.',
      'term-forms-missing': 'Escriba al menos una forma de la palabra.',
      'term-forms-too-many': 'Son demasiadas formas. Una raíz con asterisco, como «retorn*», abarca muchas.',
      'term-form-not-valid':
        'Escriba palabras, una forma por línea. El asterisco va solo al final de una raíz de tres letras o más.',
      'term-form-taken': (f: Record<string, string>) =>
        `«${f['form']}» ya está en el glosario. Cambie aquella palabra en vez de añadir otra.`,
      'term-instead': 'Una palabra preferida es la que se dice: no lleva otra en su lugar.',
      'term-retired': 'Esa palabra ya se quitó del glosario.',
    },
  },
  {
    title: 'Glossary',
    advice: { preferred: 'Preferred', avoided: 'Avoided', reserved: 'Reserved' },
    acts: {
      'term.added': (f) => `Added “${f['wordEn']}” to the glossary.`,
      'term.changed': (f) => `Changed what the glossary says of “${f['wordEn']}”.`,
      'term.retired': (f) => `Took “${f['wordEn']}” out of the glossary.`,
    },
    refusals: {
      'term-words-missing': 'Write the word in at least one language.',
      'term-forms-missing': 'Write at least one form of the word.',
      'term-forms-too-many':
        'These are too many forms. A stem with an asterisk, like “return*”, covers many.',
      'term-form-not-valid':
        'Write words, one form per line. The asterisk goes only at the end of a stem of three letters or more.',
      'term-form-taken': (f) =>
        `“${f['form']}” is already in the glossary. Change that word instead of adding another.`,
      'term-instead': 'A preferred word is the one to say: nothing goes in its place.',
      'term-retired': 'That word has already been taken out of the glossary.',
    },
  },
);
