import { z } from 'zod';
import type { AskStatus } from '../../db/tables/asks.ts';
import type { AskAnswer } from '../../db/tables/ask-answers.ts';
import { day, id, isDay, line, lines, orNothing } from '../input.ts';
import { begun, checkBegun, languageTag, title, webLink } from '../texts/rules.ts';

/** How many asks one agenda holds. */
export const MOST_ASKS = 300;
/** How many it ever had, those removed counted too: all can be put back. */
export const MOST_ASKS_EVER = 600;
/** How much one ask stands on, is answered, and is said in statements. */
export const MOST_PER_ASK = { evidence: 50, answers: 200, passages: 100 } as const;
/**
 * What an act may fill one language of an agenda's text to. Asks that were removed keep their words in it, and what is
 * above this is left to those who type: however many asks come and go, nobody's typing is refused for it.
 */
export const AGENDA_LIMITS = { blocks: 2500, characters: 300_000, nodes: 15_000 } as const;

export const askStatuses = [
  'proposed',
  'adopted',
  'in-part',
  'won',
  'lost',
  'dropped',
] as const satisfies readonly AskStatus[];

/** What is known of an ask, changed one at a time. */
export const askFacts = [
  'lead',
  'target',
  'venue-es',
  'venue-en',
  'moment',
  'status',
  'after',
  'assumption-es',
  'assumption-en',
  'review-on',
] as const;
export type AskFact = (typeof askFacts)[number];

export const askAnswers = [
  'accepted',
  'in-part',
  'refused',
  'pending',
] as const satisfies readonly AskAnswer[];

/** What an answer makes of an ask, where whoever notes it says so. */
export const statusOfAnswer: Record<AskAnswer, AskStatus | null> = {
  accepted: 'won',
  'in-part': 'in-part',
  refused: 'lost',
  pending: null,
};

/** "2027", "2027-03" or "2027-03-18". */
export const moment = z
  .string()
  .refine(
    (value) => /^(19|20|21)\d\d(-\d\d(-\d\d)?)?$/.test(value) && isDay(`${value}-01-01`.slice(0, 10)),
    'moment-not-valid',
  );

const readers = z.enum(['body', 'members']);
const period = { periodFrom: orNothing(moment), periodTo: orNothing(moment), adoptsOn: orNothing(day) };
const inOrder = ({ periodFrom, periodTo }: { periodFrom: string | null; periodTo: string | null }) =>
  periodFrom === null ||
  periodTo === null ||
  periodFrom.slice(0, periodTo.length) <= periodTo.slice(0, periodFrom.length);
const periodOrder = { path: ['periodTo'], message: 'period-not-in-order' };

/** What is asked of a new agenda. */
export const newAgenda = z
  .object({
    seat: id,
    body: id,
    ...begun,
    readers,
    ...period,
  })
  .superRefine(checkBegun)
  .refine(inOrder, periodOrder);
export type NewAgenda = z.input<typeof newAgenda>;

export const renamingAgenda = z.object({ seat: id, agenda: id, language: languageTag, title });
export const settingAgenda = z
  .object({ seat: id, agenda: id, readers, ...period })
  .refine(inOrder, periodOrder);
/** For what needs nothing but who and which. */
export const steppingAgenda = z.object({ seat: id, agenda: id });
/** `incomplete`: it is known that a language lacks words of an ask, and the edition is closed so. */
export const closingEdition = z.object({
  seat: id,
  agenda: id,
  edition: z.number().int().positive().nullish(),
  incomplete: z.boolean().default(false),
});
export const steppingEdition = z.object({ seat: id, edition: id });

/** The longest a priority and the words of an ask may be. */
export const ASK_LENGTH = { priority: 160, words: 2000 } as const;

const wordsOfAsk = z.object({
  language: languageTag,
  priority: line(ASK_LENGTH.priority),
  words: lines(ASK_LENGTH.words),
});

export const addingAsk = z.object({
  seat: id,
  agenda: id,
  words: z
    .array(wordsOfAsk)
    .min(1, 'ask-without-words')
    .refine((all) => new Set(all.map((one) => one.language)).size === all.length, 'language-twice'),
  after: orNothing(id),
});
export type NewAsk = z.input<typeof addingAsk>;

export const rewritingAsk = z.object({ seat: id, ask: id, ...wordsOfAsk.shape });
export const addingPreamble = z.object({
  seat: id,
  agenda: id,
  kind: z.enum(['heading', 'paragraph']),
  words: z
    .array(z.object({ language: languageTag, words: lines(4000) }))
    .min(1, 'ask-without-words')
    .refine((all) => new Set(all.map((one) => one.language)).size === all.length, 'language-twice'),
});
export const movingAsk = z.object({ seat: id, ask: id, after: orNothing(id) });
export const steppingAsk = z.object({ seat: id, ask: id });

/** What each fact may be. */
export const factValues: Record<AskFact, z.ZodType<string | null>> = {
  lead: orNothing(id),
  target: orNothing(id),
  'venue-es': orNothing(line(200)),
  'venue-en': orNothing(line(200)),
  moment: orNothing(moment),
  status: z.enum(askStatuses),
  after: orNothing(id),
  'assumption-es': orNothing(lines(1000)),
  'assumption-en': orNothing(lines(1000)),
  'review-on': orNothing(day),
};

/** `seen`: the change of this fact that was the last when whoever writes looked; null where there was none. */
export const settingFact = z.object({
  seat: id,
  ask: id,
  fact: z.enum(askFacts),
  value: z.string().nullable(),
  seen: orNothing(id),
});
export const undoingChange = z.object({ seat: id, change: id });

export const supporting = z.object({ seat: id, ask: id, shown: z.enum(['members', 'public']) });

export const addingEvidence = z.object({
  seat: id,
  ask: id,
  title: line(240),
  language: languageTag,
  url: orNothing(webLink),
});
export const removingEvidence = z.object({ seat: id, evidence: id });

export const linkingPassage = z.object({ seat: id, ask: id, statement: id, block: id });
export const steppingPassage = z.object({ seat: id, passage: id });

export const recordingAnswer = z.object({
  seat: id,
  ask: id,
  target: id,
  campaign: orNothing(id),
  answer: z.enum(askAnswers),
  answeredOn: day,
  note: orNothing(lines(2000)),
  url: orNothing(webLink),
  shown: z.boolean().default(false),
  setStatus: z.boolean().default(false),
});
export const withdrawingAnswer = z.object({ seat: id, answer: id });

/** For a sheet that came back: its bytes go beside it. */
export const bringingSheet = z.object({ seat: id, agenda: id });

/** What is taken of a cell that both changed, and how it stood here then; for a new row, its key is "id". */
const sheetChoice = z.object({
  row: z.int().min(1).max(3000),
  key: z.string().min(1).max(60),
  take: z.enum(['here', 'sheet']),
  seen: z.string().max(64),
});
export type SheetChoice = z.output<typeof sheetChoice>;
export const applyingSheet = z.object({ seat: id, agenda: id, choices: z.array(sheetChoice).max(6000) });
