import { Invalid, type Fault } from '../errors.ts';
import type { Block } from '../texts/schema.ts';
import { canonicalText, digest } from './canonical-text.ts';
import { manifest, type Sealed } from './manifest.ts';
import { normalForm, normalLine } from '../texts/normal-form.ts';

/** One language as it will be kept: the words in normal form are those that are hashed, shown and printed. */
export interface SealedLanguage {
  language: string;
  title: string;
  blocks: Block[];
  canonical: string;
  digest: string;
}

export interface SealedText {
  manifest: Sealed;
  languages: SealedLanguage[];
}

/**
 * Freezes every language of a text at once, or throws Invalid with one fault per language that is not ready:
 * without a title, without blocks, or with blocks that hold no words.
 */
export function sealText(text: {
  referenceLanguage: string;
  languages: readonly string[];
  titles: Readonly<Record<string, string>>;
  blocks: Readonly<Record<string, readonly Block[]>>;
}): SealedText {
  const faults: Fault[] = [];
  const languages = text.languages.map((language): SealedLanguage => {
    const title = normalLine(text.titles[language] ?? '');
    const written = text.blocks[language] ?? [];
    const blocks = normalForm(written);
    if (!title) faults.push({ field: `title.${language}`, word: 'title-missing' });
    if (written.length === 0) faults.push({ field: `text.${language}`, word: 'language-without-blocks' });
    else if (!blocks.some((block) => block.kind !== 'note'))
      faults.push({ field: `text.${language}`, word: 'language-empty' });
    const canonical = canonicalText({ title, language, blocks });
    return { language, title, blocks, canonical, digest: digest(canonical) };
  });
  if (faults.length > 0) throw new Invalid(faults);
  return { manifest: manifest({ referenceLanguage: text.referenceLanguage, languages }), languages };
}
