import type { Language } from './language.ts';
import { placeOfZone } from './zones.ts';

export type { Language };

type Word = string | ((...facts: never[]) => string);
export type WordTree = { [key: string]: Word | WordTree };

/** Ties both languages to one shape, so that a missing or extra sentence does not compile. */
export function words<T extends WordTree>(es: T, en: NoInfer<Loosen<T>>): { es: Loosen<T>; en: Loosen<T> } {
  return { es: es as unknown as Loosen<T>, en };
}

type Loosen<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer F) => string
      ? (...facts: F) => string
      : Loosen<T[K]>;
};

const rules = { es: new Intl.PluralRules('es'), en: new Intl.PluralRules('en') };

/** `plural('es', 2, 'organización', 'organizaciones')` → "organizaciones". */
export function plural(language: Language, n: number, one: string, other: string): string {
  return rules[language].select(n) === 'one' ? one : other;
}

/** Integers with the language's own grouping. */
export function number(language: Language, n: number): string {
  return n.toLocaleString(language === 'es' ? 'es-GT' : 'en-US');
}

/** "14 de enero de 2027, 17:00 (Guatemala)": an instant as the clock of an IANA zone shows it; nothing for no instant. */
export function moment(language: Language, at: string | undefined, zone = 'UTC'): string {
  if (at === undefined) return '';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-GT' : 'en-US', { ...options, timeZone: zone })
      .format(new Date(at))
      .replace('\u202f', ' ');
  const day = part({ year: 'numeric', month: 'long', day: 'numeric' });
  const time = part({ hour: 'numeric', minute: '2-digit', hourCycle: language === 'es' ? 'h23' : 'h12' });
  return `${day}, ${time} (${placeOfZone(zone, language)})`;
}

/** "de Marta", "del Dr. Ibarra", "de la Dra. Rauda": titles take their article. */
export function ofPerson(name: string): string {
  return (MAN.test(name) && `del ${name}`) || (WOMAN.test(name) && `de la ${name}`) || `de ${name}`;
}

/** "a Marta", "al Dr. Ibarra", "a la Dra. Rauda". */
export function atPerson(name: string): string {
  return (MAN.test(name) && `al ${name}`) || (WOMAN.test(name) && `a la ${name}`) || `a ${name}`;
}

/** "Marta", "el Dr. Ibarra", "la Dra. Rauda". */
export function thePerson(name: string): string {
  return (MAN.test(name) && `el ${name}`) || (WOMAN.test(name) && `la ${name}`) || name;
}

const MAN = /^(?:Dr|Sr|Prof|Mtro|Pbro|Lcdo|Mons|P)\. /;
const WOMAN = /^(?:Dra|Sra|Profa|Mtra|Lcda|Hna)\. /;
