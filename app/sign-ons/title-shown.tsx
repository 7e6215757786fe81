import type { SignOnPage } from './load.ts';

/** The text's title, in the language it is written in. */
export function TitleShown({ page: { title, language } }: { page: Pick<SignOnPage, 'title' | 'language'> }) {
  return (
    <b className="serif" lang={title.language === language ? undefined : title.language}>
      {title.title}
    </b>
  );
}
