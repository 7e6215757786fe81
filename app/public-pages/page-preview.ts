import type { MetaDescriptor } from '@remix-run/node';
import type { Language } from '../../domain/words/words.ts';
import { imageOf } from './preview.ts';

const LOCALES: Record<Language, string> = { es: 'es_LA', en: 'en_US' };

interface Page {
  origin: string;
  /** This page's own address. */
  path: string;
  language: Language;
  title: string;
  /** The coalition, or the product. */
  site: string;
  description: string;
  kind?: 'website' | 'article';
  /** The same page in the languages it is written in; the first one stands for readers of any other. */
  alternates: { language: string; path: string }[];
  /** The address search engines should keep where it may be another one. */
  canonical?: string;
}

/** What a link to a public page looks like where it is shared, and what search engines keep. */
export function previewOf(page: Page): MetaDescriptor[] {
  const { origin, path, language, title, site, description, kind = 'website', alternates } = page;
  const sisters = alternates.filter((one) => one.path !== path);
  return [
    { title: title === site ? title : `${title} · ${site}` },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: origin + (page.canonical ?? path) },
    ...(alternates.length < 2
      ? []
      : [
          ...alternates.map((one) => ({
            tagName: 'link' as const,
            rel: 'alternate',
            hrefLang: one.language,
            href: origin + one.path,
          })),
          {
            tagName: 'link' as const,
            rel: 'alternate',
            hrefLang: 'x-default',
            href: origin + alternates[0]!.path,
          },
        ]),
    { property: 'og:type', content: kind },
    { property: 'og:site_name', content: site },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: origin + path },
    { property: 'og:locale', content: LOCALES[language] },
    ...sisters.flatMap((one) =>
      one.language === 'es' || one.language === 'en'
        ? [{ property: 'og:locale:alternate', content: LOCALES[one.language] }]
        : [],
    ),
    ...imageOf(origin, language),
  ];
}
