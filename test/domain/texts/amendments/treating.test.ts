import { expect, it } from 'vitest';
import {
  publishTreatments,
  replyToTreatment,
  treatAmendment,
} from '../../../../domain/texts/amendments/actions-treatment.ts';
import type { Verdict } from '../../../../domain/texts/amendments/model.ts';
import { mayReadTreatment } from '../../../../domain/texts/amendments/policy.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { amendingWorld, type AmendingWorld } from '../../../support/amending-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

function deeds({ platform, textId: text }: AmendingWorld) {
  return {
    treat: async (player: Player, amendment: string, treatment: Verdict, note: string | null = 'Por esto.') =>
      treatAmendment(platform, await player.viewer(), {
        seat: player.seat,
        amendment,
        treatment,
        note,
      }),
    publish: async (player: Player, ...amendments: string[]) =>
      publishTreatments(platform, await player.viewer(), { seat: player.seat, text, amendments }),
    reply: async (
      player: Player,
      amendment: string,
      reply: 'agree' | 'disagree',
      note: string | null = null,
    ) => replyToTreatment(platform, await player.viewer(), { seat: player.seat, amendment, reply, note }),
  };
}

eachEngine((engine) => {
  it('keeps a treatment to those who edit until it is published: nothing is told, logged or counted', async () => {
    const world = await amendingWorld({ engine });
    const { platform, luz, alias, ana, marta, textId } = world;
    const { treat, publish } = deeds(world);
    const one = await world.propose(luz, { kind: 'delete' });
    const two = await world.propose(alias, { kind: 'replace', words: 'Otra cosa.' });
    const told = platform.announcements.length;
    const acts = async () => (await platform.store.read.selectFrom('audit').selectAll().execute()).length;
    const logged = await acts();
    await treat(ana, one.id, 'decline');
    await treat(marta, two.id, 'in-part');
    expect(platform.announcements.length).toBe(told);
    expect(await acts()).toBe(logged);
    const text = await requireText(platform.store.read, textId);
    const hidden = await world.again(one);
    for (const player of [luz, alias])
      expect(mayReadTreatment(await player.viewer(), text, hidden).allowed).toBe(false);
    for (const player of [ana, marta])
      expect(mayReadTreatment(await player.viewer(), text, hidden).allowed).toBe(true);
    await publish(ana, one.id);
    expect(mayReadTreatment(await luz.viewer(), text, await world.again(one)).allowed).toBe(true);
    expect(mayReadTreatment(await luz.viewer(), text, await world.again(two)).allowed).toBe(false);
    await publish(ana);
    expect(mayReadTreatment(await luz.viewer(), text, await world.again(two)).allowed).toBe(true);
    expect(await refusal(publish(ana))).toBe('Conflict nothing-to-publish');
    expect(await acts()).toBe(logged + 2);
    expect(platform.announcements.slice(told)).toContainEqual({
      topic: `text:${textId}`,
      change: 'amendments',
    });
  });

  it('is proposed and published by those who edit alone, with a note unless it accepts', async () => {
    const world = await amendingWorld({ engine });
    const { luz, ana, ines } = world;
    const { treat, publish } = deeds(world);
    const { id } = await world.propose(luz, { kind: 'delete' });
    expect(await refusal(treat(luz, id, 'accept'))).toBe('Forbidden not-a-drafter');
    expect(await refusal(treat(ines, id, 'accept'))).toBe('NotFound');
    expect(await refusal(treat(ana, id, 'decline', null))).toBe('Invalid note:treatment-note-missing');
    expect(await refusal(treat(ana, id, 'in-part', ''))).toBe('Invalid note:treatment-note-missing');
    await treat(ana, id, 'accept', null);
    await treat(ana, id, 'in-part');
    expect(await refusal(publish(luz, id))).toBe('Forbidden not-a-drafter');
    await publish(ana, id);
    expect(await refusal(treat(ana, id, 'accept'))).toBe('Conflict treatment-published');
  });

  it('is answered by the seat that proposed, with a reason for disagreeing', async () => {
    const world = await amendingWorld({ engine });
    const { luz, ana, alias } = world;
    const { treat, publish, reply } = deeds(world);
    const amendment = await world.propose(luz, { kind: 'delete' });
    const { id } = amendment;
    await treat(ana, id, 'decline');
    expect(await refusal(reply(luz, id, 'agree'))).toBe('Forbidden treatment-not-published');
    await publish(ana);
    expect(await refusal(reply(alias, id, 'agree'))).toBe('Forbidden amendment-of-another');
    expect(await refusal(reply(ana, id, 'agree'))).toBe('Forbidden amendment-of-another');
    expect(await refusal(reply(luz, id, 'disagree'))).toBe('Invalid note:reply-note-missing');
    await reply(luz, id, 'agree');
    expect(await reply(luz, id, 'disagree', 'Se pierde lo principal.')).toMatchObject({
      reply: { word: 'disagree', note: 'Se pierde lo principal.', seatId: luz.seat },
    });
    await world.decide(ana, amendment, 'declined');
    expect(await refusal(reply(luz, id, 'agree'))).toBe('Forbidden amendment-not-open');
  });
});
