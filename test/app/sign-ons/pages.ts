import { DAY, HOUR, later } from '../../../domain/platform.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { loader as done } from '../../../app/routes/c.$coalition.sign-ons.$slug.done.tsx';
import { action, loader } from '../../../app/routes/c.$coalition.sign-ons.$slug._index.tsx';
import * as approval from '../../../app/routes/c.$coalition.sign-ons.$slug.approve.$signature.tsx';
import type { SentBack } from '../../../app/sign-ons/answer.ts';
import type { SignOnPage } from '../../../app/sign-ons/load.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { idOf, Visitor, type PageAnswer } from '../accounts/visitor.ts';

type Fields = Record<string, string>;

/** A coalition with a text open for signature, and its pages as people without scripts use them. */
export async function signingPages() {
  const world = await signingWorld();
  const signOn = await world.open();
  const { slug } = await requireStatement(world.platform.store.read, signOn.statementId);
  const params = { coalition: world.coalitionSlug, slug };
  const path = `/c/${params.coalition}/sign-ons/${slug}`;
  const visit = async (player: Player, session?: { confirmedAt?: string }) =>
    new Visitor(world.platform, await player.viewer(session));
  return {
    world,
    signOn,
    params,
    path,
    visit,
    /** A visitor whose last proof by code is too old to sign. */
    unproved: (player: Player) =>
      visit(player, { confirmedAt: later(world.platform.clock.now(), -(DAY + HOUR)) }),
    read: async (visitor: Visitor) => (await visitor.load(loader, path, params)).data as SignOnPage,
    send: (visitor: Visitor, fields: Fields) => visitor.send(action, path, fields, params),
    receipt: (visitor: Visitor) => visitor.load(done, `${path}/done`, params),
    readApproval: (visitor: Visitor, signature: string) =>
      visitor.load(approval.loader, path, { ...params, signature }),
    sendApproval: (visitor: Visitor, signature: string, fields: Fields) =>
      visitor.send(approval.action, path, fields, { ...params, signature }),
    form: (player: Player, more: Fields = {}) => formOf(world, signOn, player, more),
  };
}

function formOf(world: SigningWorld, signOn: SignOn, player: Player, more: Fields): Fields {
  return {
    move: 'sign',
    seat: idOf('Seat', player.seat),
    signOn: idOf('SignOn', signOn.id),
    termsDigest: signOn.termsDigest,
    language: 'es',
    name: 'Nombre tal como aparecerá',
    nameConfirmed: more['name'] ?? 'Nombre tal como aparecerá',
    visibility: 'public',
    ...more,
  };
}

/** The form a page sent back. */
export const sentBack = (answer: PageAnswer) => answer.data as SentBack;
