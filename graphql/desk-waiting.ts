import { deskWaiting, type DeskWaiting as DeskWaitingRow } from '../domain/editions/reads-waiting.ts';
import { mayReadPaper } from '../domain/sign-ons/paper/policy.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';

const DeskWaiting = builder.objectRef<DeskWaitingRow>('DeskWaiting').implement({
  description: 'What waits for the secretariat at its desk, in numbers, as far as the viewer may know.',
  fields: (t) => ({
    requests: t.exposeInt('requests', { description: 'Requests to sign that nobody has answered.' }),
    papers: t.exposeInt('papers', { description: 'Sheets that wait for a second person.' }),
    late: t.exposeInt('late', { description: 'What came after the deadline and waits for a decision.' }),
    deliveries: t.exposeInt('deliveries', { description: 'Deliveries for whose answer it is time to ask.' }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  deskWaiting: t.field({
    type: DeskWaiting,
    nullable: true,
    description: 'Null but for the secretariat.',
    extensions: { policy: 'mayReadPaper' },
    resolve: ({ id: coalitionId }, _args, { viewer, platform }) =>
      mayReadPaper(viewer, { coalitionId }).allowed
        ? deskWaiting(platform.store.read, viewer, coalitionId, platform.clock.now())
        : null,
  }),
}));
