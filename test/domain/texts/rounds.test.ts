import { expect, it } from 'vitest';
import { endBodyMember } from '../../../domain/bodies/actions.ts';
import { DAY, HOUR, later, MINUTE } from '../../../domain/platform.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { reopenDraft } from '../../../domain/statements/actions.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { openRound, type NewRound } from '../../../domain/statements/open-round.ts';
import { commentsOpenedAt, requireStatement } from '../../../domain/statements/reads.ts';
import { mayComment, maySuggest, strongestRight } from '../../../domain/texts/policy.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { changeRound, endRound, roundJobs } from '../../../domain/texts/rounds/actions.ts';
import { roundsOfTexts } from '../../../domain/texts/rounds/reads.ts';
import { endOf } from '../../../domain/texts/rounds/rules.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../support/store.ts';

/** A draft, an assembly in which Luz and Inés are, and what people do with a round. */
async function rounds(engine: Engine) {
  const world = await signingWorld({ engine });
  const { platform, coalitionId: coalition_id } = world;
  const assembly = await givenBody(platform, { coalition_id, kind: 'assembly' });
  for (const { seat } of [world.luz, world.ines])
    await givenBodyMember(platform, { coalition_id, body_id: assembly.id, seat_id: seat, role: 'member' });
  const { id: statement, textId: text } = await world.draft();
  const open = async (player: Player, asked: Partial<NewRound> = { days: 7 }) =>
    openRound(platform, await player.viewer(), {
      seat: player.seat,
      statement,
      kind: 'comments',
      ...asked,
    });
  const latest = async () => (await roundsOfTexts(platform.store.read, [text]))[0]!;
  const change = async (player: Player, end: Parameters<typeof endOf>[0]) =>
    changeRound(platform, await player.viewer(), {
      seat: player.seat,
      text,
      round: (await latest()).id,
      ...end,
    });
  const end = async (player: Player) =>
    endRound(platform, await player.viewer(), { seat: player.seat, text, round: (await latest()).id });
  const right = async (player: Player) =>
    strongestRight(await player.viewer(), await requireText(platform.store.read, text), platform.clock.now());
  const epoch = async () => (await requireText(platform.store.read, text)).grantEpoch;
  const settle = () => drainOutbox(platform, { ...roundJobs(platform), mail: async () => undefined });
  const acts = async () =>
    (
      await platform.store.read
        .selectFrom('audit')
        .where('subject_id', '=', statement)
        .orderBy('seq')
        .select(['act', 'seat_id', 'detail'])
        .execute()
    ).map(({ act, seat_id, detail }) => ({ act, seat: seat_id, ...(JSON.parse(detail) as object) }));
  const mails = async () =>
    (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').selectAll().execute())
      .map(
        ({ payload }) => JSON.parse(payload) as { to: string; mail: string; facts: Record<string, string> },
      )
      .filter(({ mail }) => mail.endsWith('Opened'));
  return {
    ...{ world, assembly, statement, text },
    ...{ open, change, end, latest, right, epoch, settle, acts, mails },
  };
}

eachEngine((engine) => {
  it('lets those it asks suggest until its instant, and nobody after, whoever notes it', async () => {
    const here = await rounds(engine);
    const { platform, marta, luz, ibarra } = here.world;
    expect(await here.right(luz)).toBe(null);
    const opened = await here.open(marta);
    expect(opened).toMatchObject({ state: 'comments', round: { number: 1, kind: 'comments' } });
    const round = await here.latest();
    expect(round).toMatchObject({
      bodyIds: [here.assembly.id],
      closesAt: later(platform.clock.now(), 7 * DAY),
    });
    expect(await here.right(luz)).toBe('suggest');
    expect(await here.right(ibarra)).toBe('read');
    expect(await here.right(marta)).toBe('edit');
    const before = await here.epoch();
    platform.clock.set(round.closesAt);
    expect(await here.right(luz)).toBe('read');
    expect((await here.latest()).endedAt).toBe(null);
    platform.announcements.length = 0;
    await here.settle();
    await here.settle();
    expect((await here.latest()).endedAt).toBe(round.closesAt);
    expect(await here.epoch()).toBe(before + 1);
    expect(platform.announcements).toContainEqual({ topic: `text:${here.text}`, change: 'grants' });
    expect(platform.announcements).toContainEqual({ topic: `text:${here.text}`, change: 'round' });
    expect(await here.acts()).toMatchObject([
      { act: 'statement.created' },
      { act: 'statement.comments-opened', seat: marta.seat, round: 1, kind: 'comments' },
      { act: 'round.over', seat: null, round: 1 },
    ]);
    expect((await requireStatement(platform.store.read, here.statement)).state).toBe('comments');
  });

  it('of red lines lets those it asks say only that, and others nothing', async () => {
    const here = await rounds(engine);
    const { platform, tom, luz, ibarra } = here.world;
    await here.open(tom, { kind: 'red-lines', hours: 3 });
    const text = await requireText(platform.store.read, here.text);
    const now = platform.clock.now();
    const may = async (player: Player) => {
      const viewer = await player.viewer();
      return [
        maySuggest(viewer, text, now).allowed,
        mayComment(viewer, text, 'comment', now).allowed,
        mayComment(viewer, text, 'red-line', now).allowed,
      ];
    };
    expect(await here.right(luz)).toBe('read');
    expect(await may(luz)).toEqual([false, false, true]);
    expect(await may(ibarra)).toEqual([false, false, false]);
    expect(await may(tom)).toEqual([true, true, true]);
    expect((await here.latest()).closesAt).toBe(later(now, 3 * HOUR));
  });

  it('asks one at a time; the next ones stay in comments and are counted on', async () => {
    const here = await rounds(engine);
    const { platform, tom, marta } = here.world;
    const { stateSince } = await here.open(tom);
    expect(await refusal(here.open(marta))).toBe('Conflict round-open');
    const since = await commentsOpenedAt(platform.store.read, {
      coalitionId: here.world.coalitionId,
      id: here.statement,
    });
    platform.clock.advance(HOUR);
    await here.end(marta);
    expect((await here.latest()).endedAt).toBe(platform.clock.now());
    expect(await here.right(here.world.luz)).toBe('read');
    const again = await here.open(marta, { kind: 'red-lines', days: 3 });
    expect(again).toMatchObject({ state: 'comments', stateSince, round: { number: 2, kind: 'red-lines' } });
    expect(
      await commentsOpenedAt(platform.store.read, {
        coalitionId: here.world.coalitionId,
        id: here.statement,
      }),
    ).toBe(since);
    platform.clock.advance(4 * DAY);
    await here.open(tom, { days: 1 });
    expect((await here.latest()).number).toBe(3);
    expect((await here.acts()).map(({ act }) => act)).toEqual([
      'statement.created',
      'statement.comments-opened',
      'round.ended',
      'statement.round-opened',
      'round.over',
      'statement.round-opened',
    ]);
  });

  it('begins only once when two open it at the same moment', async () => {
    const here = await rounds(engine);
    const { tom, marta } = here.world;
    const both = await Promise.allSettled([here.open(tom), here.open(marta)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await roundsOfTexts(here.world.platform.store.read, [here.text])).length).toBe(1);
  });

  it('is made longer and shorter, never to end before now; each change asks the writers again', async () => {
    const here = await rounds(engine);
    const { platform, marta, luz } = here.world;
    await here.open(marta, { days: 2 });
    const before = await here.epoch();
    await here.change(marta, { days: 9 });
    expect(await here.epoch()).toBe(before + 1);
    platform.clock.advance(3 * DAY);
    await here.settle();
    expect(await here.right(luz)).toBe('suggest');
    await here.change(marta, { hours: 1 });
    expect((await here.latest()).closesAt).toBe(later(platform.clock.now(), HOUR));
    const yesterday = later(platform.clock.now(), -DAY).slice(0, 16);
    expect(await refusal(here.change(marta, { closesAt: yesterday }))).toBe('Invalid closesAt:time-past');
    platform.clock.advance(HOUR);
    expect(await refusal(here.change(marta, { days: 1 }))).toBe('Forbidden no-round-open');
    expect(await refusal(here.end(marta))).toBe('Forbidden no-round-open');
    await here.settle();
    expect(await here.right(luz)).toBe('read');
  });

  it('ends with the comments: back to draft, and when the text is closed', async () => {
    const here = await rounds(engine);
    const { platform, tom } = here.world;
    await here.open(tom);
    await reopenDraft(platform, await tom.viewer(), { seat: tom.seat, statement: here.statement });
    expect((await here.latest()).endedAt).toBe(platform.clock.now());
    expect(await here.right(here.world.luz)).toBe(null);
    platform.clock.advance(MINUTE);
    await here.open(tom);
    expect((await here.latest()).number).toBe(2);
    await closeText(platform, await tom.viewer(), { seat: tom.seat, statement: here.statement });
    expect((await here.latest()).endedAt).toBe(platform.clock.now());
    expect(await refusal(here.open(tom))).toBe('Forbidden not-in-this-state');
    expect(await refusal(here.change(tom, { days: 3 }))).toBe('Forbidden no-round-open');
  });

  it('is opened, changed and ended by those who draft, and by nobody else', async () => {
    const here = await rounds(engine);
    const { luz, ana, marta, member, platform } = { ...here.world };
    expect(await refusal(here.open(luz))).toBe('NotFound');
    await here.open(ana);
    expect(await refusal(here.open(luz))).toBe('Forbidden not-a-drafter');
    expect(await refusal(here.change(luz, { days: 3 }))).toBe('Forbidden not-a-drafter');
    expect(await refusal(here.end(luz))).toBe('Forbidden not-a-drafter');
    const stranger = await member();
    const abroad = await givenSeat(platform);
    expect(await refusal(here.end({ ...stranger, seat: abroad.id }))).toBe('Forbidden not-your-seat');
    const other = await rounds(engine);
    const viewer = await other.world.tom.viewer();
    expect(
      await refusal(
        endRound(here.world.platform, viewer, {
          seat: other.world.tom.seat,
          text: here.text,
          round: (await here.latest()).id,
        }),
      ),
    ).toMatch(/^(NotFound|Forbidden)/);
    await here.end(marta);
  });

  it('asks bodies of its own coalition that have not ended, by default the assembly', async () => {
    const here = await rounds(engine);
    const { tom, coalitionId: coalition_id, platform } = here.world;
    const ended = await givenBody(platform, { coalition_id, ended_at: platform.clock.now() });
    const abroad = await givenBody(platform);
    for (const body of [ended, abroad])
      expect(await refusal(here.open(tom, { days: 1, bodies: [here.assembly.id, body.id] }))).toBe(
        'Invalid bodies:round-bodies',
      );
    await here.open(tom, { days: 1, bodies: [here.world.secretariatId, here.assembly.id] });
    expect((await here.latest()).bodyIds.toSorted()).toEqual(
      [here.world.secretariatId, here.assembly.id].toSorted(),
    );
  });

  it('needs exactly one end, within its bounds', async () => {
    const here = await rounds(engine);
    const { tom } = here.world;
    const word = (asked: Partial<NewRound>) => refusal(here.open(tom, asked));
    expect(await word({})).toBe('Invalid closesAt:round-end-missing');
    expect(await word({ days: 2, hours: 3 })).toBe('Invalid closesAt:round-end-missing');
    expect(await word({ days: 0 })).toBe('Invalid days:round-length');
    expect(await word({ days: 91 })).toBe('Invalid days:round-length');
    expect(await word({ hours: 73 })).toBe('Invalid hours:round-length');
    expect(await word({ closesAt: 'mañana' })).toBe('Invalid closesAt:time-does-not-exist');
    expect(await word({ closesAt: '2030-01-01T10:00' })).toBe('Invalid closesAt:round-too-long');
    expect((await roundsOfTexts(here.world.platform.store.read, [here.text])).length).toBe(0);
  });

  it('writes once to each person it asks, in their language, but not to who opened it', async () => {
    const here = await rounds(engine);
    const { platform, tom, luz, ines, coalitionId: coalition_id } = here.world;
    const place = { coalition_id, body_id: here.assembly.id };
    await givenBodyMember(platform, { ...place, seat_id: tom.seat, role: 'member' });
    const second = await givenSeat(platform, {
      coalition_id,
      organization_id: tom.organizationId,
      person_id: luz.personId,
    });
    await givenBodyMember(platform, { ...place, seat_id: second.id, role: 'member' });
    const gone = await here.world.member();
    await givenBodyMember(platform, { ...place, seat_id: gone.seat, role: 'member' });
    await endBodyMember(platform, await here.world.ana.viewer(), {
      seat: here.world.ana.seat,
      body: here.assembly.id,
      member: gone.seat,
    });
    await platform.store.write((trx) =>
      trx.updateTable('people').set({ language: 'en' }).where('id', '=', luz.personId).execute(),
    );
    await here.open(tom);
    const mails = await here.mails();
    expect(mails.map(({ mail }) => mail)).toEqual(['roundOpened', 'roundOpened']);
    const people = await platform.store.read
      .selectFrom('people')
      .where('id', 'in', [luz.personId, ines.personId])
      .select('email')
      .execute();
    expect(mails.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
    expect(mails.map(({ facts }) => facts['title']).sort()).toEqual([
      expect.stringContaining('Del compromiso'),
      expect.stringContaining('From pledge'),
    ]);
    expect(mails[0]!.facts['path']).toMatch(/^\/c\/[^/]+\/texts\//);
  });
});

it('counts days by the coalition’s clock, over a change of the hour', () => {
  const zone = 'America/New_York';
  const before = '2026-10-30T21:00:20.000Z';
  expect(endOf({ days: 7 }, zone, before)).toBe('2026-11-06T22:01:00.000Z');
  expect(endOf({ hours: 12 }, zone, before)).toBe('2026-10-31T09:01:00.000Z');
  expect(endOf({ closesAt: '2026-11-06T17:00' }, zone, before)).toBe('2026-11-06T22:00:00.000Z');
  expect(endOf({ closesAt: '2026-10-30T16:00' }, zone, before)).toEqual({
    field: 'closesAt',
    word: 'time-past',
  });
});
