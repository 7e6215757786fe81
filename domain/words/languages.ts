import type { Language } from './words.ts';

interface LanguageNames {
  es: string;
  en: string;
  /** What its speakers call it. */
  own: string;
}

/**
 * Languages of our members that the runtime has no names for, or not the same everywhere: the server and every browser
 * must say the same. A glottal stop is the letter ʼ (U+02BC), which is part of its word.
 */
const NAMED: Record<string, LanguageNames> = {
  ht: { es: 'criollo haitiano', en: 'Haitian Creole', own: 'Kreyòl ayisyen' },
  mam: { es: 'mam', en: 'Mam', own: 'Mam' },
  quc: { es: 'kʼicheʼ', en: 'Kʼicheʼ', own: 'Kʼicheʼ' },
  kek: { es: 'qʼeqchiʼ', en: 'Qʼeqchiʼ', own: 'Qʼeqchiʼ' },
  cak: { es: 'kaqchikel', en: 'Kaqchikel', own: 'Kaqchikel' },
  kjb: { es: 'qʼanjobʼal', en: 'Qʼanjobʼal', own: 'Qʼanjobʼal' },
  ixl: { es: 'ixil', en: 'Ixil', own: 'Ixil' },
  jac: { es: 'poptiʼ', en: 'Poptiʼ', own: 'Poptiʼ' },
  cac: { es: 'chuj', en: 'Chuj', own: 'Chuj' },
  poh: { es: 'poqomchiʼ', en: 'Poqomchiʼ', own: 'Poqomchiʼ' },
  tzj: { es: 'tzʼutujil', en: 'Tzʼutujil', own: 'Tzʼutujil' },
  tzh: { es: 'tseltal', en: 'Tseltal', own: 'Tseltal' },
  tzo: { es: 'tsotsil', en: 'Tsotsil', own: 'Tsotsil' },
  yua: { es: 'maya yucateco', en: 'Yucatec Maya', own: 'Maayaʼ tʼaan' },
  nah: { es: 'náhuatl', en: 'Nahuatl', own: 'Nahuatl' },
  cab: { es: 'garífuna', en: 'Garifuna', own: 'Garifuna' },
  miq: { es: 'miskito', en: 'Miskito', own: 'Miskitu' },
};

/** The languages a page offers by name; any other can be named by its tag. */
export const KNOWN_LANGUAGES: readonly string[] = ['es', 'en', 'fr', 'pt', ...Object.keys(NAMED)];

const names = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  names.set(language, known);
  return known;
}

/** "español", "inglés", "criollo haitiano": a content language as the interface's language calls it. */
export function languageName(tag: string, language: Language): string {
  return NAMED[tag]?.[language] ?? namesIn(language).of(tag) ?? tag;
}

/** The language's name for itself, with a capital: "Español", "Kreyòl ayisyen"; its tag where nobody knows a name. */
export function ownName(tag: string): string {
  const name = NAMED[tag]?.own ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** "español, inglés y francés". */
export function languageList(tags: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    tags.map((tag) => languageName(tag, language)),
  );
}
