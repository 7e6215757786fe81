import { words } from './words.ts';

const es = {
  title: 'Informe',
  live: 'Las cifras salen del registro y se mueven con él hasta que la campaña se cierre.',
  fixed: (day: string) =>
    `Cifras tal como estaban al cerrar, el ${day}. Solo las firmas de las cartas se cuentan hoy.`,
  narrative: 'El relato',
  narrativeLead: 'Cuente qué se hizo, qué se logró y qué falta. Varias personas pueden escribir a la vez.',
  close: 'Cerrar la campaña',
  closeAsk:
    'Las cifras quedan como están ahora y no se podrá agregar nada más; solo las firmas de las cartas se siguen contando. El texto se puede seguir escribiendo.',
  closeYes: 'Sí, cerrarla',
  open: {
    lead: 'Esto sigue abierto:',
    none: 'No queda nada abierto: ni cartas, ni compromisos, ni respuestas por dar.',
    letter: 'Carta abierta a firma',
    task: 'Compromiso pendiente',
    invited: 'Invitación sin respuesta',
    asked: 'Pide participar',
    chapter: 'Capítulo por aprobar',
    what: 'Las cartas seguirán abiertas a firma y los compromisos seguirán pendientes. Lo que espera respuesta ya no podrá responderse.',
  },
  publish: 'Publicar el informe',
  publishAgain: 'Publicar otra vez con el texto de ahora',
  publishWhat:
    'Sale en la página pública, con las partes elegidas allí. El texto queda como está en este momento.',
  published: (day: string) => `Informe publicado el ${day}.`,
  noPage: 'Para que alguien lo lea, la campaña necesita página pública con la parte «Informe».',
  toPage: 'Elegir qué se publica',
  downloads: 'Descargar',
  inLanguage: { es: 'En español', en: 'En inglés' },
  formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' },
  figures: 'Cifras',
  archived: 'Campaña cerrada',
};

const en: typeof es = {
  title: 'Report',
  live: 'The figures come from the record and move with it until the campaign is closed.',
  fixed: (day) =>
    `Figures as they stood at closing, on ${day}. Only the signatures of letters are counted today.`,
  narrative: 'The story',
  narrativeLead:
    'Tell what was done, what was achieved and what is missing. Several people can write at once.',
  close: 'Close the campaign',
  closeAsk:
    'The figures stay as they are now and nothing more can be added; only the signatures of letters go on being counted. The text can still be written.',
  closeYes: 'Yes, close it',
  open: {
    lead: 'This is still open:',
    none: 'Nothing is open any more: no letter, no task, no answer to give.',
    letter: 'Letter open for signature',
    task: 'Task to be done',
    invited: 'Invitation not answered',
    asked: 'Asks to join',
    chapter: 'Chapter to be approved',
    what: 'Letters stay open for signature and tasks stay to be done. What waits for an answer can be answered no more.',
  },
  publish: 'Publish the report',
  publishAgain: 'Publish again with the text as it is now',
  publishWhat:
    'It goes on the public page, with the parts chosen there. The text stays as it is at this moment.',
  published: (day) => `Report published on ${day}.`,
  noPage: 'For anyone to read it, the campaign needs a public page with the part “Report”.',
  toPage: 'Choose what is published',
  downloads: 'Download',
  inLanguage: { es: 'In Spanish', en: 'In English' },
  formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' },
  figures: 'Figures',
  archived: 'Campaign closed',
};

/** What stands around a campaign's report: closing, telling what happened, publishing and downloading it. */
export const campaignClosingWords = words(es, en);
