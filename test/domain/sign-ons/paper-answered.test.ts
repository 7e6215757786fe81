import { expect, it } from 'vitest';
import { voidPaper } from '../../../domain/sign-ons/paper/actions.ts';
import { remindUnanswered } from '../../../domain/sign-ons/actions-remind.ts';
import { toRemind } from '../../../domain/sign-ons/reads-reminders.ts';
import { unansweredOf } from '../../../domain/sign-ons/unanswered.ts';
import { waitingFor } from '../../../domain/sign-ons/waiting.ts';
import { hideName } from '../../../domain/sign-ons/hiding/actions.ts';
import { paperWorld } from '../../support/paper-world.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  async function withPaper() {
    const world = await paperWorld({ engine });
    const { platform, ana, luz } = world;
    const signOn = await world.open();
    const read = platform.store.read;
    const member = { member: luz.organizationId, name: null, country: null };
    return {
      ...{ ...world, signOn, member },
      /** Whether the organisation is asked: by the call sheet, by a reminder, and by what waits for its people. */
      asked: async () => {
        const now = platform.clock.now();
        const viewer = await luz.viewer();
        const reminded = await toRemind(read, signOn, now);
        const waits = await waitingFor(read, viewer, signOn.coalitionId, now);
        return {
          listed: (await unansweredOf(read, await ana.viewer(), signOn, now)).includes(luz.organizationId),
          reminded: reminded.some(({ organization }) => organization === 'Foro Lenca Migrante'),
          waits: waits.some(({ kind }) => kind === 'sign'),
        };
      },
    };
  }

  it('asks nothing more of a member whose sheet counts, and asks again once it is void', async () => {
    const { asked, enter, approve, diego, ana, signOn, member, platform } = await withPaper();
    const silent = { listed: true, reminded: true, waits: true };
    expect(await asked()).toEqual(silent);
    const paper = await enter(signOn, diego, member);
    expect(await asked()).toEqual(silent);
    await approve(paper, ana);
    expect(await asked()).toEqual({ listed: false, reminded: false, waits: false });
    await remindUnanswered(platform, await ana.viewer(), { seat: ana.seat, signOn: signOn.id });
    await voidPaper(platform, await ana.viewer(), { seat: ana.seat, paper: paper.id, reason: 'No es suya.' });
    expect(await asked()).toEqual(silent);
  });

  it('leaves on the call sheet, as one whose name was always withheld, an organisation whose name was hidden', async () => {
    const { asked, standing, sign, ana, luz, signOn, member, platform } = await withPaper();
    await standing(signOn, member);
    const signature = await sign(luz, signOn);
    expect(await asked()).toEqual({ listed: false, reminded: false, waits: false });
    await hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'La buscan.' });
    expect(await asked()).toEqual({ listed: true, reminded: false, waits: false });
  });
});
