import { planReminders, remindUnanswered } from '../domain/sign-ons/actions-remind.ts';
import { maySeeReminders } from '../domain/sign-ons/policy.ts';
import { reminderPlanOf, remindersOf, type Reminder } from '../domain/sign-ons/reads-reminders.ts';
import { nextReminder, type ReminderPlan } from '../domain/sign-ons/reminder-plan.ts';
import type { SignOn as SignOnRow } from '../domain/sign-ons/reads.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Seat } from './organizations.ts';
import { SignOn } from './sign-ons.ts';

const SignOnReminder = builder.objectRef<Reminder>('SignOnReminder').implement({
  description: 'A reminder to whoever had not answered. To whom it went is kept nowhere.',
  extensions: { policy: 'maySeeReminders' },
  fields: (t) => ({
    at: t.field({ type: 'Instant', resolve: (reminder) => reminder.at }),
    seat: t.field({
      type: Seat,
      nullable: true,
      description: 'Who sent it; null where the plan did.',
      resolve: (reminder) => reminder.seatId,
    }),
    asked: t.exposeInt('asked', {
      description: 'How many organisations had not answered, as the secretariat knew it.',
    }),
  }),
});

const PlanRef = builder.objectRef<{ plan: ReminderPlan; signOn: SignOnRow }>('ReminderPlan').implement({
  description: 'When whoever has not answered is reminded by itself.',
  extensions: { policy: 'maySeeReminders' },
  fields: (t) => ({
    afterDays: t.int({ description: 'Days after the opening.', resolve: ({ plan }) => plan.after }),
    everyDays: t.int({
      nullable: true,
      description: 'Days from one to the next; null for only one.',
      resolve: ({ plan }) => plan.every,
    }),
    next: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When the next one goes out; null when none does before signing closes.',
      resolve: ({ plan, signOn }, _args, { platform }) => nextReminder(plan, signOn, platform.clock.now()),
    }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  reminders: t.field({
    type: [SignOnReminder],
    nullable: true,
    description: 'The newest first; null but for the secretariat.',
    extensions: { policy: 'maySeeReminders' },
    resolve: ({ id, coalitionId }, _args, { viewer, platform }) =>
      maySeeReminders(viewer, { coalitionId }).allowed ? remindersOf(platform.store.read, id) : null,
  }),
  reminderPlan: t.field({
    type: PlanRef,
    nullable: true,
    description: 'Null where there is none, and but for the secretariat.',
    extensions: { policy: 'maySeeReminders' },
    resolve: async (signOn, _args, { viewer, platform }) => {
      if (!maySeeReminders(viewer, signOn).allowed) return null;
      const plan = await reminderPlanOf(platform.store.read, signOn.id);
      return plan && { plan, signOn };
    },
  }),
}));

const RemindUnansweredInput = builder.inputType('RemindUnansweredInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    wordsEs: t.string({ description: 'What the mails say besides; in both languages or in none.' }),
    wordsEn: t.string(),
  }),
});

const PlanRemindersInput = builder.inputType('PlanRemindersInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    afterDays: t.int({ description: 'Days after the opening, from 1 to 60; null for no plan.' }),
    everyDays: t.int({ description: 'Days from one to the next, from 1 to 60; null for only one.' }),
  }),
});

builder.mutationFields((t) => ({
  remindUnanswered: t.field({
    type: SignOn,
    errors: {},
    description: 'Writes to every organisation that has not answered, each in its own language.',
    extensions: { policy: 'mayRemind' },
    args: { input: t.arg({ type: RemindUnansweredInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      remindUnanswered(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        signOn: localId('SignOn', input.signOn),
      }),
  }),
  planReminders: t.field({
    type: SignOn,
    errors: {},
    description: 'Lets reminders go out by themselves, or no more.',
    extensions: { policy: 'mayRemind' },
    args: { input: t.arg({ type: PlanRemindersInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      planReminders(platform, viewer, {
        seat: localId('Seat', input.seat),
        signOn: localId('SignOn', input.signOn),
        after: input.afterDays ?? null,
        every: input.everyDays ?? null,
      }),
  }),
}));
