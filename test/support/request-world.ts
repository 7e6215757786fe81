import type { Opening } from '../../domain/sign-ons/actions.ts';
import type { SignOn } from '../../domain/sign-ons/reads.ts';
import { confirmRequest, requestToSign } from '../../domain/sign-ons/requests/actions-ask.ts';
import { requestsOf, type SignRequest } from '../../domain/sign-ons/requests/reads.ts';
import type { Asking } from '../../domain/sign-ons/requests/rules.ts';
import type { MailOrder } from '../../domain/record/mail.ts';
import { signingWorld, type SigningWorld } from './signing-world.ts';
import type { Engine } from './store.ts';

/** A sign-on that organisations outside the coalition may ask to sign, and what they do. */
export interface RequestWorld extends SigningWorld {
  /** Opened so that others may ask. */
  toAsk(overrides?: Partial<Opening>): Promise<SignOn>;
  /** What a stranger's form would send. */
  asking(signOn: SignOn, overrides?: Partial<Asking>): Asking;
  /** Asks; answers the token of the link that was mailed, or null where none was. */
  ask(signOn: SignOn, overrides?: Partial<Asking>): Promise<string | null>;
  confirm(token: string): Promise<void>;
  /** Asks and confirms; answers the request that waits. */
  asked(signOn: SignOn, overrides?: Partial<Asking>): Promise<SignRequest>;
  /** Mails that are to go out, of one kind. */
  mails(kind: string): Promise<MailOrder[]>;
}

/** Somebody at their own device, whom nobody knows. */
export const stranger = { clientKey: 'a stranger' };

export async function requestWorld(options: { engine: Engine }): Promise<RequestWorld> {
  const world = await signingWorld(options);
  const { platform } = world;
  const mails: RequestWorld['mails'] = async (kind) => {
    const rows = await platform.store.read
      .selectFrom('outbox')
      .where('kind', '=', 'mail')
      .select('payload')
      .orderBy('id')
      .execute();
    return rows.map(({ payload }) => JSON.parse(payload) as MailOrder).filter(({ mail }) => mail === kind);
  };
  const asking: RequestWorld['asking'] = (signOn, overrides = {}) => ({
    signOn: signOn.id,
    organization: 'Red Cafetalera de la Montaña',
    country: 'GT',
    website: 'cafetalera.example.org',
    person: 'Elena Tzoc',
    title: 'Coordinadora',
    email: 'elena@cafetalera.example.org',
    language: 'es',
    ...overrides,
  });
  const ask: RequestWorld['ask'] = async (signOn, overrides) => {
    const links = async () => (await mails('signRequestConfirmation')).map(({ facts }) => facts['path']!);
    const before = await links();
    await requestToSign(platform, stranger, asking(signOn, overrides));
    const sent = (await links()).find((link) => !before.includes(link));
    return sent?.split('?t=')[1] ?? null;
  };
  const confirm = (token: string) => confirmRequest(platform, stranger, { token });
  return {
    ...world,
    ...{ mails, asking, ask, confirm },
    toAsk: (overrides) => world.open({ othersMayAsk: true, ...overrides }),
    asked: async (signOn, overrides) => {
      const before = (await requestsOf(platform.store.read, signOn.id)).map(({ id }) => id);
      const token = await ask(signOn, overrides);
      if (token === null) throw new Error('No link was mailed.');
      await confirm(token);
      const all = await requestsOf(platform.store.read, signOn.id);
      return all.find(({ id }) => !before.includes(id))!;
    },
  };
}
