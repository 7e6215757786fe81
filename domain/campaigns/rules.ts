import { z } from 'zod';
import { day, id, line, lines, orNothing, timeZone } from '../input.ts';
import { languageTag, title, webLink } from '../texts/rules.ts';
import { isCountry } from '../words/places.ts';
import { shownParts } from './constants.ts';

export const activityKinds = [
  'letter',
  'meeting',
  'hearing',
  'press',
  'march',
  'side-event',
  'delegation',
  'filing',
  'other',
] as const;
export const contactKinds = ['meeting', 'call', 'letter', 'message', 'other'] as const;

const country = z.string().refine(isCountry, 'country-unknown');
const name = line(160);
const plan = lines(2000);

const basics = {
  titleEs: title,
  titleEn: title,
  goalEs: lines(1000),
  goalEn: lines(1000),
  lead: id,
  startsOn: day,
  endsOn: day,
  readers: z.enum(['body', 'members']),
};
const inOrder = (input: { startsOn: string; endsOn: string }) => input.startsOn <= input.endsOn;
const notInOrder = { path: ['endsOn'], message: 'ends-before-start' };

/** What is asked of a new campaign. */
export const newCampaign = z.object({ seat: id, body: id, ...basics }).refine(inOrder, notInOrder);
export const campaignChange = z.object({ seat: id, campaign: id, ...basics }).refine(inOrder, notInOrder);
/** For what needs nothing but who and which campaign. */
export const campaignStep = z.object({ seat: id, campaign: id });

export const showing = z.object({
  seat: id,
  campaign: id,
  parts: z.array(z.enum(shownParts)).transform((parts) => shownParts.filter((part) => parts.includes(part))),
});

export const partnerStep = z.object({ seat: id, campaign: id, organization: id });
export const partnerShowing = z.object({ seat: id, campaign: id, shown: z.enum(['members', 'public']) });

export const newChapter = z.object({
  seat: id,
  campaign: id,
  country,
  place: orNothing(line(120)),
  titleEs: name,
  titleEn: name,
  planEs: plan,
  planEn: plan,
});
export const chapterStep = z.object({ seat: id, chapter: id });
export const chapterShowing = z.object({ seat: id, chapter: id, public: z.boolean() });

export const askLink = z.object({ seat: id, campaign: id, ask: id });
export const statementLink = z.object({ seat: id, campaign: id, statement: id });
export const targetLink = z.object({
  seat: id,
  campaign: id,
  target: id,
  role: z.enum(['primary', 'secondary']),
});
export const targetUnlink = z.object({ seat: id, campaign: id, target: id });

/** How many contacts, press mentions, costs or activities one campaign holds, each; and chapters. */
export const MOST_PER_CAMPAIGN = { entries: 500, chapters: 200 } as const;
const MOST_REMINDERS = 5;
const activity = {
  kind: z.enum(activityKinds),
  titleEs: title,
  titleEn: title,
  place: orNothing(line(200)),
  wholeDay: z.boolean(),
  /** Local time in `zone`, "2027-03-02T10:00"; of whole days the first day, "2027-03-02". */
  startsAt: z.string().max(20, 'not-valid'),
  /** Likewise; of whole days the last one. What is left out of it is as it begins. */
  endsAt: z.string().max(20, 'not-valid'),
  zone: timeZone,
  public: z.boolean(),
  /** Days before. */
  reminders: z
    .array(z.number().int('not-valid').min(0, 'not-valid').max(365, 'not-valid'))
    .max(MOST_REMINDERS, 'reminders-too-many')
    .transform((days) => [...new Set(days)].sort((one, other) => other - one)),
  chapter: orNothing(id),
};
export const newActivity = z.object({ seat: id, campaign: id, ...activity });
export const activityChange = z.object({ seat: id, activity: id, ...activity });
export const activityStep = z.object({ seat: id, activity: id });
export type ActivityInput = Omit<z.input<typeof newActivity>, 'seat' | 'campaign'>;
export type ActivityAsked = Omit<z.output<typeof newActivity>, 'seat' | 'campaign'>;

export const newContact = z.object({
  seat: id,
  campaign: id,
  target: id,
  kind: z.enum(contactKinds),
  metOn: day,
  summary: lines(4000),
  followUp: orNothing(lines(1000)),
});
export const contactStep = z.object({ seat: id, contact: id });

export const newPressMention = z.object({
  seat: id,
  campaign: id,
  title,
  outlet: name,
  url: webLink,
  language: languageTag,
  country: orNothing(country),
  publishedOn: day,
});
export const pressMentionStep = z.object({ seat: id, pressMention: id });

export const newCost = z.object({
  seat: id,
  campaign: id,
  label: title,
  /** In the currency's smallest unit. */
  amount: z.number().int('not-valid').min(0, 'not-valid').max(2_000_000_000, 'not-valid'),
  currency: z.string().refine(isCurrency, 'currency-not-valid'),
  spentOn: day,
});
export const costStep = z.object({ seat: id, cost: id });

/** An ISO 4217 code this machine knows, e.g. "USD". */
function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

/** Which way a report goes out. */
export const reportForm = z.object({
  language: z.enum(['es', 'en']),
  format: z.enum(['docx', 'pdf', 'xlsx']),
});
export type ReportForm = z.output<typeof reportForm>;
