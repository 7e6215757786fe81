import { Invalid } from '../domain/errors.ts';
import { removeLogo, setLogo } from '../domain/organizations/actions-logo.ts';
import { mayChangeLogo } from '../domain/organizations/policy.ts';
import { logosOfSignatures } from '../domain/sign-ons/reads-logos.ts';
import { logoName, memberLogoPath } from '../domain/words/addresses.ts';
import { builder } from './builder.ts';
import { slugOfCoalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Membership } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Signature } from './signatures.ts';

const logoOfSignature = perRequest(async (ids, { platform }) => {
  const logos = await logosOfSignatures(platform.store.read, ids, platform.clock.now());
  return (id) => logos.get(id) ?? null;
});

builder.objectFields(Membership, (t) => ({
  logo: t.string({
    nullable: true,
    description: 'Address of its logo, a small WebP; answered to the coalition’s members.',
    resolve: async ({ coalitionId, logoFileId }, _args, context) =>
      logoFileId === null
        ? null
        : memberLogoPath(await slugOfCoalition(context, coalitionId), logoName(logoFileId)),
  }),
  mayChangeLogo: t.boolean({
    description: 'Whether the viewer is a steward of it, or of the secretariat.',
    resolve: (member, _args, { viewer }) => mayChangeLogo(viewer, member).allowed,
  }),
}));

builder.objectFields(Signature, (t) => ({
  logo: t.string({
    nullable: true,
    description:
      'Address of the organisation’s logo, where the signature stands in public under its own name; else null, whoever asks.',
    resolve: ({ id }, _args, context) => logoOfSignature(context, id),
  }),
}));

const SetLogoInput = builder.inputType('SetLogoInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    membership: t.id({ required: true }),
    upload: t.id({ required: true, description: 'Of a picture just uploaded by the same person.' }),
  }),
});

const RemoveLogoInput = builder.inputType('RemoveLogoInput', {
  fields: (t) => ({ seat: t.id({ required: true }), membership: t.id({ required: true }) }),
});

const asked = ({ seat, membership }: { seat: string; membership: string }) => ({
  seat: localId('Seat', seat),
  membership: localId('Membership', membership),
});

function bytesOf(upload: string, { uploads }: GraphContext): Uint8Array {
  const taken = uploads.take(upload);
  if (!taken) throw new Invalid([{ field: 'logo', word: 'upload-gone' }]);
  return taken.bytes;
}

builder.mutationFields((t) => ({
  setLogo: t.field({
    type: Membership,
    errors: {},
    description:
      'A steward, or the secretariat, gives a member a logo: PNG, JPEG or WebP of up to 2 MB, drawn anew within 128 pixels.',
    extensions: { policy: 'mayChangeLogo' },
    args: { input: t.arg({ type: SetLogoInput, required: true }) },
    resolve: (_root, { input }, context) =>
      setLogo(context.platform, context.viewer, { ...asked(input), bytes: bytesOf(input.upload, context) }),
  }),
  removeLogo: t.field({
    type: Membership,
    errors: {},
    description: 'A steward, or the secretariat, takes a member’s logo away.',
    extensions: { policy: 'mayChangeLogo' },
    args: { input: t.arg({ type: RemoveLogoInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => removeLogo(platform, viewer, asked(input)),
  }),
}));
