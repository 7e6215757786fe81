import { mayKeepDeliveries, mayReadDeliveries } from '../domain/editions/deliveries/policy.ts';
import {
  convenorsOf,
  deliveriesById,
  deliveriesOf,
  type Delivery as DeliveryRow,
} from '../domain/editions/deliveries/reads.ts';
import { DELIVERY_METHODS } from '../domain/editions/constants.ts';
import { editionsById, type Edition as EditionRow } from '../domain/editions/reads.ts';
import { dayIn } from '../domain/platform.ts';
import { requireStatement } from '../domain/statements/reads.ts';
import { deliveryFilePath } from '../domain/words/addresses.ts';
import { builder } from './builder.ts';
import { slugOfCoalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Edition } from './editions.ts';
import { nodeId } from './ids.ts';
import { Language } from './language.ts';

const mayRead = async ({ viewer, platform }: GraphContext, { statementId }: EditionRow) =>
  mayReadDeliveries(viewer, await requireStatement(platform.store.read, statementId)).allowed;

export const DeliveryMethod = builder.enumType('DeliveryMethod', { values: DELIVERY_METHODS });

export const Delivery = builder.loadableNodeRef('Delivery', {
  id: { resolve: (delivery) => delivery.id },
  sort: (delivery: DeliveryRow) => delivery.id,
  load: async (ids: string[], context: GraphContext): Promise<DeliveryRow[]> => {
    const db = context.platform.store.read;
    const known = (await deliveriesById(db, ids)).flatMap((delivery) => delivery ?? []);
    const editions = await editionsById(
      db,
      known.map(({ editionId }) => editionId),
    );
    const readable = await Promise.all(editions.map((edition) => mayRead(context, edition!)));
    return known.filter((_delivery, index) => readable[index]);
  },
});

const file = async (
  context: GraphContext,
  { id, coalitionId }: DeliveryRow,
  paper: 'receipt' | 'reply',
): Promise<string> =>
  deliveryFilePath(await slugOfCoalition(context, coalitionId), nodeId('Delivery', id), paper);

Delivery.implement({
  description: 'One way an edition reached somebody, and what came back; for the coalition’s members.',
  extensions: { policy: 'mayReadDeliveries' },
  fields: (t) => ({
    addressee: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ addressee }, { language }, context) => addressee[language ?? context.language],
    }),
    method: t.field({ type: DeliveryMethod, resolve: ({ method }) => method }),
    deliveredAt: t.field({ type: 'Instant', resolve: ({ deliveredAt }) => deliveredAt }),
    zone: t.exposeString('zone', { description: 'IANA, of where it was delivered.' }),
    place: t.exposeString('place', { nullable: true }),
    shown: t.exposeBoolean('shown', { description: 'Whether everybody reads to whom, and on what day.' }),
    receipt: t.string({
      nullable: true,
      description: 'Where the acknowledgement is downloaded.',
      resolve: (delivery, _args, context) =>
        delivery.fileId === null ? null : file(context, delivery, 'receipt'),
    }),
    chaseOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When to ask for an answer; whoever wrote the delivery down is reminded.',
      resolve: ({ chaseOn }) => chaseOn,
    }),
    repliedOn: t.field({ type: 'Date', nullable: true, resolve: ({ reply }) => reply?.on ?? null }),
    reply: t.string({ nullable: true, resolve: ({ reply }) => reply?.words ?? null }),
    replyLanguage: t.string({ nullable: true, resolve: ({ reply }) => reply?.language ?? null }),
    replyFile: t.string({
      nullable: true,
      description: 'Where the file of the answer is downloaded.',
      resolve: (delivery, _args, context) =>
        (delivery.reply?.fileId ?? null) === null ? null : file(context, delivery, 'reply'),
    }),
  }),
});

const ShownDelivery = builder.objectRef<DeliveryRow>('ShownDelivery').implement({
  description: 'What everybody reads of a delivery: to whom, and on what day.',
  fields: (t) => ({
    addressee: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: ({ addressee }, { language }, context) => addressee[language ?? context.language],
    }),
    on: t.field({ type: 'Date', resolve: ({ deliveredAt, zone }) => dayIn(deliveredAt, zone) }),
  }),
});

builder.objectFields(Edition, (t) => ({
  deliveries: t.field({
    type: [Delivery],
    nullable: true,
    description: 'How it reached people, the first first; null to whoever is no member.',
    extensions: { policy: 'mayReadDeliveries' },
    resolve: async (edition, _args, context) =>
      (await mayRead(context, edition))
        ? (await deliveriesOf(context.platform.store.read, edition.id)).map(({ id }) => id)
        : null,
  }),
  deliveredTo: t.field({
    type: [ShownDelivery],
    description: 'What of its deliveries is shown to everybody.',
    resolve: async ({ id }, _args, { platform }) =>
      (await deliveriesOf(platform.store.read, id)).filter(({ shown }) => shown),
  }),
  mayKeepDeliveries: t.boolean({
    description: 'Whether the viewer may write its deliveries down.',
    resolve: async ({ statementId, signOnId }, _args, { viewer, platform }) => {
      const db = platform.store.read;
      const statement = await requireStatement(db, statementId);
      return mayKeepDeliveries(viewer, statement, await convenorsOf(db, signOnId)).allowed;
    },
  }),
}));
