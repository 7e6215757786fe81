import { z } from 'zod';
import { mayReadActs } from '../domain/record/policy.ts';
import { actsById, keptMails, listActs, type Act as ActRow, type KeptMail } from '../domain/record/reads.ts';
import { sentenceFor } from '../domain/words/record.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { Seat } from './organizations.ts';
import { connection, type PageArgs } from './pages.ts';

export const Act = builder.loadableNodeRef('Act', {
  id: { resolve: (act) => act.id },
  sort: (act: ActRow) => act.id,
  load: (ids: string[], { viewer, platform }: GraphContext): Promise<ActRow[]> =>
    actsById(platform.store.read, { viewer, now: platform.clock.now() }, ids),
});

/** "sign-on" is the node type SignOn. */
function typeOf(kind: string): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

Act.implement({
  description:
    'One line of a coalition’s log of acts. Its members read it, but for what was done with something they may not know of yet.',
  extensions: { policy: 'mayReadActs' },
  fields: (t) => ({
    at: t.field({ type: 'Instant', resolve: (act) => act.at }),
    seat: t.field({
      type: Seat,
      nullable: true,
      description: 'Who did it; null where that would name an organisation that withholds its name.',
      resolve: (act) => act.seatId,
    }),
    actor: t.exposeString('actor', {
      nullable: true,
      description: 'What the person who did it was called then; null with the seat.',
    }),
    sentence: t.string({
      description:
        'What was done, in the language asked for; `text` stands where the text it is about is named.',
      args: { text: t.arg.string() },
      resolve: (act, { text }, { language }) => sentenceFor(act, language, text?.slice(0, 500)),
    }),
    subject: t.node({
      description: 'What it was done to, if the viewer may know of it.',
      extensions: { policy: 'asEachNodeAllows' },
      id: (act) => ({ id: act.subjectId, type: typeOf(act.subjectKind) }),
    }),
  }),
});

/** The acts of a coalition, or those done with one thing of it, for whoever may read them; null for others. */
export function actsOf(
  of: { coalitionId: string; subject?: { kind: string; id: string } },
  args: PageArgs,
  { viewer, platform }: GraphContext,
) {
  if (!mayReadActs(viewer, of.coalitionId).allowed) return null;
  return connection(
    args,
    z.string(),
    (act: ActRow) => act.id,
    (page) =>
      listActs(platform.store.read, { ...of, ...page, reader: { viewer, now: platform.clock.now() } }),
  );
}

const Mail = builder.objectRef<KeptMail>('Mail').implement({
  description: 'A mail kept to be read instead of sent, in development and demonstration only.',
  fields: (t) => ({
    id: t.id({ resolve: (mail) => mail.id }),
    to: t.exposeString('to'),
    subject: t.exposeString('subject'),
    text: t.exposeString('text'),
    html: t.exposeString('html'),
    at: t.field({ type: 'Instant', resolve: (mail) => mail.at }),
  }),
});

builder.queryField('mailbox', (t) =>
  t.field({
    type: [Mail],
    nullable: true,
    description: 'The newest mails kept here; null where mail is sent.',
    extensions: { policy: 'onlyWhereMailIsKept' },
    args: { first: t.arg.int() },
    complexity: 50,
    resolve: (_root, { first }, { mailKept, platform }) =>
      mailKept ? keptMails(platform.store.read, Math.min(Math.max(first ?? 20, 1), 100)) : null,
  }),
);
