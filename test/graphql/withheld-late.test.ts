import { expect, it } from 'vitest';
import { publishStatement } from '../../domain/editions/actions.ts';
import { DAY, HOUR, later } from '../../domain/platform.ts';
import { decideLate } from '../../domain/sign-ons/decide-late.ts';
import { askLate } from '../../domain/sign-ons/late.ts';
import { findAnswer } from '../../domain/sign-ons/reads-answers.ts';
import { withdrawSignature } from '../../domain/sign-ons/sign.ts';
import { eachEngine, type Engine } from '../support/store.ts';
import { signingWorld, type Player } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const SEEN = `query Seen($slug: String!) { coalition(slug: $slug) {
  acts { edges { node { id at sentence actor seat { id } } } }
  statements { edges { node { id stateSince edition { id signatureCount }
    signOn { id tally { organizations named withheld countries byCountry { key named withheld } }
      groups(language: es) { key withheld signatures { id name } }
      since { published standing late lateDays { day signatures { id name } } withdrawn { name at } }
      lateRequests { id name state } unanswered { id } ours { signature { id } late { ask propose request { id } } } } } } } } }`;

/** What all but its own people and the coordinators see while one of two joins withheld after publication, and leaves. */
async function watched(engine: Engine, who: 'ines' | 'luz'): Promise<string[]> {
  const world = await signingWorld({ engine, seed: 'joins' });
  const { platform, ana, tom, diego, [who]: joins } = world;
  const signOn = await world.open();
  await world.sign(tom, signOn, { name: 'Puente Norte' });
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  const viewers: (Player | null)[] = [null, tom, diego, await world.member({ name: 'Observatorio' })];
  const saw: string[] = [];
  const look = async () => {
    platform.clock.advance(DAY);
    for (const viewer of viewers) {
      const context = askContext(platform, viewer && (await viewer.viewer()));
      saw.push(JSON.stringify(await ask(context, SEEN, { slug: world.coalitionSlug })));
    }
  };
  await look();
  const request = await askLate(platform, await joins.viewer(), {
    ...world.form(joins, signOn, { visibility: 'withheld' }),
    name: who === 'ines' ? 'Fundación Izote' : 'Foro Lenca Migrante',
  });
  await look();
  await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
  await look();
  const { row } = (await findAnswer(platform.store.read, signOn.id, joins.organizationId))!;
  const asked = { seat: joins.seat, signature: row.id, shown: true };
  await withdrawSignature(platform, await joins.viewer(), asked);
  await look();
  // Names made by the factories count on from test to test; all else is the seed's.
  return saw.map((one) => one.replace(/(Persona|Organización|plan|Coalición) \d+/g, '$1 N'));
}

eachEngine((engine) => {
  it('shows every other viewer the same bytes whoever of two joins withheld after publication, and leaves again', async () => {
    const [one, two] = [await watched(engine, 'ines'), await watched(engine, 'luz')];
    expect(one).toHaveLength(16);
    expect(one).toEqual(two);
    expect(one.join()).toContain('"late":1,"lateDays":[]');
    expect(one.join()).not.toMatch(/"withdrawn":\[\{|Izote|Lenca/);
  });
});
