import { expect, it } from 'vitest';
import { correctionJobs } from '../../../../domain/editions/corrections/actions-publish.ts';
import { ratifyByLink, withdrawByLink } from '../../../../domain/editions/corrections/outside/actions.ts';
import { readByLink } from '../../../../domain/editions/corrections/outside/reads.ts';
import { ratificationsOf } from '../../../../domain/editions/corrections/reads-ratifications.ts';
import type { Correction } from '../../../../domain/editions/corrections/reads.ts';
import { HOUR } from '../../../../domain/platform.ts';
import type { MailOrder } from '../../../../domain/record/mail.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import { answerById } from '../../../../domain/sign-ons/reads-answers.ts';
import type { SignOn } from '../../../../domain/sign-ons/reads.ts';
import { confirmRequest, requestToSign } from '../../../../domain/sign-ons/requests/actions-ask.ts';
import { acceptRequest } from '../../../../domain/sign-ons/requests/actions-decide.ts';
import { requestsOf } from '../../../../domain/sign-ons/requests/reads.ts';
import { correctionWorld, type CorrectionWorld } from '../../../support/correction-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../../support/store.ts';

const stranger = { clientKey: 'a stranger' };
const OUTSIDE = [
  { organization: 'Red Cafetalera de la Montaña', email: 'elena@cafetalera.example.org' },
  { organization: 'Tejido de Mujeres del Río', email: 'rosario@tejido.example.org' },
];

const mailsOf = async ({ platform }: Pick<SigningWorld, 'platform'>, kind: string) =>
  (
    await platform.store.read
      .selectFrom('outbox')
      .where('kind', '=', 'mail')
      .select('payload')
      .orderBy('id')
      .execute()
  )
    .map(({ payload }) => JSON.parse(payload) as MailOrder)
    .filter(({ mail }) => mail === kind);

/** Two organisations from outside ask to sign and are accepted before the letter is published. */
async function admitted(world: SigningWorld, signOn: SignOn): Promise<void> {
  const { platform, ana } = world;
  for (const one of OUTSIDE) {
    await requestToSign(platform, stranger, {
      ...{ signOn: signOn.id, country: 'GT', website: null, person: 'Elena Tzoc', title: 'Coordinadora' },
      ...{ language: 'es', ...one },
    });
    const mail = (await mailsOf(world, 'signRequestConfirmation')).find(({ to }) => to === one.email)!;
    await confirmRequest(platform, stranger, { token: tokenIn(mail) });
  }
  for (const { id: request } of await requestsOf(platform.store.read, signOn.id))
    await acceptRequest(platform, await ana.viewer(), { seat: ana.seat, request, different: true });
}

const tokenIn = ({ facts }: MailOrder) => facts['path']!.split('?t=')[1]!;

async function asked(engine: Engine, rule: 'lapse' | 'carry' = 'lapse') {
  const world = await correctionWorld({
    ...{ engine, rule, opening: { othersMayAsk: true } },
    before: (early, signOn) => admitted(early, signOn),
  });
  const correction = await world.corrected('substantive', { publishesItself: true });
  world.platform.clock.advance(HOUR);
  const [first, second] = OUTSIDE.map(({ email }) => email);
  const mails = await mailsOf(world, 'ratificationAskedOutside');
  const token = (to: string) => tokenIn(mails.find((mail) => mail.to === to)!);
  return { world, correction, mails, elena: token(first!), rosario: token(second!) };
}

const ratify = ({ platform }: CorrectionWorld, { termsDigest }: Correction, token: string, more = {}) =>
  ratifyByLink(platform, stranger, { token, termsDigest: termsDigest!, language: 'es', ...more });
const withdraw = ({ platform }: CorrectionWorld, token: string) =>
  withdrawByLink(platform, stranger, { token });
const answerOf = async ({ platform, signOn }: CorrectionWorld, name: string) => {
  const { id } = await platform.store.read
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOn.id)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirstOrThrow();
  return (await answerById(platform.store.read, id))!;
};
const publish = async ({ platform }: CorrectionWorld, { dueAt }: Correction) => {
  platform.clock.set(dueAt!);
  const quiet = { mail: async () => {}, 'edition-prints': async () => {} };
  await drainOutbox(platform, { ...quiet, ...correctionJobs(platform) });
};

