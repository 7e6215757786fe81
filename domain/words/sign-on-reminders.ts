import { number, plural, words } from './words.ts';

/** Reminding whoever has not answered a sign-on. */
export const signOnReminderWords = words(
  {
    title: 'Recordatorios',
    what: 'Cada organización que no ha respondido recibe un correo en su idioma, en sus contactos y en quienes pueden firmar por ella. Quien ya respondió no recibe nada.',
    now: 'Recordar ahora',
    add: 'Agregar unas palabras',
    wordsEs: 'En español',
    wordsEn: 'En inglés',
    wordsHelp: 'En los dos idiomas o en ninguno. Van dentro del recordatorio.',
    send: (count: number) =>
      plural('es', count, 'Recordar a 1 organización', `Recordar a ${number('es', count)} organizaciones`),
    plan: 'Recordar por sí solo',
    after: 'El primero, a los cuántos días de abrir',
    every: 'Después, cada cuántos días',
    everyHelp:
      'Déjelo en blanco para uno solo. Salen a las 8 de la mañana, hasta que la organización responda.',
    save: 'Guardar',
    stop: 'Ya no recordar',
    planned: (after: number, every: number | null) =>
      every === null
        ? `Uno solo, ${plural('es', after, 'al día siguiente', `a los ${number('es', after)} días`)} de abrir.`
        : `${plural('es', after, 'Al día siguiente', `A los ${number('es', after)} días`)} de abrir, y después cada ${plural('es', every, 'día', `${number('es', every)} días`)}.`,
    next: (when: string) => `El próximo sale el ${when}.`,
    noneNext: 'Ya no sale ninguno antes del cierre.',
    sent: 'Ya enviados',
    byItself: 'Por sí solo',
    to: (count: number) =>
      plural(
        'es',
        count,
        'a 1 organización sin respuesta',
        `a ${number('es', count)} organizaciones sin respuesta`,
      ),
  },
  {
    title: 'Reminders',
    what: 'Each organisation that has not answered gets an email in its language, at its contacts and at those who may sign for it. Whoever has answered gets nothing.',
    now: 'Remind now',
    add: 'Add some words',
    wordsEs: 'In Spanish',
    wordsEn: 'In English',
    wordsHelp: 'In both languages or in none. They go inside the reminder.',
    send: (count: number) =>
      plural('en', count, 'Remind 1 organisation', `Remind ${number('en', count)} organisations`),
    plan: 'Remind by itself',
    after: 'The first, how many days after opening',
    every: 'Then, every how many days',
    everyHelp:
      'Leave it blank for only one. They go out at 8 in the morning, until the organisation answers.',
    save: 'Save',
    stop: 'Remind no more',
    planned: (after: number, every: number | null) =>
      every === null
        ? `Only one, ${plural('en', after, 'a day', `${number('en', after)} days`)} after opening.`
        : `${plural('en', after, 'A day', `${number('en', after)} days`)} after opening, then every ${plural('en', every, 'day', `${number('en', every)} days`)}.`,
    next: (when: string) => `The next goes out on ${when}.`,
    noneNext: 'No more go out before signing closes.',
    sent: 'Sent so far',
    byItself: 'By itself',
    to: (count: number) =>
      plural(
        'en',
        count,
        'to 1 organisation without an answer',
        `to ${number('en', count)} organisations without an answer`,
      ),
  },
);
