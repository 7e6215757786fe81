import type { Adoption, AskedClass, Minimum, Role, Rule } from '../decisions/constants.ts';
import type { Missing } from '../decisions/rule.ts';
import { decisionAppealWords } from './decision-appeals.ts';
import { decisionOptionWords } from './decision-options.ts';
import { placeName } from './places.ts';
import { plural, type Language } from './words.ts';

/** What a rule is read with: whose body is asked, and how many organisations of it. */
export interface Asked {
  body: string;
  asked: number;
  /** Of those asked, how many have to answer. */
  quorum: number;
}

interface Sentences {
  classes: Record<AskedClass, string>;
  roles: Record<Role, string>;
  who: (asked: Asked, classes: string) => string;
  quorum: (asked: Asked) => string;
  noQuorum: string;
  adopts: Record<Adoption, string>;
  silence: Record<Rule['silence'], string>;
  minimums: (list: string) => string;
  minimum: (n: number, of: string) => string;
  from: (minimum: Minimum) => string;
  twoKeys: string;
  oneKey: string;
  missing: {
    quorum: (n: number, needed: number) => string;
    minimum: (n: number, of: string) => string;
    majority: (n: number) => string;
    objections: (n: number) => string;
  };
}

const es: Sentences = {
  classes: {
    full: 'miembros plenas',
    observer: 'observadoras',
    candidate: 'candidatas',
    associate: 'asociadas',
    individual: 'individuales',
    ally: 'aliadas',
  },
  roles: { origin: 'origen', transit: 'tránsito', destination: 'destino', return: 'retorno' },
  who: ({ body, asked }, classes) =>
    `${plural('es', asked, 'Responde', 'Responden')} ${asked} ${plural('es', asked, 'organización', 'organizaciones')} con lugar en «${body}» (${classes}), cada una con una respuesta.`,
  quorum: ({ quorum, asked }) =>
    `${plural('es', quorum, 'Hace falta', 'Hacen falta')} ${quorum} ${plural('es', quorum, 'respuesta', 'respuestas')} de ${asked}.`,
  noQuorum: 'No hace falta un número de respuestas.',
  adopts: {
    'no-objection': 'Se adopta si alguna está de acuerdo y ninguna mantiene una objeción.',
    simple: 'Se adopta si son más las que están de acuerdo que las que están en contra.',
    absolute: 'Se adopta si está de acuerdo más de la mitad de todas las que pueden responder.',
    ...decisionOptionWords.es.adopts,
    'two-thirds': 'Se adopta si las que están de acuerdo son al menos el doble de las que están en contra.',
  },
  silence: {
    nothing: 'Quien no responde no cuenta ni a favor ni en contra.',
    agrees: 'Quien no responde cuenta como de acuerdo, pero no para las respuestas que hacen falta.',
  },
  minimums: (list) => `Tiene que haber al menos ${list}.`,
  minimum: (n, of) => `${n} ${plural('es', n, 'respuesta', 'respuestas')} de ${of}`,
  from: (minimum) =>
    minimum.of === 'country'
      ? placeName(minimum.key, 'es')
      : minimum.of === 'class'
        ? `organizaciones ${es.classes[minimum.key]}`
        : `países de ${es.roles[minimum.key]}`,
  twoKeys: 'El resultado lo anuncia una persona y lo confirma otra.',
  oneKey: 'El resultado lo anuncia una persona.',
  missing: {
    quorum: (n, needed) =>
      `${plural('es', n, 'Falta', 'Faltan')} ${n} ${plural('es', n, 'respuesta', 'respuestas')} para el quórum de ${needed}.`,
    minimum: (n, of) =>
      `${plural('es', n, 'Falta', 'Faltan')} ${n} ${plural('es', n, 'respuesta', 'respuestas')} de ${of}.`,
    majority: (n) =>
      `${plural('es', n, 'Falta', 'Faltan')} ${n} ${plural('es', n, 'organización', 'organizaciones')} de acuerdo.`,
    objections: (n) =>
      `${plural('es', n, 'Hay 1 objeción en pie', `Hay ${n} objeciones en pie`)}: así no se adopta.`,
  },
};

