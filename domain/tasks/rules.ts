import { z } from 'zod';
import { day, id, line, orNothing } from '../input.ts';

/** How many tasks a campaign holds, and an organisation beside all campaigns that are not done. */
export const MOST_TASKS = 500;

const TITLE_LENGTH = 240;

const title = line(TITLE_LENGTH);

/** What an organisation takes on, by when, and in which campaign. */
export const newTask = z.object({
  seat: id,
  organization: id,
  title,
  dueOn: orNothing(day),
  campaign: orNothing(id),
});
export const taskChange = z.object({ seat: id, task: id, title, dueOn: orNothing(day) });
/** For what needs nothing but who and which. */
export const taskStep = z.object({ seat: id, task: id });
