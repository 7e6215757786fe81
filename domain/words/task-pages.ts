import { number, plural, words } from './words.ts';

const es = {
  title: 'Compromisos',
  lead: 'Lo que cada organización se comprometió a hacer, y para cuándo.',
  own: 'Compromisos de su organización',
  none: 'No hay compromisos pendientes',
  noneNext: 'Cuando su organización tome uno, lo verá aquí y en Hoy.',
  open: 'Pendientes',
  done: 'Hechos',
  doneOn: (day: string) => `hecho el ${day}`,
  noDay: 'sin día',
  late: 'Atrasado',
  due: (day: string) => `para el ${day}`,
  doIt: 'Hecho',
  doItOf: (title: string) => `: ${title}`,
  undo: 'Marcar pendiente',
  remove: 'Quitar',
  removeAsk: 'Se quita de todas las listas.',
  removeYes: 'Sí, quitarlo',
  add: 'Dar un compromiso a una organización',
  organization: 'Organización',
  what: 'Qué hay que hacer',
  whatHelp: 'Empiece con un verbo: enviar, llamar, traducir.',
  dueOn: 'Para el día',
  button: 'Dar el compromiso',
  today: {
    title: 'Compromisos de su organización',
    count: (n: number) =>
      `${number('es', n)} ${plural('es', n, 'compromiso pendiente', 'compromisos pendientes')}`,
    all: 'Ver todos',
    badge: 'Compromiso',
  },
};

const en: typeof es = {
  title: 'Tasks',
  lead: 'What each organisation has taken on, and by when.',
  own: 'Tasks of your organisation',
  none: 'There are no open tasks',
  noneNext: 'When your organisation takes one on, you will see it here and on Today.',
  open: 'Open',
  done: 'Done',
  doneOn: (day) => `done on ${day}`,
  noDay: 'no day',
  late: 'Late',
  due: (day) => `by ${day}`,
  doIt: 'Done',
  doItOf: (title) => `: ${title}`,
  undo: 'It is not done',
  remove: 'Remove',
  removeAsk: 'It is taken off every list.',
  removeYes: 'Yes, remove it',
  add: 'Give an organisation a task',
  organization: 'Organisation',
  what: 'What is to be done',
  whatHelp: 'Begin with a verb: send, call, translate.',
  dueOn: 'By the day',
  button: 'Give the task',
  today: {
    title: 'Tasks of your organisation',
    count: (n) => `${number('en', n)} ${plural('en', n, 'open task', 'open tasks')}`,
    all: 'See all',
    badge: 'Task',
  },
};

/** What pages say of tasks. Light: the first page takes it. */
export const taskPageWords = words(es, en);