const en: Sentences = {
  classes: {
    full: 'full members',
    observer: 'observers',
    candidate: 'candidates',
    associate: 'associates',
    individual: 'individual members',
    ally: 'allies',
  },
  roles: { origin: 'origin', transit: 'transit', destination: 'destination', return: 'return' },
  who: ({ body, asked }, classes) =>
    `${asked} ${plural('en', asked, 'organisation', 'organisations')} with a place in “${body}” (${classes}) ${plural('en', asked, 'answers', 'answer')}, each with one answer.`,
  quorum: ({ quorum, asked }) =>
    `${quorum} ${plural('en', quorum, 'answer is', 'answers are')} needed, of ${asked}.`,
  noQuorum: 'No number of answers is needed.',
  adopts: {
    'no-objection': 'It is adopted if at least one agrees and none keeps up an objection.',
    simple: 'It is adopted if more agree than are against.',
    absolute: 'It is adopted if more than half of all who may answer agree.',
    ...decisionOptionWords.en.adopts,
    'two-thirds': 'It is adopted if those who agree are at least twice those who are against.',
  },
  silence: {
    nothing: 'Whoever does not answer counts neither for nor against.',
    agrees: 'Whoever does not answer counts as agreeing, but not towards the answers needed.',
  },
  minimums: (list) => `There must be at least ${list}.`,
  minimum: (n, of) => `${n} ${plural('en', n, 'answer', 'answers')} from ${of}`,
  from: (minimum) =>
    minimum.of === 'country'
      ? placeName(minimum.key, 'en')
      : minimum.of === 'class'
        ? en.classes[minimum.key]
        : `countries of ${en.roles[minimum.key]}`,
  twoKeys: 'One person announces the outcome and another confirms it.',
  oneKey: 'One person announces the outcome.',
  missing: {
    quorum: (n, needed) =>
      `${n} more ${plural('en', n, 'answer', 'answers')} to reach the quorum of ${needed}.`,
    minimum: (n, of) => `${n} more ${plural('en', n, 'answer', 'answers')} from ${of}.`,
    majority: (n) => `${n} more ${plural('en', n, 'organisation has', 'organisations have')} to agree.`,
    objections: (n) =>
      `${plural('en', n, '1 objection stands', `${n} objections stand`)}: so it is not adopted.`,
  },
};

/** What the rules of decisions are said with. */
export const decisionRuleWords: Record<Language, Sentences> = { es, en };

/** A rule as people read it: who answers, how many have to, when it is adopted, and what silence means. */
export function ruleSentence(rule: Rule, asked: Asked, language: Language): string {
  const words = decisionRuleWords[language];
  const list = (parts: string[]) => new Intl.ListFormat(language).format(parts);
  return [
    words.who(asked, list(rule.classes.map((one) => words.classes[one]))),
    rule.quorum.of === 'none' ? words.noQuorum : words.quorum(asked),
    ...(rule.minimums.length > 0
      ? [words.minimums(list(rule.minimums.map((one) => words.minimum(one.least, words.from(one)))))]
      : []),
    words.adopts[rule.adopts],
    words.silence[rule.silence],
    rule.twoKeys ? words.twoKeys : words.oneKey,
    ...(rule.appealHours > 0 ? [decisionAppealWords[language].rule(rule.appealHours)] : []),
  ].join(' ');
}

/** What is missing, as people read it. */
export function missingSentence(missing: Missing, language: Language): string {
  const words = decisionRuleWords[language];
  if (missing.kind === 'quorum') return words.missing.quorum(missing.n, missing.needed);
  if (missing.kind === 'minimum') return words.missing.minimum(missing.n, words.from(missing.minimum));
  return words.missing[missing.kind](missing.n);
}

/** What is missing for an announced outcome to be final. */
export function notFinalSentence(
  { until, waiting, zone }: { until: string; waiting: number; zone: string },
  language: Language,
): string {
  const words = decisionAppealWords[language].missing;
  return waiting > 0 ? words.waiting(waiting) : words.window(until, zone);
}
