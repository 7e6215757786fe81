import { countConfided } from '../domain/sign-ons/grades/reads-confided.ts';
import { exportPrivileged } from '../domain/sign-ons/privileged/actions.ts';
import { knowsPrivileged, mayReadPrivileged } from '../domain/sign-ons/privileged/policy.ts';
import {
  exportsOf,
  ownWithheldSince,
  type PrivilegedExport as ExportRow,
} from '../domain/sign-ons/privileged/reads.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { Seat } from './organizations.ts';
import { SignOn } from './sign-ons.ts';

const PrivilegedExport = builder.objectRef<ExportRow>('PrivilegedExport').implement({
  description:
    'Somebody took the list of signatures with its withheld names. Read by those they are confided to, and by the organisations whose name was in it.',
  extensions: { policy: 'mayReadPrivileged' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('PrivilegedExport', id) }),
    seat: t.field({ type: Seat, description: 'Who took it.', resolve: ({ seatId }) => seatId }),
    reason: t.exposeString('reason'),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  mayExportPrivileged: t.boolean({
    description: 'Whether the viewer may take the list with withheld names, once they prove by passkey.',
    resolve: (signOn, _args, { viewer }) => knowsPrivileged(viewer, signOn).allowed,
  }),
  confidedToAddressees: t.int({
    nullable: true,
    description: 'How many names are meant for whoever receives the letter alone; null for who may not know.',
    extensions: { policy: 'knowsPrivileged' },
    resolve: async (signOn, _args, { viewer, platform }) =>
      knowsPrivileged(viewer, signOn).allowed ? countConfided(platform.store.read, signOn.id) : null,
  }),
  privilegedExports: t.field({
    type: [PrivilegedExport],
    nullable: true,
    description: 'Each time that list was taken, the latest first; null for who may not know.',
    extensions: { policy: 'mayReadPrivileged' },
    resolve: async (signOn, _args, { viewer, platform }) => {
      const own = await ownWithheldSince(platform.store.read, viewer, signOn);
      const all = await exportsOf(platform.store.read, signOn.id);
      const ids = own.map(({ organizationId }) => organizationId);
      const { coalitionId } = signOn;
      if (!mayReadPrivileged(viewer, { coalitionId, withheldOrganizationIds: ids }).allowed) return null;
      return all.filter(({ at }) => {
        const named = own.filter(({ since }) => since <= at).map(({ organizationId }) => organizationId);
        return mayReadPrivileged(viewer, { coalitionId, withheldOrganizationIds: named }).allowed;
      });
    },
  }),
}));

const ExportPrivilegedInput = builder.inputType('ExportPrivilegedInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  exportPrivileged: t.field({
    type: PrivilegedExport,
    errors: {},
    description:
      'Takes the list of signatures with its withheld names: needs a proof by passkey and a reason, is recorded, and told to each organisation whose name is withheld. Its file is handed to this session for ten minutes.',
    extensions: { policy: 'mayExportPrivileged' },
    args: { input: t.arg({ type: ExportPrivilegedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      exportPrivileged(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        signOn: localId('SignOn', input.signOn),
      }),
  }),
}));
