import { expect, it } from 'vitest';
import { story } from '../../db/demo/story.ts';
import { buildPages } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import { eachEngine, testStoreLocation } from '../support/store.ts';
import { visitorsOf, type Visitor } from './visitor.ts';

const SLUG = 'un-plan-que-se-pueda-leer';
const DESK = `/c/${story.coalition.slug}/sign-ons/${SLUG}`;
const AT_ONCE = 50;

interface Known {
  viewer: { seats: { id: string }[] };
  coalition: { statement: { signOn: { id: string; termsDigest: string } } };
}

/** Signs by name and without it, as often as it may, while pages are drawn. */
async function goesOnAnswering(who: Visitor, until: () => boolean): Promise<number> {
  const { viewer, coalition } = await who.ask<Known>(
    `{ viewer { seats { id } } coalition(slug: "${story.coalition.slug}") { statement(slug: "${SLUG}") { signOn { id termsDigest } } } }`,
  );
  const { id, termsDigest } = coalition.statement.signOn;
  let acts = 0;
  for (let turn = 0; !until(); turn++) {
    const answer = await who.fetch(DESK, {
      method: 'POST',
      headers: { origin: who.server.origin, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({
        ...{ move: 'sign', seat: viewer.seats[0]!.id, signOn: id, termsDigest, language: 'es' },
        ...{ name: 'Puente Norte Collective', nameConfirmed: 'Puente Norte Collective' },
        visibility: turn % 2 === 0 ? 'public' : 'withheld',
      }),
    });
    expect(answer.status).toBeLessThan(500);
    acts++;
  }
  return acts;
}

eachEngine((engine) => {
  it('draws the desk of a sign-on for fifty at once, beside acts, and fails for none', async () => {
    buildPages();
    const location = engine === 'postgres' ? await testStoreLocation(engine) : '';
    const server = await startServer({ environment: { DATABASE_URL: location } });
    try {
      const visitors = await visitorsOf(server);
      const [ana, tom] = [visitors.get('ana')!, visitors.get('tom')!];
      let over = false;
      const acts = goesOnAnswering(tom, () => over);
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, at) => {
          const answer = await ana.fetch(`${DESK}/${['manage', 'paper', 'requests'][at % 3]}`);
          await answer.text();
          return answer.status;
        }),
      );
      over = true;
      expect([...new Set(answers)]).toEqual([200]);
      expect(await acts).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  }, 300_000);
});
