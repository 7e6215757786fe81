import type { Language } from './words.ts';

type Sentences = Record<string, string | ((facts: Record<string, string>) => string)>;

const common: Record<Language, Sentences> = {
  es: {
    invalid: 'Revise los campos señalados. Nada se ha guardado todavía.',
    'not-found': 'No lo encontramos. Puede que se haya retirado o que usted no tenga acceso.',
    'signed-out': 'Entre para continuar.',
  },
  en: {
    invalid: 'Please check the marked fields. Nothing has been saved yet.',
    'not-found': 'We could not find it. It may have been removed, or you may not have access.',
    'signed-out': 'Sign in to continue.',
  },
};

/** Every refusal's sentence by its key; each domain adds its own `refusals`. */
const sentences: Record<Language, Sentences> = {
  es: { ...common.es },
  en: { ...common.en },
};

/** The sentence a person reads for a refusal. A key without a sentence is a defect the tests find. */
export function refusal(language: Language, word: string, facts: Record<string, string> = {}): string {
  const found = sentences[language][word];
  if (found === undefined) return sentences[language]['invalid'] as string;
  return typeof found === 'function' ? found(facts) : found;
}

/** Every key, for the test that each has its sentence in both languages. */
export function refusalKeys(language: Language): string[] {
  return Object.keys(sentences[language]);
}
