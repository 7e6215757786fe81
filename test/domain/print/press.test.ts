import { afterAll, expect, it } from 'vitest';
import { Busy } from '../../../domain/errors.ts';
import { createPress, MOST_WAITING } from '../../../domain/print/press.ts';
import { printLetter } from '../../../domain/sign-ons/print-letter.ts';
import { letterModel } from '../../../domain/sign-ons/letter-model.ts';
import { letterFacts } from '../sign-ons/letter-facts.ts';

const press = createPress();
afterAll(() => press.close());

const letter = (name: string) =>
  printLetter(press, letterModel({ ...letterFacts(), code: name }, ['es']), { format: 'pdf', paper: 'a4' });

it('prints once what many ask for at once', async () => {
  const all = await Promise.all(Array.from({ length: MOST_WAITING * 2 }, () => letter('7QK2-MX4D-19')));
  expect(new Set(all).size).toBe(1);
});

it('turns away who comes when too much is waiting, and prints all that it took', async () => {
  const asked = Array.from({ length: MOST_WAITING + 3 }, (_, index) => letter(`7QK2-MX4D-${index}`));
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_WAITING);
  for (const answer of answers.slice(MOST_WAITING))
    expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(Busy) as Busy });
  await expect(letter('7QK2-MX4D-99')).resolves.toBeInstanceOf(Uint8Array);
});