eachEngine((engine) => {
  it('asks each signatory from outside by a link of its own, kept as a hash', async () => {
    const { world, correction, mails, elena, rosario } = await asked(engine);
    const { platform } = world;
    expect(mails.map(({ to }) => to).sort()).toEqual(OUTSIDE.map(({ email }) => email).sort());
    expect(mails[0]!.facts).toMatchObject({
      before: '1.0',
      version: '2.0',
      title: expect.any(String) as string,
    });
    const members = await mailsOf(world, 'ratificationAsked');
    expect(members.filter(({ to }) => OUTSIDE.some(({ email }) => email === to))).toEqual([]);
    const links = await platform.store.read.selectFrom('ratification_links').selectAll().execute();
    expect(links).toHaveLength(2);
    expect(JSON.stringify(links)).not.toContain(elena);
    expect(links[0]).toMatchObject({
      edition_id: correction.editionId,
      expires_at: correction.dueAt,
      answer: null,
    });
    const shown = await readByLink(platform.store.read, rosario, platform.clock.now());
    expect(shown).toMatchObject({
      name: OUTSIDE[1]!.organization,
      before: '1.0',
      version: '2.0',
      answer: null,
    });
  });

  it('binds whoever ratifies to the corrected words, and takes back whoever withdraws', async () => {
    const { world, correction, elena, rosario } = await asked(engine);
    const { platform, signOn } = world;
    const before = await ratificationsOf(platform.store.read, correction, signOn.id, platform.clock.now());
    await ratify(world, correction, elena);
    await ratify(world, correction, elena);
    await withdraw(world, rosario);
    await withdraw(world, rosario);
    expect(
      await ratificationsOf(platform.store.read, correction, signOn.id, platform.clock.now()),
    ).toMatchObject({
      ...{ asked: before.asked, ratified: before.ratified + 1, withdrawn: before.withdrawn + 1 },
    });
    const ratified = await answerOf(world, OUTSIDE[0]!.organization);
    expect(ratified.acts.map(({ kind, authority }) => [kind, authority])).toEqual([
      ['signed', 'request'],
      ['ratified', 'request'],
    ]);
    expect(ratified.acts[1]).toMatchObject({
      ...{ versionId: correction.versionId, termsDigest: correction.termsDigest },
      leafIndex: expect.any(Number) as number,
    });
    const taken = await answerOf(world, OUTSIDE[1]!.organization);
    expect(taken.row.state).toBe('withdrawn');
    expect(taken.acts.at(-1)!.versionId).toBe(signOn.versionId);
    expect(await mailsOf(world, 'ratifiedOutside')).toMatchObject([{ to: OUTSIDE[0]!.email }]);
    expect(await mailsOf(world, 'withdrawnOutside')).toMatchObject([{ to: OUTSIDE[1]!.email }]);
    await publish(world, correction);
    expect((await answerOf(world, OUTSIDE[0]!.organization)).row.state).toBe('signed');
  });

  it('answers once, by its own link alone, unaltered, to the words that were shown', async () => {
    const { world, correction, elena, rosario } = await asked(engine);
    const { platform, signatures, tom } = world;
    const altered = `${elena.slice(0, -2)}${elena.endsWith('AA') ? 'BB' : 'AA'}`;
    const now = platform.clock.now();
    expect(await refusal(ratify(world, correction, altered))).toBe('Forbidden ratification-link-void');
    expect(await refusal(withdraw(world, altered))).toBe('Forbidden ratification-link-void');
    expect(await refusal(withdraw(world, elena.slice(1)))).toBe('Invalid token:not-valid');
    expect(await readByLink(platform.store.read, altered, now)).toBeNull();
    const stale = { termsDigest: world.signOn.termsDigest };
    expect(await refusal(ratify(world, correction, elena, stale))).toBe('Conflict text-changed');
    expect(await refusal(ratify(world, correction, elena, { language: 'fr' }))).toBe(
      'Invalid language:language-not-of-text',
    );
    await ratify(world, correction, elena);
    expect(await refusal(withdraw(world, elena))).toBe('Forbidden ratification-link-used');
    expect((await answerOf(world, OUTSIDE[1]!.organization)).acts).toHaveLength(1);
    await withdraw(world, rosario);
    expect(await refusal(ratify(world, correction, rosario))).toBe('Forbidden ratification-link-used');
    const others = await answerById(platform.store.read, signatures.tom);
    expect(others!.row).toMatchObject({ state: 'signed', organization_id: tom.organizationId });
    expect(others!.acts).toHaveLength(1);
  });

  it('answers nothing once the time is over, or once a dispute or the office has set the signature aside', async () => {
    const { world, correction, elena, rosario } = await asked(engine, 'carry');
    const { platform } = world;
    await platform.store.write((trx) =>
      trx
        .updateTable('signatures')
        .set({ state: 'lapsed' })
        .where('name', '=', OUTSIDE[1]!.organization)
        .execute(),
    );
    expect(await refusal(ratify(world, correction, rosario))).toBe('Forbidden nothing-to-ratify');
    expect(await readByLink(platform.store.read, rosario, platform.clock.now())).toBeNull();
    platform.clock.set(correction.dueAt!);
    expect(await refusal(ratify(world, correction, elena))).toBe('Forbidden ratification-link-void');
    expect(await refusal(withdraw(world, elena))).toBe('Forbidden ratification-link-void');
    await publish(world, correction);
    expect(await refusal(ratify(world, correction, elena))).toBe('Forbidden ratification-link-void');
    expect(await readByLink(platform.store.read, elena, platform.clock.now())).toBeNull();
    const told = (await mailsOf(world, 'ratificationUnconfirmed')).find(
      ({ to }) => to === OUTSIDE[0]!.email,
    )!;
    expect(told.facts['path']).not.toContain('/c/');
    expect((await answerOf(world, OUTSIDE[0]!.organization)).acts.at(-1)).toMatchObject({
      authority: 'unconfirmed',
    });
  });

  it('answers once of many at once', async () => {
    const { world, correction, elena } = await asked(engine);
    const outcomes = await Promise.all([
      ...Array.from({ length: 4 }, () => refusal(ratify(world, correction, elena))),
      ...Array.from({ length: 4 }, () => refusal(withdraw(world, elena))),
    ]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(4);
    expect(outcomes.filter((one) => one === 'Forbidden ratification-link-used')).toHaveLength(4);
    expect((await answerOf(world, OUTSIDE[0]!.organization)).acts).toHaveLength(2);
  });
});
