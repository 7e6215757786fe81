import { campaignDateWords } from '../../domain/words/campaign-dates.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Problem } from '../ui/refusal.ts';
import { oneOf, type Said } from './run-form.ts';

const KINDS = [
  'meeting',
  'letter',
  'hearing',
  'press',
  'march',
  'sideEvent',
  'delegation',
  'filing',
  'other',
] as const;

/** What an activity's form says, as both making and changing one take it: local times of its zone, whole days as days. */
export function activityInput(said: Said) {
  const wholeDay = said.has('wholeDay');
  const at = (day: string, hour: string) =>
    wholeDay ? said.text(day) : `${said.text(day)}T${said.text(hour)}`;
  return {
    seat: said.seat,
    kind: oneOf(KINDS, said.text('kind')),
    titleEs: said.text('titleEs'),
    titleEn: said.text('titleEn'),
    place: said.orNull('place'),
    wholeDay,
    startsAt: at('startsAt', 'startTime'),
    endsAt: at('endsAt', 'endTime'),
    zone: said.text('zone'),
    public: said.has('public'),
    reminders: daysIn(said.text('reminders')) ?? [],
    chapter: said.orNull('chapter'),
  };
}

/** What is wrong with the days typed for reminders, before anything is asked of the domain; nothing where they are figures. */
export function remindersProblem(said: Said, language: Language): { problems: Problem[] } | undefined {
  if (daysIn(said.text('reminders')) !== null) return undefined;
  return { problems: [{ field: 'reminders', message: campaignDateWords[language].remindersNotNumbers }] };
}

/** "21, 7 y 1" → 21, 7 and 1; null where something else than figures was written. */
function daysIn(typed: string): number[] | null {
  const parts = typed.split(/[\s,;.]+|\b[yoeand]+\b/).filter(Boolean);
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : null;
}
