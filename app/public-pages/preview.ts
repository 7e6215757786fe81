import { commonWords } from '../../domain/words/common.ts';
import { previewWords } from '../../domain/words/preview.ts';
import type { Language } from '../../domain/words/words.ts';

const IMAGE = { path: '/og.png', width: '1200', height: '630' };
/** What a link to anything not public looks like: the product, never the page. */
export function genericPreview(origin: string, language: Language): { property: string; content: string }[] {
  const { product } = commonWords[language];
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: product },
    { property: 'og:description', content: previewWords[language].generic },
    { property: 'og:url', content: `${origin}/` },
    ...imageOf(origin, language),
  ];
}

/** The picture that stands for the product. */
export function imageOf(origin: string, language: Language) {
  return [
    { property: 'og:image', content: origin + IMAGE.path },
    { property: 'og:image:width', content: IMAGE.width },
    { property: 'og:image:height', content: IMAGE.height },
    { property: 'og:image:alt', content: previewWords[language].image },
  ];
}
