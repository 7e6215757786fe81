/** What the story's people wrote in plain words of a statement, by its key; it is not what is signed. */
export const summaries: Record<string, { es: string; en: string }> = {
  'a-plan-people-can-read': {
    es: 'En mayo de 2026 los países prometieron cuidar mejor a las personas que migran.\n\nPedimos a cada país un plan escrito en palabras sencillas. El plan debe decir qué se hará, quién lo hará, cuándo y con qué dinero.\n\nQueremos poder leerlo, opinar y preguntar después qué se cumplió.',
    en: 'In May 2026 countries promised to take better care of people who migrate.\n\nWe ask each country for a plan written in simple words. It should say what will be done, who will do it, when, and with what money.\n\nWe want to be able to read it, to be heard, and to ask later what was kept.',
  },
};
