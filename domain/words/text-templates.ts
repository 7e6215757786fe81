import { words } from './words.ts';

const es = {
  who: 'Quiénes somos',
  whoBody:
    'Nosotras, las {n} organizaciones abajo firmantes, trabajamos en [países o lugares] con [personas a quienes acompañan]. [Una frase que diga desde dónde hablan.]',
  what: 'Qué pasa',
  whatBody: '[Cuente lo que ustedes ven: hechos, fechas y fuentes. Un asunto por párrafo.]',
  ask: 'Qué pedimos',
  askLead: 'Pedimos a [quien debe responder]:',
  askOne: '[Quién debe hacer qué, y para cuándo.]',
  askTwo: '[Una petición por párrafo, que se pueda comprobar después.]',
  sign: 'Firmas',
  signBody:
    'Firmamos este texto las {n} organizaciones que aparecen al pie, cada una por decisión propia y conforme a sus reglas.',
  compact: {
    of: 'A qué damos seguimiento',
    ofBody:
      'Nosotras, las {n} organizaciones abajo firmantes, damos seguimiento al Pacto Mundial para la Migración. Este texto trata de los objetivos [números y nombres].',
    promised: 'Qué se prometió',
    promisedBody: '[Quién se comprometió a qué, en qué documento y en qué fecha.]',
    seen: 'Qué vemos',
    seenBody: '[Cuente lo que ustedes ven: hechos, fechas y fuentes. Un objetivo por párrafo.]',
    check: 'Cómo se comprobará',
    checkBody: '[Qué dato, de quién y en qué fecha dirá si se cumplió.]',
  },
};

const en: typeof es = {
  who: 'Who we are',
  whoBody:
    'We, the {n} undersigned organisations, work in [countries or places] with [the people you accompany]. [One sentence saying where you speak from.]',
  what: 'What is happening',
  whatBody: '[Tell what you see: facts, dates and sources. One matter per paragraph.]',
  ask: 'What we ask',
  askLead: 'We ask [whoever must answer]:',
  askOne: '[Who must do what, and by when.]',
  askTwo: '[One request per paragraph, such that it can be checked later.]',
  sign: 'Signatures',
  signBody:
    'This text is signed by the {n} organisations named at its foot, each by its own decision and under its own rules.',
  compact: {
    of: 'What we follow up',
    ofBody:
      'We, the {n} undersigned organisations, follow up the Global Compact for Migration. This text is about objectives [numbers and names].',
    promised: 'What was promised',
    promisedBody: '[Who committed to what, in which document and on which date.]',
    seen: 'What we see',
    seenBody: '[Tell what you see: facts, dates and sources. One objective per paragraph.]',
    check: 'How it will be checked',
    checkBody: '[Which figure, by whom and on which date, will tell whether it was done.]',
  },
};

/** What a text that is begun from a template says at first; brackets hold what its drafters put in. */
export const textTemplateWords = words(es, en);
