import { connect } from 'node:net';
import { drainOutbox } from '../../domain/record/outbox.ts';
import { textJobs } from '../../domain/texts/jobs.ts';
import { givenInternet, leadsTo, page, PLACE } from '../support/outside.ts';
import { sourceWorld } from '../support/source-world.ts';
import { testStoreLocation } from '../support/store.ts';
import type { Finding } from './run.ts';
import { FORMS, INSIDE } from './outside/forms.ts';
import { listening } from './outside/canary.ts';

/**
 * Whatever address a text cites, the link check connects to no place inside: written in every form, reached by a
 * redirect, by a name that leads inside, alone or beside a public address, or by one that leads elsewhere the second time.
 * A server that stands for the public is reached, so that nothing holds because nothing was asked.
 */
export default async function outside(n = 1): Promise<Finding> {
  // Stores are made ready first: that talks to a database on this machine.
  await testStoreLocation('sqlite');
  const net = await givenInternet();
  const canary = await listening(net.port, PLACE);
  const forms = FORMS.map((form) => form.replaceAll('PORT', String(net.port)));
  const named: string[] = [];
  const redirecting: string[] = [];
  for (const [index, address] of INSIDE.entries()) {
    const [alone, beside, turning] = [`alone${index}`, `beside${index}`, `turning${index}`].map(
      (name) => `${name}.example.org`,
    ) as [string, string, string];
    net.names[alone] = [[address]];
    net.names[beside] = [[PLACE, address]];
    net.names[turning] = [[PLACE], [address]];
    named.push(...[alone, beside, turning].map((name) => net.at(`/named${index}`, name)));
    net.pages[`/named${index}`] = page('Aquí');
  }
  for (const [index, form] of [...forms, ...named].entries()) {
    net.pages[`/to${index}`] = leadsTo(
      /^[\x20-\x7e]+$/.test(form) ? form : encodeURI(form),
      302 + 5 * (index % 2),
    );
    redirecting.push(net.at(`/to${index}`));
  }
  net.pages['/nota'] = page('La nota');
  const figures = { forms: forms.length, ways: 0, asked: 0, reached: 0, hits: 0, attempts: 0, wrong: 0 };
  const ways = [...forms, ...named, ...redirecting];
  for (let round = 0; round < n; round++) {
    for (const way of ways) {
      const { state } = await net.outside.look(way);
      figures.ways++;
      if (state === 'there') wrong(way, state);
    }
    figures.reached += Number((await net.outside.look(net.at('/nota'))).state === 'there');
    await throughTexts([...ways, net.at('/nota')]);
  }
  await heardAtAll();
  figures.asked = net.asked.length;
  figures.attempts = canary.attempts.length;
  figures.hits = canary.hits;
  for (const address of new Set(canary.attempts)) console.error(`Tried to connect to ${address}.`);
  const holds =
    figures.forms >= 60 && figures.wrong + figures.hits + figures.attempts === 0 && figures.reached === 2 * n;
  return { holds, figures };

  function wrong(way: string, state: string): void {
    console.error(`${way} is ${state}.`);
    figures.wrong++;
  }

  /** The same as a text cites them, looked at by the job. */
  async function throughTexts(cites: readonly string[]): Promise<void> {
    const world = await sourceWorld({ outside: net.outside, linkCheck: 'on', cites });
    const jobs = textJobs(world.platform);
    const due = async () => (await world.sources()).some(({ checked_at: at }) => at === null);
    while (await due()) {
      while ((await drainOutbox(world.platform, jobs)) > 0);
      world.platform.clock.advance(6_000);
    }
    for (const { address, state } of await world.sources()) {
      figures.ways++;
      if (address === net.at('/nota')) figures.reached += Number(state === 'alive');
      else if (state === 'alive' || state === 'moved') wrong(address, state);
    }
  }

  /** That the canary would have heard: it is knocked at from outside the product, and does not count that. */
  async function heardAtAll(): Promise<void> {
    const [hits, attempts] = [canary.hits, canary.attempts.length];
    await new Promise<void>((resolve) => {
      const socket = connect(net.port, '127.0.0.1');
      socket.on('close', () => resolve()).on('error', () => undefined);
    });
    if (canary.hits !== hits + 1 || canary.attempts.length !== attempts + 1) wrong('The canary', 'deaf');
    canary.hits = hits;
    canary.attempts.length = attempts;
  }
}
