import { words } from './words.ts';

const LOOKS = {
  es: { bold: 'negrita', italic: 'cursiva', link: 'enlace' },
  en: { bold: 'bold', italic: 'italics', link: 'link' },
};

/** Files a text goes out as. */
export const exportWords = words(
  {
    summary: 'Descargar',
    help: 'Con cambios y comentarios: quien lo edite en Word o LibreOffice puede traerlo de vuelta.',
    format: 'Archivo',
    formats: {
      docx: 'Word (.docx)',
      odt: 'LibreOffice (.odt)',
      md: 'Markdown (.md)',
      html: 'Página web (.html)',
    },
    marks: 'Qué lleva',
    clean: 'Solo el texto aceptado',
    marked: 'Con sugerencias y comentarios',
    markedHelp: 'Solo Word y LibreOffice. Lleva los nombres de quienes sugieren y comentan.',
    language: 'Idioma',
    button: 'Descargar',
    versionFiles: 'Archivos',
    redLine: (body: string) => `Línea roja: ${body}`,
    answer: (answer: string, note: string) => (note === '' ? answer : `${answer}: ${note}`),
    look: (mark: 'bold' | 'italic' | 'link', on: boolean, href: string) =>
      on ? `Propone ${LOOKS.es[mark]}${href === '' ? '' : `: ${href}`}` : `Propone quitar: ${LOOKS.es[mark]}`,
  },
  {
    summary: 'Download',
    help: 'With changes and comments: whoever edits it in Word or LibreOffice can bring it back.',
    format: 'File',
    formats: {
      docx: 'Word (.docx)',
      odt: 'LibreOffice (.odt)',
      md: 'Markdown (.md)',
      html: 'Web page (.html)',
    },
    marks: 'What it carries',
    clean: 'Only the accepted text',
    marked: 'With suggestions and comments',
    markedHelp: 'Word and LibreOffice only. It carries the names of those who suggest and comment.',
    language: 'Language',
    button: 'Download',
    versionFiles: 'Files',
    redLine: (body) => `Red line: ${body}`,
    answer: (answer, note) => (note === '' ? answer : `${answer}: ${note}`),
    look: (mark, on, href) =>
      on
        ? `Proposes ${LOOKS.en[mark]}${href === '' ? '' : `: ${href}`}`
        : `Proposes to remove: ${LOOKS.en[mark]}`,
  },
);
