import type { Party as PartyRow } from '../domain/texts/rights/reads.ts';
import { builder } from './builder.ts';

export const Party = builder.objectRef<PartyRow>('Party').implement({
  description: 'An organisation as it goes by in texts. Read by members.',
  extensions: { policy: 'mayKnowDrafters' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its alias, where it goes by one.' }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2; null for several, for none, and beside an alias.',
    }),
    ours: t.boolean({
      description: 'It is one of the viewer’s own.',
      resolve: (party, _args, { viewer }) => viewer.seats.some((seat) => seat.organizationId === party.id),
    }),
  }),
});
