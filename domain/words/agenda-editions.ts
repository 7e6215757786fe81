import { plural, words } from './words.ts';

const es = {
  close: {
    title: (n: number) => `Cerrar la edición ${n}`,
    lead: 'Se guarda como está hoy, palabras y datos, y la siguiente sigue a partir de ella.',
    means:
      'Las palabras y los datos de esta edición ya no cambian, y cualquiera podrá comprobarlo.\nLa agenda sigue abierta: la edición siguiente empieza con las mismas prioridades.\nEl público la ve solo cuando la secretaría la publica.',
    check: 'Qué significa',
    missing: 'Qué falta',
    nothing: 'Nada: cada prioridad tiene sus palabras en todos los idiomas.',
    lacks: (languages: string) => `Faltan palabras en ${languages}`,
    noAddressee: 'Sin persona destinataria',
    noLead: 'Sin organización responsable',
    none: 'La agenda todavía no tiene prioridades: no hay qué cerrar.',
    incomplete: (n: number) =>
      plural(
        'es',
        n,
        'Cerrar así, aunque a 1 prioridad le falten palabras',
        `Cerrar así, aunque a ${n} prioridades les falten palabras`,
      ),
    incompleteHelp: 'Quien la lea en ese idioma verá el hueco.',
    factsOnly: 'Los datos que faltan no impiden cerrar.',
    submit: (n: number) => `Cerrar la edición ${n}`,
    back: 'Seguir escribiendo',
    notAllowed: 'La cierran quienes redactan o coordinan en su grupo, y la secretaría.',
  },
  list: {
    title: 'Ediciones',
    lead: 'Cada edición guarda las palabras y los datos tal como estaban al cerrarla.',
    none: 'Todavía no se ha cerrado ninguna edición',
    noneNext: 'La primera se cierra desde la página de la agenda.',
  },
  page: {
    title: (n: number) => `Edición ${n}`,
    closed: (day: string) => `Se cerró el ${day}`,
    published: (day: string) => `publicada el ${day}`,
    unpublished: 'sin publicar',
    publish: 'Publicar esta edición',
    publishHelp: 'Cualquier persona podrá leerla. De las organizaciones se nombra a las que lo permiten.',
    unpublish: 'Retirarla del público',
    unpublishHelp: 'La membresía la sigue leyendo.',
    public: 'Ver la página pública',
    digests: 'Para comprobarla',
    wordsDigest: (language: string) => `Palabras en ${language}`,
    allWords: 'Todas las palabras',
    digestHelp: 'Con estas sumas SHA-256 se comprueba que las palabras no cambiaron desde que se cerró.',
    language: 'Idioma de la edición',
    asPublic: 'De las organizaciones aparecen las que dejan que el público sepa que apoyan la demanda.',
  },
  asks: 'Prioridades y demandas',
  addressee: 'Persona destinataria',
  when: 'Espacio y fecha',
  lead: 'Responsable',
  supporters: 'La apoyan',
  objectives: 'Objetivos del Pacto Mundial',
  public: {
    about: (asks: number, coalition: string) =>
      `${plural('es', asks, '1 prioridad', `${asks} prioridades`)} de ${coalition}: qué se pide, a quién y cuándo.`,
    edition: (n: number, day: string) => `Edición ${n} · publicada el ${day}`,
    entry: 'Agendas',
    check: 'Para comprobar esta edición',
  },
};

const en: typeof es = {
  close: {
    title: (n) => `Close edition ${n}`,
    lead: 'It is kept as it is today, words and facts, and the next one goes on from it.',
    means:
      'The words and facts of this edition no longer change, and anyone can check that.\nThe agenda stays open: the next edition begins with the same priorities.\nThe public sees it only once the secretariat publishes it.',
    check: 'What it means',
    missing: 'What is missing',
    nothing: 'Nothing: every priority has its words in every language.',
    lacks: (languages) => `Words are missing in ${languages}`,
    noAddressee: 'No target',
    noLead: 'No lead organisation',
    none: 'The agenda has no priorities yet: there is nothing to close.',
    incomplete: (n) =>
      plural(
        'en',
        n,
        'Close it as it is, though 1 priority lacks words',
        `Close it as it is, though ${n} priorities lack words`,
      ),
    incompleteHelp: 'Whoever reads it in that language will see the gap.',
    factsOnly: 'Missing facts do not stand in the way of closing.',
    submit: (n) => `Close edition ${n}`,
    back: 'Go on writing',
    notAllowed: 'It is closed by those who draft or coordinate in its group, and by the secretariat.',
  },
  list: {
    title: 'Editions',
    lead: 'Each edition keeps the words and facts as they were when it was closed.',
    none: 'No edition has been closed yet',
    noneNext: 'The first one is closed from the agenda’s page.',
  },
  page: {
    title: (n) => `Edition ${n}`,
    closed: (day) => `Closed on ${day}`,
    published: (day) => `published on ${day}`,
    unpublished: 'not published',
    publish: 'Publish this edition',
    publishHelp: 'Anyone will be able to read it. Only organisations that allow it are named.',
    unpublish: 'Take it from the public',
    unpublishHelp: 'Members go on reading it.',
    public: 'See the public page',
    digests: 'To check it',
    wordsDigest: (language) => `Words in ${language}`,
    allWords: 'All words',
    digestHelp: 'These SHA-256 sums show that the words have not changed since it was closed.',
    language: 'Language of the edition',
    asPublic: 'Only organisations that let the public know that they support the ask are named.',
  },
  asks: 'Priorities and asks',
  addressee: 'Target',
  when: 'Venue and date',
  lead: 'Lead',
  supporters: 'Supported by',
  objectives: 'Global Compact objectives',
  public: {
    about: (asks, coalition) =>
      `${plural('en', asks, '1 priority', `${asks} priorities`)} of ${coalition}: what is asked, of whom and when.`,
    edition: (n, day) => `Edition ${n} · published on ${day}`,
    entry: 'Agendas',
    check: 'To check this edition',
  },
};

/** Closing editions, and reading those that are closed. */
export const agendaEditionWords = words(es, en);
