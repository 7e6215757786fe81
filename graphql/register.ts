import { z } from 'zod';
import { mayKnowPosition, maySharePosition } from '../domain/positions/policy.ts';
import {
  organizationsInRegister,
  placeInRegister,
  register,
  type RegisterEntry as Entry,
} from '../domain/positions/reads-register.ts';
import { findPositionBySlug } from '../domain/positions/reads.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { localId } from './ids.ts';
import { Organization, Seat } from './organizations.ts';
import { connection } from './pages.ts';
import { Position, Standing } from './positions.ts';
import { Statement } from './statements.ts';

const RegisterEntry = builder.unionType('RegisterEntry', {
  description: 'What the coalition has published, or what a member says.',
  types: [Statement, Position],
  resolveType: (entry: Entry) => ('textId' in entry ? Statement : Position),
});

const RegisterKind = builder.enumType('RegisterKind', {
  values: {
    statement: { description: 'What the coalition has published.' },
    position: { description: 'What members say themselves.' },
  } as const,
});

const place = z.object({ on: z.string(), id: z.string() });

builder.objectFields(Coalition, (t) => ({
  register: t.connection({
    type: RegisterEntry,
    description:
      'What the coalition and its members say, as far as the viewer may know it, newest first. Of `search` every word must occur in the titles or words of any language, accents aside. By organisation none that goes by another name.',
    extensions: { policy: 'mayKnowPosition' },
    args: {
      search: t.arg.string(),
      kinds: t.arg({ type: [RegisterKind] }),
      standings: t.arg({ type: [Standing] }),
      organization: t.arg.id(),
      theme: t.arg.id(),
    },
    resolve: (
      { id, timeZone },
      { search, kinds, standings, organization, theme, ...args },
      { viewer, platform },
    ) =>
      connection(
        args,
        place,
        (entry: Entry) => placeInRegister(entry, timeZone),
        (page) =>
          register(
            platform.store.read,
            viewer,
            {
              coalitionId: id,
              search: search ?? '',
              kinds: kinds ?? null,
              standings: standings ?? null,
              organizationId: organization ? localId('Organization', organization) : null,
              themeId: theme ? localId('Theme', theme) : null,
              ...page,
            },
            platform.clock.now(),
          ),
      ),
  }),
  registerOrganizations: t.field({
    type: [Organization],
    description: 'Whose positions the viewer may know, by name; none for the public.',
    extensions: { policy: 'mayKnowOwner' },
    resolve: ({ id }, _args, { viewer, platform }) =>
      organizationsInRegister(platform.store.read, viewer, id, platform.clock.now()),
  }),
  voices: t.field({
    type: [Seat],
    description: 'The viewer’s seats by which they share and endorse positions for an organisation.',
    extensions: { policy: 'maySharePosition' },
    resolve: ({ id }, _args, { viewer }) =>
      viewer.seats
        .filter((seat) => seat.coalitionId === id)
        .filter((seat) => maySharePosition({ ...viewer, seats: [seat] }, seat).allowed)
        .map((seat) => seat.id),
  }),
  position: t.field({
    type: Position,
    nullable: true,
    description: 'The position at an address; null also when the viewer may not know of it.',
    extensions: { policy: 'mayKnowPosition' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id }, { slug }, { viewer, platform }) => {
      const { store, clock } = platform;
      const position = await findPositionBySlug(store.read, id, slug, clock.now());
      return position && mayKnowPosition(viewer, position).allowed ? position : null;
    },
  }),
}));
