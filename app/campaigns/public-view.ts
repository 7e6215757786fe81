import { publicCalendarPath } from '../../domain/words/addresses.ts';
import type { Language } from '../../domain/words/words.ts';
import { rowOf } from '../public-pages/lists.ts';
import { headingOf } from '../sign-ons/countries.ts';
import { wordsIn } from './ask-facts.ts';
import { countryName } from './countries.ts';
import type { ShownCampaign } from './public-queries.ts';

/** A campaign as its public page draws it, whether it is there already or only looked at before. */
export type PublicView = ReturnType<typeof publicView>;

/** What a page shows of a campaign in one language: its dates to come, the next first. */
export function publicView(
  campaign: ShownCampaign,
  coalition: { slug: string; shortName: string; name: string; timeZone: string },
  language: Language,
) {
  const { asks, letters, dates, partners, chapters, press, ...about } = campaign;
  return {
    ...about,
    language,
    timeZone: coalition.timeZone,
    shortName: coalition.shortName,
    place: { coalition: coalition.slug, campaign: about.slug },
    asks: asks.map(({ words, status, answers }) => ({ ...wordsIn(words, language), status, answers })),
    letters: letters.map(rowOf(coalition, language)),
    dates,
    calendar:
      dates.length === 0
        ? null
        : publicCalendarPath({ coalition: coalition.slug, campaign: about.slug }, language),
    partners: partners
      .map(({ name, lead, countries }) => ({ name, lead, countries: headingOf(countries, language) }))
      .sort((one, other) => Number(other.lead) - Number(one.lead)),
    chapters: chapters.map(({ country, ...chapter }) => ({
      ...chapter,
      country: countryName(country, language),
    })),
    press: press.map(({ country, ...mention }) => ({ ...mention, country: countryName(country, language) })),
  };
}
