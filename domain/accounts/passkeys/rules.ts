import { z } from 'zod';
import { id, line } from '../../input.ts';
import { MINUTE } from '../../platform.ts';
import { sameOriginPath } from '../rules.ts';
import { PASSKEY_NAME_LENGTH } from '../constants.ts';

/** How long a device has to answer. */
export const CHALLENGE_LIFE = 5 * MINUTE;
/** Challenges one client may ask for in a quarter of an hour. */
export const CHALLENGES_PER_CLIENT = 60;
/** Keys a person may have. */
export const MOST_PASSKEYS = 20;

const base64url = (most: number) =>
  z
    .string()
    .max(most, 'passkey-refused')
    .regex(/^[\w-]+$/, 'passkey-refused');

/** What a browser hands over, as JSON; what we do not use is left out. */
const answerOf = <R extends z.ZodType>(response: R) =>
  z
    .string()
    .max(20_000, 'passkey-refused')
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'passkey-refused' });
        return z.NEVER;
      }
    })
    .pipe(
      z.object(
        {
          id: base64url(1400),
          rawId: base64url(1400),
          type: z.literal('public-key', 'passkey-refused'),
          response,
        },
        'passkey-refused',
      ),
    );

const created = z.object(
  {
    clientDataJSON: base64url(4000),
    attestationObject: base64url(12_000),
    transports: z.array(z.string().max(20)).max(8).default([]),
  },
  'passkey-refused',
);
const asserted = z.object(
  {
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(200).optional(),
  },
  'passkey-refused',
);

export const adding = z.object({
  challenge: id,
  name: line(PASSKEY_NAME_LENGTH, 'passkey-name-missing'),
  answer: answerOf(created),
});
export const entering = z.object({
  challenge: id,
  answer: answerOf(asserted),
  shared: z.boolean(),
  returnTo: z.unknown().optional().transform(sameOriginPath),
});
export const proving = z.object({ challenge: id, answer: answerOf(asserted) });
export const removing = z.object({ passkey: id });

export type Created = z.output<typeof adding>['answer'];
export type Asserted = z.output<typeof proving>['answer'];
