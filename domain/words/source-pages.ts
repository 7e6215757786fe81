import { number, plural, words } from './words.ts';

/** The page of a text's sources, what other pages say of them, and the rule of a coalition. */
export const sourcePageWords = words(
  {
    title: 'Fuentes',
    of: {
      text: (title: string) => `Texto: ${title}`,
      agenda: (title: string) => `Agenda: ${title}`,
    },
    lead: 'Cada enlace y cada dirección escrita, con el título que tenía la página y la fecha en que se leyó.',
    none: 'Todavía no se cita nada',
    noneNext: 'Aquí aparece cada enlace y cada dirección que se escriba entre las palabras.',
    back: { text: 'Volver al texto', agenda: 'Volver a la agenda' },
    caption: (n: number) => `${number('es', n)} ${plural('es', n, 'fuente', 'fuentes')}`,
    columns: {
      source: 'Fuente',
      cited: 'Dónde se cita',
      state: 'Estado',
      copy: 'Copia archivada',
      deeds: 'Acciones',
    },
    untitled: 'Sin título conocido',
    titled: (voice: string) => `Título escrito por ${voice}`,
    read: (day: string) => `Leída el ${day}`,
    checked: (day: string) => `Revisada el ${day}`,
    movedTo: 'Ahora está en',
    silent: (days: number) =>
      `No respondió en ${number('es', days)} ${plural('es', days, 'día', 'días')} de revisión. Al tercero cuenta como caída.`,
    states: {
      unchecked: 'Sin revisar',
      alive: 'Responde',
      moved: 'Se mudó',
      dead: 'Ya no está',
      unreachable: 'No respondió',
      notAllowed: 'No se revisa',
    },
    notAllowed: 'No es una dirección pública.',
    places: {
      paragraph: {
        short: (n: number) => `¶ ${n}`,
        whole: (n: number, language: string) => `Párrafo ${n}, ${language}`,
      },
      note: {
        short: (n: number) => `nota ${n}`,
        whole: (n: number, language: string) => `Nota ${n}, ${language}`,
      },
      ask: {
        short: (n: number) => `prioridad ${n}`,
        whole: (n: number, language: string) => `Prioridad ${n}, ${language}`,
      },
    },
    copyBy: (voice: string) => `La dio ${voice}`,
    toCopy: 'Ver la copia',
    noCopy: '—',
    correct: 'Corregir',
    correctOne: (address: string) => `Corregir ${address}`,
    form: {
      title: 'Título',
      titleHelp: 'Si lo deja vacío, vale el que diga la página.',
      archived: 'Dirección de una copia',
      archivedHelp:
        'Por ejemplo, de un archivo de la web. Se ofrece a quien lee junto a un enlace que ya no está.',
      save: 'Guardar',
    },
    check: 'Revisar ahora',
    checkHelp:
      'Revisar un enlace le dice al sitio enlazado que alguien lo consulta; no le dice quién ni desde qué texto.',
    asked: 'Se están revisando. El resultado aparece aquí.',
    off: 'La coalición no revisa enlaces: nadie de fuera se entera de lo que cita un borrador.',
    offHere: 'Esta instalación no sale a revisar enlaces.',
    toRule: 'Ver lo que dispone la coalición',
    closing: {
      labelled: (n: number) =>
        `${n === 1 ? 'Un enlace ya no está' : `${number('es', n)} enlaces ya no están`} y no tiene${n === 1 ? '' : 'n'} copia. Se puede seguir: quedará escrito quién lo hizo.`,
      refused: (n: number) =>
        `${n === 1 ? 'Un enlace ya no está' : `${number('es', n)} enlaces ya no están`} y no tiene${n === 1 ? '' : 'n'} copia. La coalición no cierra ni publica así: cámbielos o dé una copia.`,
      cannot: 'Antes hay que resolver los enlaces que ya no están.',
      see: 'Ver las fuentes',
    },
    rule: {
      title: 'Enlaces y fuentes',
      lead: 'Vale para todos los textos de la coalición.',
      check: 'Revisar los enlaces',
      checks: {
        on: 'Sí: cada enlace nuevo y después cada semana. Los sitios enlazados ven que alguien los consulta, también desde borradores.',
        off: 'No: nadie de fuera se entera.',
      },
      dead: 'Enlaces perdidos, sin copia',
      deads: {
        refused: 'No se cierra, no se abre a firma y no se publica.',
        labelled: 'Se puede seguir, con un aviso; queda escrito quién lo hizo.',
      },
      save: 'Guardar',
    },
    published: {
      title: 'Fuentes',
      read: (day: string) => `leída el ${day}`,
      dead: 'Al cerrar ya no estaba',
      copy: 'Copia archivada',
    },
  },
  {
    title: 'Sources',
    of: { text: (title) => `Text: ${title}`, agenda: (title) => `Agenda: ${title}` },
    lead: 'Every link and every address written out, with the title the page had and the day it was read.',
    none: 'Nothing is cited yet',
    noneNext: 'Each link and each address written among the words appears here.',
    back: { text: 'Back to the text', agenda: 'Back to the agenda' },
    caption: (n) => `${number('en', n)} ${plural('en', n, 'source', 'sources')}`,
    columns: {
      source: 'Source',
      cited: 'Where it is cited',
      state: 'State',
      copy: 'Archived copy',
      deeds: 'Actions',
    },
    untitled: 'No known title',
    titled: (voice) => `Title written by ${voice}`,
    read: (day) => `Read on ${day}`,
    checked: (day) => `Checked on ${day}`,
    movedTo: 'Now it is at',
    silent: (days) =>
      `It did not answer on ${number('en', days)} ${plural('en', days, 'day', 'days')} of checking. On the third it counts as gone.`,
    states: {
      unchecked: 'Not checked',
      alive: 'Answers',
      moved: 'Has moved',
      dead: 'No longer there',
      unreachable: 'Did not answer',
      notAllowed: 'Is not checked',
    },
    notAllowed: 'It is not a public address.',
    places: {
      paragraph: { short: (n) => `¶ ${n}`, whole: (n, language) => `Paragraph ${n}, ${language}` },
      note: { short: (n) => `note ${n}`, whole: (n, language) => `Note ${n}, ${language}` },
      ask: { short: (n) => `priority ${n}`, whole: (n, language) => `Priority ${n}, ${language}` },
    },
    copyBy: (voice) => `Given by ${voice}`,
    toCopy: 'See the copy',
    noCopy: '—',
    correct: 'Correct',
    correctOne: (address) => `Correct ${address}`,
    form: {
      title: 'Title',
      titleHelp: 'If you leave it empty, what the page says counts.',
      archived: 'Address of a copy',
      archivedHelp:
        'For example, of a web archive. Readers are offered it beside a link that is no longer there.',
      save: 'Save',
    },
    check: 'Check now',
    checkHelp:
      'Checking a link tells the linked site that somebody looks at it; it does not tell who, nor from which text.',
    asked: 'They are being checked. The result appears here.',
    off: 'The coalition does not check links: nobody outside learns what a draft cites.',
    offHere: 'This installation does not go out to check links.',
    toRule: 'See what the coalition rules',
    closing: {
      labelled: (n) =>
        `${n === 1 ? 'One link is' : `${number('en', n)} links are`} no longer there and without a copy. You can go on: it will be written down who did.`,
      refused: (n) =>
        `${n === 1 ? 'One link is' : `${number('en', n)} links are`} no longer there and without a copy. The coalition neither closes nor publishes so: change them or give a copy.`,
      cannot: 'First the links that are no longer there must be settled.',
      see: 'See the sources',
    },
    rule: {
      title: 'Links and sources',
      lead: 'It holds for all texts of the coalition.',
      check: 'Checking links',
      checks: {
        on: 'Yes: each new link and then every week. The linked sites see that somebody looks at them, from drafts too.',
        off: 'No: nobody outside learns of it.',
      },
      dead: 'Lost links without a copy',
      deads: {
        refused: 'It is not closed, opened for signature or published.',
        labelled: 'One can go on, with a notice; it is written down who did.',
      },
      save: 'Save',
    },
    published: {
      title: 'Sources',
      read: (day) => `read on ${day}`,
      dead: 'No longer there at closing',
      copy: 'Archived copy',
    },
  },
);
