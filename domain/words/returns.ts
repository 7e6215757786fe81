import type { ActFacts } from './mail-words.ts';
import { plural, words } from './words.ts';

const n = (f: ActFacts) => Number(f['count']);
const LOOKS = { es: { bold: 'negrita', italic: 'cursiva' }, en: { bold: 'bold', italic: 'italics' } };

/** Files that come back from a word processor: why something is refused, what the log says, and their pages. */
export const returnWords = words(
  {
    refusals: {
      'return-kind': 'Aquí se traen de vuelta archivos .docx y .odt.',
      'return-too-many': 'El archivo trae más de 1000 cambios. Acepte algunos en él, o divídalo.',
      'return-long-change':
        'Un cambio o comentario del archivo pasa de 20 000 letras. Acórtelo en el archivo y tráigalo de nuevo.',
      'return-too-long':
        'Los cambios y comentarios del archivo pasan juntos de 600 000 letras. Tráigalo por partes.',
      'return-many-authors': 'En el archivo hablan más de 100 personas. Tráigalo por partes.',
      'return-other-text': 'Este archivo salió de otro texto. Tráigalo de vuelta en la página de ese texto.',
      'return-not-ours': 'Ningún párrafo del archivo se parece a este texto en ese idioma. Revise el idioma.',
      'return-nothing-new': 'El archivo no trae nada que no esté ya aquí.',
      'return-settled': 'Este cambio ya tiene lugar o ya se descartó.',
      'return-no-room': 'No cabe más en este texto. Decidan antes algunas sugerencias o comentarios.',
      'returns-too-fast': 'Son muchos archivos en una hora. Siga dentro de un rato.',
      'returns-of-statements': 'Solo los comunicados reciben archivos de vuelta.',
      'not-your-return': 'Esto lo hace quien trajo el archivo.',
    },
    acts: {
      'return.brought': (f: ActFacts) =>
        `Trajo de vuelta un archivo con ${n(f)} ${plural('es', n(f), 'cambio', 'cambios')} a ${f['text']}.`,
      'return.placed': (f: ActFacts) => `Dio lugar a un cambio de un archivo en ${f['text']}.`,
      'return.dropped': (f: ActFacts) => `Descartó un cambio de un archivo en ${f['text']}.`,
      'return.cleared': (f: ActFacts) => `Borró de la lista lo descartado de un archivo de ${f['text']}.`,
      'return.credited': (f: ActFacts) =>
        `Dijo de qué organización es alguien en un archivo de ${f['text']}.`,
    },
    brought: (bringer: string, who: string) =>
      who === '' ? `${bringer}, en un archivo` : `${bringer}, en un archivo: ${who}`,
    reason: (author: string) =>
      author === '' ? 'Viene en un archivo, sin nombre.' : `Lo propone ${author} en un archivo.`,
    told: {
      look: (said: string, mark: 'bold' | 'italic', on: boolean) =>
        on ? `Propone ${LOOKS.es[mark]}: «${said}».` : `Propone quitar ${LOOKS.es[mark]}: «${said}».`,
      reads: (said: string) => `Propone que diga: «${said}».`,
      change: (struck: string, put: string) =>
        struck === ''
          ? `Propone agregar: «${put}».`
          : put === ''
            ? `Propone quitar: «${struck}».`
            : `Propone cambiar «${struck}» por «${put}».`,
      act: {
        insert: 'Propone un párrafo nuevo aquí.',
        delete: 'Propone quitar este párrafo.',
        replace: 'Propone otro párrafo aquí.',
        move: 'Propone mover este párrafo.',
        retype: 'Propone otra forma para este párrafo.',
      },
    },
    page: {
      title: 'Traer de vuelta',
      of: (title: string) => `Texto: ${title}`,
      lead: 'Suba el archivo de Word o LibreOffice que salió de aquí y se editó con control de cambios. Sus cambios serán sugerencias y enmiendas, y sus comentarios, comentarios.',
      file: 'Archivo',
      fileHelp: 'Un archivo .docx o .odt de hasta 10 MB.',
      language: 'Si el archivo no lo dice, su idioma es',
      bring: 'Traer de vuelta',
      asYou: 'Entra como traído por usted. Cada cambio lleva el nombre que dice el archivo.',
      none: 'Todavía no ha vuelto ningún archivo.',
      past: 'Archivos que volvieron',
      number: (number: number) => `Archivo ${number}`,
      by: (person: string, organisation: string, when: string) =>
        `Lo trajo ${person} · ${organisation}, ${when}`,
      sums: (placed: number, waiting: number, dropped: number) =>
        `${placed} con lugar, ${waiting} por colocar, ${dropped} ${plural('es', dropped, 'descartado', 'descartados')}`,
      waiting: 'Por colocar',
      waitingHelp: 'Estos cambios no tienen un lugar seguro. Diga en qué párrafo van, o descártelos.',
      placed: 'Con lugar',
      dropped: 'Descartados',
      authors: 'Quién habla en el archivo',
      authorsHelp: 'El nombre es el que dice el archivo. Usted puede decir de qué organización es.',
      organisation: 'Organización',
      organisationHelp: 'Con el nombre que usa en los textos.',
      organisationProposed: 'Viene entre paréntesis con su nombre. Guárdela si es así.',
      credit: 'Guardar',
      noAuthor: 'El archivo no dice quién',
      said: (author: string, organisation: string | null) =>
        organisation === null ? author : `${author} · ${organisation}`,
      broughtBy: (bringer: string) => `según un archivo que trajo ${bringer}`,
      paragraph: 'Párrafo',
      choose: 'Elija un párrafo',
      place: 'Colocar aquí',
      how: '¿Cómo?',
      instead: 'En lugar de ese párrafo',
      after: 'Después de él, como uno nuevo',
      placing: {
        comment: 'Será un comentario suyo en ese párrafo.',
        insert: 'Será una enmienda suya: un párrafo nuevo después del que elija.',
        unrecorded: 'Será una sugerencia o enmienda suya; el texto sigue igual hasta que se acepte.',
        other:
          'Será una sugerencia o enmienda suya o, si no cabe en ese párrafo, un comentario que lo cuenta.',
      },
      toTitle: 'Ir al texto a cambiar el título',
      drop: 'Descartar',
      clear: 'Borrar de la lista lo descartado',
      clearHelp: 'Se borra para todas las personas. Quien tenga el archivo puede traerlo otra vez.',
      show: 'Ver qué trajo',
      whole: 'Ver completo',
      more: (n: number) => `Siguientes (${n} más)`,
      first: 'Primeros',
      shown: 'Qué se muestra de este archivo',
      struck: 'Quita',
      put: 'Pone',
      comment: 'Comentario',
      words: 'Dice',
      acts: {
        insert: 'Párrafo nuevo',
        delete: 'Quita el párrafo',
        replace: 'Otras palabras para el párrafo',
        move: 'Mueve el párrafo',
        retype: 'Otra forma para el párrafo',
      },
      look: (mark: 'bold' | 'italic', on: boolean) =>
        on ? `Pone ${LOOKS.es[mark]}` : `Quita ${LOOKS.es[mark]}`,
      untracked: 'Dice otra cosa, sin control de cambios',
      became: {
        suggestion: 'Sugerencia',
        amendment: 'Enmienda',
        comment: 'Comentario',
        dropped: 'Descartado',
      },
      back: 'Volver al texto',
      done: 'Listo',
    },
    why: {
      'no-paragraph': 'No se encontró su párrafo.',
      'words-changed': 'Su párrafo cambió mientras el archivo estaba fuera.',
      untracked: 'El archivo cambió estas palabras sin control de cambios, o cambiaron aquí.',
      'in-anothers': 'Quita algo que otra persona propone.',
      title: 'Es el título: se cambia en la página del texto.',
      note: 'Trae o quita una nota al pie.',
      'no-room': 'Ya no cabían más sugerencias.',
      'too-long': 'Es demasiado largo.',
    },
  },
  {
    refusals: {
      'return-kind': 'Files brought back here are .docx and .odt.',
      'return-too-many': 'The file brings more than 1000 changes. Accept some in it, or divide it.',
      'return-long-change':
        'A change or comment of the file is longer than 20,000 letters. Shorten it in the file and bring it again.',
      'return-too-long':
        'The changes and comments of the file are longer than 600,000 letters together. Bring it in parts.',
      'return-many-authors': 'More than 100 people speak in the file. Bring it in parts.',
      'return-other-text': 'This file left from another text. Bring it back on that text’s page.',
      'return-not-ours': 'No paragraph of the file resembles this text in that language. Check the language.',
      'return-nothing-new': 'The file brings nothing that is not here already.',
      'return-settled': 'This change has its place already, or was dropped.',
      'return-no-room': 'No more fits in this text. Decide some suggestions or comments first.',
      'returns-too-fast': 'These are many files in an hour. Go on in a while.',
      'returns-of-statements': 'Only statements take files back.',
      'not-your-return': 'This is done by who brought the file.',
    },
    acts: {
      'return.brought': (f) =>
        `Brought back a file with ${n(f)} ${plural('en', n(f), 'change', 'changes')} to ${f['text']}.`,
      'return.placed': (f) => `Placed a change from a file in ${f['text']}.`,
      'return.dropped': (f) => `Dropped a change from a file in ${f['text']}.`,
      'return.cleared': (f) => `Took what was dropped of a file of ${f['text']} off the list.`,
      'return.credited': (f) => `Said whose organisation somebody in a file of ${f['text']} is.`,
    },
    brought: (bringer, who) => (who === '' ? `${bringer}, in a file` : `${bringer}, in a file: ${who}`),
    reason: (author) =>
      author === '' ? 'It comes in a file, without a name.' : `${author} proposes it in a file.`,
    told: {
      look: (said, mark, on) =>
        on ? `Proposes ${LOOKS.en[mark]}: “${said}”.` : `Proposes no ${LOOKS.en[mark]}: “${said}”.`,
      reads: (said) => `Proposes that it read: “${said}”.`,
      change: (struck, put) =>
        struck === ''
          ? `Proposes to add: “${put}”.`
          : put === ''
            ? `Proposes to remove: “${struck}”.`
            : `Proposes to change “${struck}” to “${put}”.`,
      act: {
        insert: 'Proposes a new paragraph here.',
        delete: 'Proposes to remove this paragraph.',
        replace: 'Proposes another paragraph here.',
        move: 'Proposes to move this paragraph.',
        retype: 'Proposes another form for this paragraph.',
      },
    },
    page: {
      title: 'Bring back',
      of: (title) => `Text: ${title}`,
      lead: 'Upload the Word or LibreOffice file that left from here and was edited with changes recorded. Its changes become suggestions and amendments, its comments comments.',
      file: 'File',
      fileHelp: 'A .docx or .odt file of up to 10 MB.',
      language: 'If the file does not say, its language is',
      bring: 'Bring back',
      asYou: 'It comes in as brought by you. Each change carries the name the file gives.',
      none: 'No file has come back yet.',
      past: 'Files that came back',
      number: (number) => `File ${number}`,
      by: (person, organisation, when) => `Brought by ${person} · ${organisation}, ${when}`,
      sums: (placed, waiting, dropped) => `${placed} placed, ${waiting} to place, ${dropped} dropped`,
      waiting: 'To place',
      waitingHelp: 'These changes have no certain place. Say which paragraph they belong to, or drop them.',
      placed: 'Placed',
      dropped: 'Dropped',
      authors: 'Who speaks in the file',
      authorsHelp: 'The name is the one the file gives. You can say which organisation it is.',
      organisation: 'Organisation',
      organisationHelp: 'By the name it goes by in texts.',
      organisationProposed: 'It stands in brackets with their name. Save it if that is so.',
      credit: 'Save',
      noAuthor: 'The file does not say who',
      said: (author, organisation) => (organisation === null ? author : `${author} · ${organisation}`),
      broughtBy: (bringer) => `according to a file brought by ${bringer}`,
      paragraph: 'Paragraph',
      choose: 'Choose a paragraph',
      place: 'Place here',
      how: 'How?',
      instead: 'Instead of that paragraph',
      after: 'After it, as a new one',
      placing: {
        comment: 'It will be a comment of yours on that paragraph.',
        insert: 'It will be an amendment of yours: a new paragraph after the one you choose.',
        unrecorded:
          'It will be a suggestion or amendment of yours; the text stays as it is until it is accepted.',
        other:
          'It will be a suggestion or amendment of yours or, if it does not fit that paragraph, a comment that tells it.',
      },
      toTitle: 'Go to the text to change its title',
      drop: 'Drop',
      clear: 'Take what was dropped off the list',
      clearHelp: 'It goes for everybody. Whoever has the file can bring it again.',
      show: 'See what it brought',
      whole: 'See all of it',
      more: (n) => `Next (${n} more)`,
      first: 'First ones',
      shown: 'What is shown of this file',
      struck: 'Removes',
      put: 'Adds',
      comment: 'Comment',
      words: 'Reads',
      acts: {
        insert: 'New paragraph',
        delete: 'Removes the paragraph',
        replace: 'Other words for the paragraph',
        move: 'Moves the paragraph',
        retype: 'Another form for the paragraph',
      },
      look: (mark, on) => (on ? `Sets ${LOOKS.en[mark]}` : `Takes away ${LOOKS.en[mark]}`),
      untracked: 'Reads otherwise, with no change recorded',
      became: { suggestion: 'Suggestion', amendment: 'Amendment', comment: 'Comment', dropped: 'Dropped' },
      back: 'Back to the text',
      done: 'Done',
    },
    why: {
      'no-paragraph': 'Its paragraph was not found.',
      'words-changed': 'Its paragraph changed while the file was away.',
      untracked: 'The file changed these words without recording it, or they changed here.',
      'in-anothers': 'It removes what somebody else proposes.',
      title: 'It is the title, which is changed on the text’s page.',
      note: 'It brings or removes a footnote.',
      'no-room': 'There was no more room for suggestions.',
      'too-long': 'It is too long.',
    },
  },
);
