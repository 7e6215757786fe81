import { taskPageWords } from '../../domain/words/task-pages.ts';
import { shortDate } from '../campaigns/days.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** By when something is to be done; said to be late once the day is over. */
export function DueDay({ dueOn, today }: { dueOn: string | null; today: string }) {
  const language = useLanguage();
  const words = taskPageWords[language];
  if (dueOn === null) return words.noDay;
  const due = <time dateTime={dueOn}>{words.due(shortDate(dueOn, language))}</time>;
  return dueOn < today ? (
    <>
      <b>{words.late}</b>: {due}
    </>
  ) : (
    due
  );
}
