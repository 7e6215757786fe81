import { number, plural, words } from './words.ts';

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };

interface Counts {
  organizations: number;
  named: number;
  withheld: number;
}

/** Checking that a letter or a text is what was published. */
export const verifyWords = words(
  {
    title: 'Comprobar una carta',
    lead: 'Cada carta publicada lleva un código al pie. Escríbalo para ver qué se publicó y si su texto es el mismo.',
    code: 'Código de la carta',
    codeHelp: 'Ocho letras y números, sin distinguir mayúsculas.',
    find: 'Buscar',
    unknown: {
      title: 'No hay ninguna carta con ese código',
      detail: 'Revise el código al pie de la carta. No lleva las letras I y O, ni los números 0 y 1.',
    },
    kind: (edition: number, version: string, day: string) =>
      `Edición ${n.es(edition)} · versión ${version} · publicada el ${day}`,
    codeIs: (code: string) => `Código ${code}`,
    newer: (edition: number, day: string) =>
      `Esta edición fue sustituida por la edición ${n.es(edition)}, del ${day}.`,
    toNewer: 'Ver la edición vigente',
    editions: 'Ediciones',
    editionOf: (edition: number, day: string) => `Edición ${n.es(edition)}, publicada el ${day}`,
    readHere: 'la que está leyendo',
    counts: {
      title: 'Firmas',
      published: 'Al publicarse',
      now: 'Hoy',
      later: 'Adhesiones posteriores',
      withdrawn: 'Retiradas después',
      organizations: (count: number) =>
        `${n.es(count)} ${plural('es', count, 'organización', 'organizaciones')}`,
      halves: ({ organizations, named, withheld }: Counts) =>
        withheld === 0
          ? `${n.es(organizations)}, todas con nombre`
          : `${n.es(organizations)}: ${n.es(named)} con nombre y ${n.es(withheld)} con nombre reservado por seguridad`,
      none: 'La coalición lo publicó como tal, sin firmas por organización.',
    },
    read: 'Leer el texto y ver quién firma',
    check: {
      title: '¿Es el mismo texto?',
      lead: 'Pegue el texto que recibió o elija el archivo. No se guarda nada de lo que envíe.',
      words: 'Texto pegado',
      wordsHelp: 'Completo o un fragmento. Los espacios y la forma de las comillas no cuentan; lo demás, sí.',
      file: 'O un archivo',
      fileHelp:
        'PDF o Word (DOCX), hasta 5 MB. De un PDF se dice si es, sin un solo cambio, una carta emitida aquí.',
      submit: 'Comprobar',
      compared: 'Qué se comparó',
    },
    answers: {
      match: 'Coincide con la versión publicada',
      more: 'Contiene el texto publicado, y algo más',
      part: 'Es un fragmento de la versión publicada',
      different: 'No coincide con la versión publicada',
      unknownPdf: 'No coincide con ninguna carta emitida aquí',
      print: (language: string) =>
        `El archivo es una de las cartas que se emitieron aquí, en ${language}, sin un solo cambio. La lista de firmas al día está en la página pública.`,
      exact: (language: string) => `Es el archivo exacto del texto en ${language}, letra por letra.`,
      same: (language: string) =>
        `Se compararon todas las palabras con las del texto en ${language}, de la primera a la última.`,
      moreOf: (language: string) =>
        `El texto en ${language} está completo y sin cambios. A su alrededor hay otras palabras, como un membrete o una lista de firmas, que no se compararon.`,
      partOf: (language: string) =>
        `Estas palabras están así, seguidas, en el texto en ${language}. El texto publicado dice más.`,
      differentOf: (language: string) =>
        `Se compararon las palabras con las de todos los idiomas publicados. El más parecido es el texto en ${language}.`,
      unlike: 'Se compararon las palabras con las de todos los idiomas publicados. No se parecen a ninguno.',
      pdfOf:
        'De un PDF solo se puede decir si es, sin un solo cambio, una carta emitida aquí. Este no lo es: es otro documento, lo cambiaron o lo volvieron a guardar. Copie su texto y péguelo para comparar las palabras.',
      before: 'Coincide hasta aquí',
      published: 'Lo publicado sigue así',
      given: 'Lo que usted envió sigue así',
      end: 'Ahí termina.',
      other: (title: string, edition: number) =>
        `Es una carta emitida aquí, de otra publicación: «${title}», edición ${n.es(edition)}.`,
      otherTitle: 'Es una carta de otra publicación',
      toOther: 'Comprobar esa publicación',
    },
    digests: {
      title: 'Huellas',
      lead: 'Con la huella (SHA-256) cualquiera comprueba, sin este sitio, que un archivo es el que se publicó.',
      text: (language: string) => `Texto en ${language}`,
      version: 'Versión, con todos sus idiomas',
      how: 'Descargue el texto exacto y escriba en una terminal:',
      exact: (language: string) => `Texto exacto en ${language}`,
    },
    link: 'Comprobar una carta o un texto',
    unreadable: 'El archivo no llegó completo. Envíelo otra vez.',
  },
  {
    title: 'Check a letter',
    lead: 'Every published letter bears a code at its foot. Type it to see what was published and whether your text is the same.',
    code: 'Code of the letter',
    codeHelp: 'Eight letters and figures, capital or small.',
    find: 'Find',
    unknown: {
      title: 'There is no letter with that code',
      detail: 'Check the code at the foot of the letter. It has no letters I and O, and no figures 0 and 1.',
    },
    kind: (edition, version, day) => `Edition ${n.en(edition)} · version ${version} · published on ${day}`,
    codeIs: (code) => `Code ${code}`,
    newer: (edition, day) => `This edition was superseded by edition ${n.en(edition)}, of ${day}.`,
    toNewer: 'See the current edition',
    editions: 'Editions',
    editionOf: (edition, day) => `Edition ${n.en(edition)}, published on ${day}`,
    readHere: 'the one you are reading',
    counts: {
      title: 'Signatures',
      published: 'When published',
      now: 'Today',
      later: 'Joined later',
      withdrawn: 'Withdrawn since',
      organizations: (count) => `${n.en(count)} ${plural('en', count, 'organisation', 'organisations')}`,
      halves: ({ organizations, named, withheld }) =>
        withheld === 0
          ? `${n.en(organizations)}, all of them named`
          : `${n.en(organizations)}: ${n.en(named)} named and ${n.en(withheld)} with ${plural('en', withheld, 'its name', 'their names')} withheld for safety`,
      none: 'The coalition published it as such, without signatures by organisation.',
    },
    read: 'Read the text and see who signs',
    check: {
      title: 'Is it the same text?',
      lead: 'Paste the text you received or choose the file. Nothing you send is kept.',
      words: 'Pasted text',
      wordsHelp:
        'All of it or a passage. Spaces and the shape of quotation marks do not count; all else does.',
      file: 'Or a file',
      fileHelp:
        'PDF or Word (DOCX), up to 5 MB. Of a PDF we can tell whether it is, without a single change, a letter issued here.',
      submit: 'Check',
      compared: 'What was compared',
    },
    answers: {
      match: 'It matches the published version',
      more: 'It contains the published text, and more',
      part: 'It is a passage of the published version',
      different: 'It does not match the published version',
      unknownPdf: 'It does not match any letter issued here',
      print: (language) =>
        `The file is one of the letters issued here, in ${language}, without a single change. The up-to-date list of signatures is on the public page.`,
      exact: (language) => `It is the exact file of the text in ${language}, letter by letter.`,
      same: (language) =>
        `All words were compared with those of the text in ${language}, from the first to the last.`,
      moreOf: (language) =>
        `The text in ${language} is whole and unchanged. Around it are other words, such as a letterhead or a list of signatures, which were not compared.`,
      partOf: (language) =>
        `These words stand like this, one after another, in the text in ${language}. The published text says more.`,
      differentOf: (language) =>
        `The words were compared with those of every published language. The nearest is the text in ${language}.`,
      unlike: 'The words were compared with those of every published language. They are like none of them.',
      pdfOf:
        'Of a PDF we can only tell whether it is, without a single change, a letter issued here. This one is not: it is another document, or it was changed or saved again. Copy its text and paste it to compare the words.',
      before: 'It matches up to here',
      published: 'What was published goes on',
      given: 'What you sent goes on',
      end: 'There it ends.',
      other: (title, edition) =>
        `It is a letter issued here, of another publication: “${title}”, edition ${n.en(edition)}.`,
      otherTitle: 'It is a letter of another publication',
      toOther: 'Check that publication',
    },
    digests: {
      title: 'Fingerprints',
      lead: 'With the fingerprint (SHA-256) anybody can tell, without this site, that a file is the one that was published.',
      text: (language) => `Text in ${language}`,
      version: 'Version, with all its languages',
      how: 'Download the exact text and type in a terminal:',
      exact: (language) => `Exact text in ${language}`,
    },
    link: 'Check a letter or a text',
    unreadable: 'The file did not arrive whole. Please send it again.',
  },
);
