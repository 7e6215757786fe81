import { number, words } from './words.ts';

const es = {
  open: 'Abrir una ronda',
  openHelp:
    'Una ronda pide comentarios por un tiempo. Se avisa por correo a quienes se consulta, con el plazo.',
  firstHelp: 'Desde la primera ronda toda la membresía puede leer el texto.',
  kind: '¿Qué se pide?',
  kinds: { comments: 'Sugerencias y comentarios', redLines: 'Solo líneas rojas' },
  kindsHelp: {
    comments: 'Quienes se consulta proponen cambios en las palabras y comentan.',
    redLines: 'Quienes se consulta leen y dicen qué no pueden aceptar, y por qué.',
  },
  lasts: 'Dura',
  unit: 'Unidad',
  units: { days: 'días', hours: 'horas' },
  until: 'O hasta una fecha y hora',
  untilHelp: (place: string) => `Hora de ${place}. Si la escribe, vale en lugar de lo anterior.`,
  bodies: '¿A quiénes se consulta?',
  submit: 'Abrir la ronda',
  change: 'Cambiar la ronda',
  changeHelp: 'Puede alargarla o acortarla. La fecha nueva no puede haber pasado.',
  closes: 'Cierra',
  closesHelp: (place: string) => `Hora de ${place}.`,
  changeSubmit: 'Cambiar el plazo',
  endTitle: 'O terminarla ya',
  end: 'Terminar la ronda ahora',
  endHelp: 'Quienes fueron consultados dejan de sugerir y comentar en este momento.',
  round: (n: number) => `Ronda ${number('es', n)}`,
  station: (n: number, until: string) => `ronda ${n} · hasta ${until}`,
  stationRedLines: (n: number, until: string) => `ronda ${n}, líneas rojas · hasta ${until}`,
  may: {
    edit: 'Usted edita. Las sugerencias y los comentarios los responden quienes redactan.',
    suggest: 'Usted puede sugerir y comentar. Responden quienes redactan.',
    read: 'Usted lee.',
    readDrafting: (names: string) => `Usted lee; redactan ${names}.`,
    suggestUntil: (n: number, until: string) =>
      `Ronda ${n}: usted puede sugerir y comentar hasta el ${until}.`,
    redLinesUntil: (n: number, until: string) =>
      `Ronda ${n}, solo líneas rojas: usted puede leer y señalar lo que no acepta hasta el ${until}.`,
    editUntil: (n: number, until: string, groups: string) =>
      `Ronda ${n}, hasta el ${until}. Se consulta a: ${groups}. Usted edita y responde.`,
    editRedLinesUntil: (n: number, until: string, groups: string) =>
      `Ronda ${n}, solo líneas rojas, hasta el ${until}. Se consulta a: ${groups}. Usted edita y responde.`,
    othersUntil: (n: number, until: string, groups: string) =>
      `Ronda ${n}, hasta el ${until}. Se consulta a: ${groups}. Usted lee.`,
    othersSuggestUntil: (n: number, until: string, groups: string) =>
      `Ronda ${n}, hasta el ${until}. Se consulta a: ${groups}. Usted también puede sugerir y comentar.`,
  },
};

const en: typeof es = {
  open: 'Open a round',
  openHelp: 'A round asks for comments for a time. Those it asks get a mail with the deadline.',
  firstHelp: 'From the first round on, every member may read the text.',
  kind: 'What is asked for?',
  kinds: { comments: 'Suggestions and comments', redLines: 'Red lines only' },
  kindsHelp: {
    comments: 'Those it asks propose changes to the words and comment.',
    redLines: 'Those it asks read and say what they cannot accept, and why.',
  },
  lasts: 'Lasts',
  unit: 'Unit',
  units: { days: 'days', hours: 'hours' },
  until: 'Or until a date and time',
  untilHelp: (place) => `Time in ${place}. If you write it, it counts instead of the above.`,
  bodies: 'Who is asked?',
  submit: 'Open the round',
  change: 'Change the round',
  changeHelp: 'You may make it longer or shorter. The new date must be still to come.',
  closes: 'Closes',
  closesHelp: (place) => `Time in ${place}.`,
  changeSubmit: 'Change the deadline',
  endTitle: 'Or end it at once',
  end: 'End the round now',
  endHelp: 'Those who were asked can no longer suggest or comment from this moment.',
  round: (n) => `Round ${number('en', n)}`,
  station: (n, until) => `round ${n} · until ${until}`,
  stationRedLines: (n, until) => `round ${n}, red lines · until ${until}`,
  may: {
    edit: 'You edit. Those who draft answer suggestions and comments.',
    suggest: 'You may suggest and comment. Those who draft answer.',
    read: 'You read.',
    readDrafting: (names) => `You read; drafted by ${names}.`,
    suggestUntil: (n, until) => `Round ${n}: you may suggest and comment until ${until}.`,
    redLinesUntil: (n, until) =>
      `Round ${n}, red lines only: you may read and raise what you cannot accept until ${until}.`,
    editUntil: (n, until, groups) => `Round ${n}, until ${until}. Asked: ${groups}. You edit and answer.`,
    editRedLinesUntil: (n, until, groups) =>
      `Round ${n}, red lines only, until ${until}. Asked: ${groups}. You edit and answer.`,
    othersUntil: (n, until, groups) => `Round ${n}, until ${until}. Asked: ${groups}. You read.`,
    othersSuggestUntil: (n, until, groups) =>
      `Round ${n}, until ${until}. Asked: ${groups}. You may suggest and comment too.`,
  },
};

/** Rounds on the pages of a text, in Hoy and in the calendar. */
export const roundPagesWords = words(es, en);
