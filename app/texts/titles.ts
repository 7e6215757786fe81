interface Titled {
  titles: readonly { language: string; title: string }[];
  referenceLanguage: string;
}

/** The title to show: in the language asked for, else the reference's, else whichever there is. */
export function titleFor(
  { titles, referenceLanguage }: Titled,
  language: string,
): { language: string; title: string } {
  const named = titles.filter(({ title }) => title !== '');
  return (
    named.find((one) => one.language === language) ??
    named.find((one) => one.language === referenceLanguage) ??
    named[0] ?? { language: referenceLanguage, title: '…' }
  );
}
