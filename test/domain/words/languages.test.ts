import { expect, it } from 'vitest';
import { KNOWN_LANGUAGES, languageList, languageName, ownName } from '../../../domain/words/languages.ts';

it('names the languages of members in the reader’s language and in their own, and any other by what is known of it', () => {
  expect(languageName('mam', 'es')).toBe('mam');
  expect(languageName('quc', 'en')).toBe('Kʼicheʼ');
  expect(languageName('ht', 'es')).toBe('criollo haitiano');
  expect(languageName('fr', 'es')).toBe('francés');
  expect(languageName('agu', 'es')).toBe('agu');
  expect(ownName('ht')).toBe('Kreyòl ayisyen');
  expect(ownName('es')).toBe('Español');
  expect(ownName('quc')).toBe('Kʼicheʼ');
  expect(ownName('agu')).not.toBe('');
  expect(languageList(['es', 'mam', 'ht'], 'es')).toBe('español, mam y criollo haitiano');
});

it('knows a name in both languages of the interface for each language it offers', () => {
  for (const tag of KNOWN_LANGUAGES)
    for (const language of ['es', 'en'] as const)
      expect(tag === 'mam' ? 'named' : languageName(tag, language)).not.toBe(tag);
});
