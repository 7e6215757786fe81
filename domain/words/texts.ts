import { words } from './words.ts';

/** Texts: who may write them and when. */
export const textsWords = words(
  {
    refusals: {
      'text-closed':
        'El texto está cerrado: ya no se puede editar. Copie sus palabras si no quiere perderlas.',
      'not-a-drafter':
        'Este texto lo escriben quienes redactan en su grupo y la secretaría. Usted puede leerlo.',
      'may-not-suggest':
        'En este texto usted lee. Para sugerir o comentar hace falta una ronda abierta a su grupo o que quienes redactan le den ese permiso.',
      'no-round-of-red-lines':
        'No hay abierta una ronda de líneas rojas en la que participe su organización.',
      'text-not-empty': 'El texto ya tiene palabras. Elija reemplazarlas si eso es lo que quiere.',
      'link-not-valid': 'Ponga un enlace que empiece con https:// o http://.',
      'text-moved-on': 'Alguien escribió en el texto al mismo tiempo. Inténtelo de nuevo.',
      'text-too-long':
        'El texto ya no admite más: cada idioma llega hasta 400 000 caracteres y 3000 bloques. Acórtelo e inténtelo de nuevo.',
      'language-not-valid': 'Escriba el idioma con su etiqueta, como «es», «en» o «ht».',
      'language-not-of-text': 'El texto no está escrito en ese idioma.',
      'language-twice': 'El mismo idioma aparece dos veces.',
    },
  },
  {
    refusals: {
      'text-closed':
        'The text is closed: it can no longer be edited. Copy your words if you do not want to lose them.',
      'not-a-drafter':
        'This text is written by the drafters of its group and the secretariat. You may read it.',
      'may-not-suggest':
        'You may read this text. To suggest or comment you need a round open to your group, or a right given by its drafters.',
      'no-round-of-red-lines': 'No round of red lines is open that asks your organisation.',
      'text-not-empty': 'The text already holds words. Choose to replace them if that is what you want.',
      'link-not-valid': 'Give a link that begins with https:// or http://.',
      'text-moved-on': 'Someone wrote in the text at the same time. Please try again.',
      'text-too-long':
        'The text is full: each language holds up to 400,000 characters and 3,000 blocks. Shorten it and try again.',
      'language-not-valid': 'Write the language as its tag, such as “es”, “en” or “ht”.',
      'language-not-of-text': 'The text is not written in that language.',
      'language-twice': 'The same language appears twice.',
    },
  },
);
