import type { Language } from './words.ts';
import { number, plural, words } from './words.ts';

type Facts = Record<string, string>;
const count = (facts: Facts): number => Number(facts['count'] ?? 1);
const es = (facts: Facts, one: string, other: string): string =>
  count(facts) === 1 ? one : `${number('es', count(facts))} ${plural('es', count(facts), one, other)}`;
const en = (facts: Facts, one: string, other: string): string =>
  count(facts) === 1 ? one : `${number('en', count(facts))} ${plural('en', count(facts), one, other)}`;
const example = (facts: Facts, lead: string): string =>
  facts['example'] ? ` ${lead} ${facts['example']}` : '';

/** Bringing a file or a paste into a text: why it was refused, and what could not be kept. */
export const importWords = words(
  {
    refusals: {
      'import-too-large': 'El archivo pesa más de 10 MB. Quite las imágenes o guárdelo por partes.',
      'import-too-long':
        'El texto es demasiado largo: caben hasta 400 000 caracteres y 3000 bloques. Divídalo.',
      'import-too-deep':
        'El archivo tiene listas o tablas dentro de otras en demasiados niveles. Simplifíquelo e inténtelo de nuevo.',
      'import-too-slow':
        'El archivo tardaba demasiado en leerse y lo dejamos. Guárdelo de nuevo en su programa o copie y pegue el texto.',
      'import-too-heavy': 'El archivo pide demasiada memoria para leerse. Copie y pegue el texto.',
      'import-inflates':
        'El archivo, abierto, ocupa mucho más de lo que dice. No lo leemos por seguridad. Copie y pegue el texto.',
      'import-too-many-parts':
        'El archivo trae demasiadas partes dentro. No lo leemos por seguridad. Copie y pegue el texto.',
      'import-unsafe':
        'El archivo contiene programas o definiciones que un documento de palabras no lleva. No lo leemos por seguridad. Copie y pegue el texto.',
      'import-kind': 'Ese tipo de archivo no se puede importar. Sirven .docx, .odt, .html, .md y .txt.',
      'import-old-word': 'Es un documento de Word antiguo (.doc). Guárdelo como .docx e inténtelo de nuevo.',
      'import-other-writer':
        'Ese formato no se puede importar todavía. Guárdelo como .docx e inténtelo de nuevo.',
      'import-pdf':
        'Un PDF no conserva párrafos ni listas. Importe el documento original o copie y pegue el texto.',
      'import-not-word':
        'El nombre del archivo no corresponde a su contenido. Ábralo y guárdelo de nuevo como .docx.',
      'import-not-text': 'El archivo no contiene texto legible.',
      'import-not-readable': 'El archivo está dañado o incompleto y no se pudo leer.',
      'import-locked': 'El archivo está protegido con contraseña. Quítela e inténtelo de nuevo.',
      'import-empty': 'No encontramos palabras en el archivo.',
      'import-nothing': 'Elija un archivo o pegue el texto.',
      'upload-gone': 'El archivo ya no está aquí. Elíjalo otra vez.',
      'import-own-waiting':
        'Todavía se leen otros archivos que usted envió. Espere un momento e inténtelo de nuevo.',
      'import-busy': 'Se están leyendo muchos archivos a la vez. Espere un momento e inténtelo de nuevo.',
    },
    notices: {
      links: (facts: Facts) =>
        `${es(facts, 'Un enlace no se conservó', 'enlaces no se conservaron')}, solo sus palabras: llevan dentro del archivo o a una dirección que no es http, https ni correo.${example(facts, 'Por ejemplo:')}`,
      pictures: (facts: Facts) =>
        `${es(facts, 'Una imagen o un contenido incrustado no se importó', 'imágenes o contenidos incrustados no se importaron')}.${example(facts, 'Por ejemplo:')}`,
      tables: (facts: Facts) =>
        `${es(facts, 'Una tabla se convirtió', 'tablas se convirtieron')} en párrafos, uno por fila, con sus celdas separadas por «·». Revise que se entiendan.`,
      looks: () => 'Subrayados, tachados, índices, rayas y otros adornos no se conservaron; sus palabras sí.',
      active: (facts: Facts) =>
        `${es(facts, 'Un programa, botón o formulario se dejó fuera', 'programas, botones o formularios se dejaron fuera')}.`,
      hidden: (facts: Facts) =>
        `${es(facts, 'Un fragmento oculto se dejó fuera', 'fragmentos ocultos se dejaron fuera')}.`,
      headings: () => 'Había más de tres niveles de títulos; los más hondos quedaron en el tercero.',
      levels: () => 'Había listas de más de cinco niveles; las más hondas quedaron en el quinto.',
      numbers: () =>
        'Las listas se numeran 1, 2, 3 desde el principio; el archivo usaba letras o empezaba en otro número. Revise las referencias.',
      encoding: (facts: Facts) =>
        `El archivo usa una codificación antigua (Windows-1252 o similar). Revise las tildes y las eñes.${example(facts, 'Por ejemplo:')}`,
      comments: () => 'Los comentarios al margen no se importaron.',
      margins: () => 'El encabezado y el pie de página no se importaron.',
      tracked: () => 'El archivo tenía control de cambios: se importó como si se aceptaran todos.',
      'title-same': (facts: Facts) =>
        `El primer título del archivo, «${facts['example'] ?? ''}», ya es el título del texto: no se repitió entre los párrafos.`,
      'title-apart': (facts: Facts) =>
        `El archivo dice llamarse «${facts['example'] ?? ''}». Ese nombre no se puso en el texto, que conserva su título.`,
      'front-matter': () =>
        'Los datos para programas que están al inicio del archivo se dejaron fuera, salvo el título.',
    },
  },
  {
    refusals: {
      'import-too-large': 'The file is larger than 10 MB. Take its pictures out or save it in parts.',
      'import-too-long': 'The text is too long: up to 400,000 characters and 3,000 blocks fit. Divide it.',
      'import-too-deep':
        'The file has lists or tables inside one another at too many levels. Make it simpler and try again.',
      'import-too-slow':
        'The file took too long to read, so we stopped. Save it again in your program, or copy and paste the text.',
      'import-too-heavy': 'The file needs too much memory to read. Copy and paste the text.',
      'import-inflates':
        'The file, once opened, takes far more space than it says. We do not read it, for safety. Copy and paste the text.',
      'import-too-many-parts':
        'The file has too many parts inside. We do not read it, for safety. Copy and paste the text.',
      'import-unsafe':
        'The file holds programs or definitions that no Word document has. We do not read it, for safety. Copy and paste the text.',
      'import-kind': 'This kind of file cannot be imported. You can use .docx, .odt, .html, .md and .txt.',
      'import-old-word': 'This is an old Word document (.doc). Save it as .docx and try again.',
      'import-other-writer': 'This format cannot be imported yet. Save it as .docx and try again.',
      'import-pdf':
        'A PDF does not keep paragraphs or lists. Import the original document, or copy and paste the text.',
      'import-not-word': 'The file’s name does not match what is in it. Open it and save it again as .docx.',
      'import-not-text': 'The file holds no readable text.',
      'import-not-readable': 'The file is damaged or incomplete and could not be read.',
      'import-locked': 'The file is protected by a password. Remove it and try again.',
      'import-empty': 'We found no words in the file.',
      'import-nothing': 'Choose a file or paste the text.',
      'upload-gone': 'The file is no longer here. Please choose it again.',
      'import-own-waiting': 'Other files you sent are still being read. Wait a moment and try again.',
      'import-busy': 'Many files are being read at once. Wait a moment and try again.',
    },
    notices: {
      links: (facts) =>
        `${en(facts, 'One link was not kept', 'links were not kept')}, only the words: they lead inside the file or to an address that is not http, https or e-mail.${example(facts, 'For example:')}`,
      pictures: (facts) =>
        `${en(facts, 'One picture or embedded item was not imported', 'pictures or embedded items were not imported')}.${example(facts, 'For example:')}`,
      tables: (facts) =>
        `${en(facts, 'One table became', 'tables became')} paragraphs, one for each row, with “·” between its cells. Please check that they make sense.`,
      looks: () =>
        'Underlining, strikethrough, raised letters, rules and other looks were not kept; their words were.',
      active: (facts) =>
        `${en(facts, 'One program, button or form was left out', 'programs, buttons or forms were left out')}.`,
      hidden: (facts) => `${en(facts, 'One hidden passage was left out', 'hidden passages were left out')}.`,
      headings: () => 'There were more than three levels of headings; the deepest are now at the third.',
      levels: () => 'There were lists of more than five levels; the deepest are now at the fifth.',
      numbers: () =>
        'Lists are numbered 1, 2, 3 from the start; the file used letters or began at another number. Please check references.',
      encoding: (facts) =>
        `The file uses an old encoding (Windows-1252 or similar). Please check accented letters.${example(facts, 'For example:')}`,
      comments: () => 'Comments in the margin were not imported.',
      margins: () => 'The page header and footer were not imported.',
      tracked: () => 'The file had tracked changes: it was imported as if all were accepted.',
      'title-same': (facts) =>
        `The file’s first heading, “${facts['example'] ?? ''}”, is already the title of the text: it was not repeated among the paragraphs.`,
      'title-apart': (facts) =>
        `The file calls itself “${facts['example'] ?? ''}”. That name was not put in the text, which keeps its title.`,
      'front-matter': () => 'The data for programs at the top of the file were left out, except the title.',
    },
  },
);

/** The sentence that tells of one thing an import could not keep. */
export function noticeSentence(language: Language, { word, facts }: { word: string; facts: Facts }): string {
  const sentences: Record<string, (facts: Facts) => string> = importWords[language].notices;
  return sentences[word]?.(facts) ?? word;
}
