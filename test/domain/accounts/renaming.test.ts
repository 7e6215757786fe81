import { expect, it } from 'vitest';
import { updateProfile } from '../../../domain/accounts/actions.ts';
import { setSigningRule } from '../../../domain/organizations/actions.ts';
import { listActs } from '../../../domain/record/reads.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { testPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  it('is said in every coalition where the person has a seat, and leaves earlier acts their name', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform, { name: 'Tom Walsh' });
    const seated = (more: object) => givenSeat(platform, { person_id: person.id, ...more });
    const [here, there] = [await seated({ steward: 1 }), await seated({})];
    const left = await seated({ until_at: platform.clock.now() });
    const viewer = await viewerOf(platform, person.id);
    await setSigningRule(platform, viewer, { seat: here.id, rule: 'approval' });
    await updateProfile(platform, viewer, { name: 'Tomás Walsh' });
    await updateProfile(platform, viewer, { name: 'Tomás Walsh', language: 'en' });
    const acts = async (coalitionId: string) => listActs(platform.store.read, { coalitionId, limit: 9 });
    const ours = await acts(here.coalition_id);
    expect(ours.map(({ act, actor }) => [act, actor])).toEqual([
      ['person.renamed', 'Tomás Walsh'],
      ['membership.signing-rule', 'Tom Walsh'],
    ]);
    expect(sentenceFor(ours[0]!, 'es')).toBe('Tom Walsh cambió su nombre a Tomás Walsh.');
    expect(sentenceFor(ours[0]!, 'en')).toBe('Tom Walsh changed their name to Tomás Walsh.');
    expect(await acts(there.coalition_id)).toMatchObject([{ act: 'person.renamed', seatId: there.id }]);
    expect(await acts(left.coalition_id)).toEqual([]);
  });
});
