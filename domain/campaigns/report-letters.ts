import { groupLabel } from '../sign-ons/signatory-list.ts';
import type { CountryCount } from '../sign-ons/tally.ts';
import { campaignReportWords } from '../words/campaign-report.ts';
import type { Language } from '../words/words.ts';
import { languageName } from '../words/languages.ts';
import { inLanguage, type Section } from './report-cells.ts';
import type { ReportFigures } from './report.ts';

/** The letters with their signatures, as their public tallies count them. */
export function letterSections({ letters: all }: ReportFigures, language: Language): Section[] {
  const say = campaignReportWords[language];
  const withheld = all.reduce((sum, letter) => sum + letter.withheld, 0);
  const title = { label: say.letter, weight: 4 };
  const count = { label: say.count, weight: 1, number: true } as const;
  const counted = (
    heading: string,
    label: string,
    rowsOf: (letter: (typeof all)[number]) => [string, number][],
  ): Section => ({
    heading,
    note: null,
    columns: [title, { label, weight: 3 }, count],
    rows: all.flatMap((letter) => rowsOf(letter).map((row) => [inLanguage(letter.titles, language), ...row])),
  });
  return [
    {
      heading: say.letters,
      note: withheld === 0 ? null : say.withheldNote(withheld),
      columns: [
        title,
        { label: say.organizations, weight: 1.6, number: true },
        { label: say.named, weight: 1.4, number: true },
        { label: say.withheld, weight: 1.4, number: true },
        { label: say.countries, weight: 1.2, number: true },
      ],
      rows: all.map((letter) => [
        inLanguage(letter.titles, language),
        letter.organizations,
        letter.named,
        letter.withheld,
        letter.countries,
      ]),
    },
    counted(say.byCountry, say.country, (letter) =>
      inOrder(letter.byCountry, language).map((one) => [
        groupLabel(one.countries, language),
        one.named + one.withheld,
      ]),
    ),
    counted(say.byLanguage, say.language, (letter) =>
      letter.byLanguage.map((one) => [languageName(one.language, language), one.count]),
    ),
    counted(say.byClass, say.memberClass, (letter) =>
      letter.byClass.map((one) => [say.classes[one.class], one.count]),
    ),
  ];
}

/** Countries in the language's order, the region last. */
function inOrder(all: readonly CountryCount[], language: Language): CountryCount[] {
  const label = ({ countries }: CountryCount) => groupLabel(countries, language);
  return all.toSorted(
    (one, other) =>
      Number(one.countries.length === 0) - Number(other.countries.length === 0) ||
      label(one).localeCompare(label(other), language),
  );
}
