import { todayWords } from '../../domain/words/today.ts';
import type { Language } from '../../domain/words/words.ts';

/** "Buenas tardes, Marta": by the hour where the person is. */
export function greeting(name: string, now: string, zone: string, language: Language): string {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(
      new Date(now),
    ),
  );
  const { morning, afternoon, night } = todayWords[language].greetings;
  const first = firstName(name);
  if (hour >= 5 && hour < 12) return morning(first);
  return hour >= 12 && hour < 19 ? afternoon(first) : night(first);
}

/** The first word of a name that is not a title such as "Dr." */
function firstName(name: string): string {
  return name.split(/\s+/).find((word) => !word.endsWith('.')) ?? name;
}
