import { expect, test } from 'vitest';
import { DAY, dateOf, instantOf } from '../../db/demo/dates.ts';
import { logos } from '../../db/demo/logos.ts';
import { readMarkup, wordsOf } from '../../db/demo/markup.ts';
import { host, members, organizations } from '../../db/demo/organizations.ts';
import { statements } from '../../db/demo/statements/index.ts';
import { story, timeline } from '../../db/demo/story.ts';
import type { Deed, DemoBlock, DemoStatement } from '../../db/demo/types.ts';

const { people, seats, bodies, cast } = story;
const start = new Date('2027-01-12T19:00:00Z');
const seatOf = (ref: string) => seats.find((seat) => `${seat.person}@${seat.organization}` === ref);
const organizationOf = (ref: string) => members.find((one) => one.key === seatOf(ref)?.organization);
const repeated = (list: string[]) => list.filter((one, place) => list.indexOf(one) !== place);

/** Every wording ever given to a block, revisions and additions included. */
function wordings(statement: DemoStatement): string[] {
  const later = statement.story.flatMap((deed) =>
    deed.do === 'revise' ? [deed.inlines] : deed.do === 'add' ? [deed.block.inlines] : [],
  );
  return [...statement.blocks.es, ...statement.blocks.en].map((block) => block.inlines).concat(later);
}

/** How each organisation's answer stands at the end: its key and last act, withheld or not. */
function answers(statement: DemoStatement): Map<string, { act: Deed['do']; withheld: boolean }> {
  const standing = new Map<string, { act: Deed['do']; withheld: boolean }>();
  for (const deed of statement.story) {
    const key = organizationOf(deed.by)?.key;
    if (!key || !['propose', 'approve', 'sign', 'decline', 'withdraw'].includes(deed.do)) continue;
    const withheld =
      'visibility' in deed ? deed.visibility === 'withheld' : standing.get(key)?.withheld === true;
    standing.set(key, { act: deed.do, withheld });
  }
  return standing;
}

function signedCount(statement: DemoStatement): number {
  return [...answers(statement).values()].filter(({ act }) => act === 'sign' || act === 'approve').length;
}

test('24 members in 11 countries, and the office that is no member', () => {
  expect(members).toHaveLength(24);
  expect(new Set(members.flatMap((one) => one.countries))).toHaveLength(11);
  expect(host.class).toBe('host');
  expect(members.every((one) => one.class === 'full')).toBe(true);
  expect(repeated(organizations.map((one) => one.key))).toEqual([]);
  expect(repeated(organizations.map((one) => one.name))).toEqual([]);
});

test('some of the members have a mark, one of those that withhold their names among them', () => {
  const keys = Object.keys(logos);
  expect(keys.filter((key) => !members.some((one) => one.key === key))).toEqual([]);
  const hidden = statements.flatMap((one) =>
    [...answers(one)].filter(([, { withheld }]) => withheld).map(([key]) => key),
  );
  expect(hidden.filter((key) => keys.includes(key))).toEqual(['xolotlan', 'izote']);
});

test('the members are as varied as a real coalition', () => {
  expect(members.filter((one) => one.countries.length === 0)).toHaveLength(1);
  expect(members.some((one) => one.countries.length === 2)).toBe(true);
  expect(members.filter((one) => one.atRisk)).toHaveLength(2);
  expect(members.some((one) => one.worksIn === 'ht')).toBe(true);
});

test('every key in the story leads somewhere', () => {
  const personKeys = people.map((one) => one.key);
  const organizationKeys = organizations.map((one) => one.key);
  for (const seat of seats) {
    expect(personKeys).toContain(seat.person);
    expect(organizationKeys).toContain(seat.organization);
  }
  for (const body of bodies)
    for (const member of body.members) expect(seatOf(member.seat), member.seat).toBeDefined();
  for (const { deed, statement } of timeline()) {
    expect(seatOf(deed.by), deed.by).toBeDefined();
    expect(bodies.map((body) => body.key)).toContain(statement.body);
    if (deed.do === 'open-sign-on')
      for (const convenor of deed.convenors) expect(organizationKeys).toContain(convenor);
  }
  for (const one of cast) expect(personKeys).toContain(one.person);
  expect(cast.map((one) => one.person)).toEqual([
    'ana',
    'marta',
    'tom',
    'luz',
    'rosa',
    'julian',
    'ines',
    'elena',
    'xinia',
  ]);
});

test('addresses are unique and stay under example.org', () => {
  expect(repeated(people.map((one) => one.email))).toEqual([]);
  const links = statements
    .flatMap(wordings)
    .flatMap((words) =>
      readMarkup(words).flatMap((run) => (run.type === 'text' && run.link ? [run.link] : [])),
    );
  const hosts = [
    ...organizations.map((one) => new URL(one.website).hostname),
    ...organizations.flatMap((one) => one.contacts).map((one) => one.email.split('@')[1]),
    ...people.map((one) => one.email.split('@')[1]),
    ...links.map((link) => (link.startsWith('mailto:') ? link.split('@')[1] : new URL(link).hostname)),
  ];
  for (const name of hosts) expect(name).toMatch(/^[a-z-]+(\.[a-z-]+)*\.example\.org$/);
});

test('every member has a founding steward, someone who signs, and a contact among its people', () => {
  for (const member of members) {
    const own = seats.filter((seat) => seat.organization === member.key);
    expect(own[0]?.steward, member.key).toBe(true);
    expect(own[0]?.maySign, `${member.key}: nobody signs by a seat they gave themselves`).toBeUndefined();
    expect(
      own.some((seat) => seat.maySign),
      member.key,
    ).toBe(true);
    if (member.signingRule === 'approval')
      expect(
        own.some((seat) => seat.mayPropose),
        member.key,
      ).toBe(true);
    const addresses = own.map((seat) => people.find((one) => one.key === seat.person)?.email);
    for (const contact of member.contacts) expect(addresses).toContain(contact.email);
  }
  expect(repeated(seats.map((seat) => `${seat.person}@${seat.organization}`))).toEqual([]);
  expect(repeated(seats.map((seat) => seat.person))).toEqual(['xinia']);
});

test('the assembly holds one delegate of each member', () => {
  const assembly = bodies.find((body) => body.kind === 'assembly');
  const sitting = assembly?.members.map((one) => organizationOf(one.seat)?.key) ?? [];
  expect(sitting.toSorted()).toEqual(members.map((one) => one.key).toSorted());
});

test('drafters write and coordinators close, in the body that owns the text', () => {
  for (const statement of statements) {
    const body = bodies.find((one) => one.key === statement.body);
    const rolesOf = (ref: string) =>
      body?.members.filter((one) => one.seat === ref).map((one) => one.role) ?? [];
    for (const deed of statement.story) {
      if (['draft', 'translate', 'revise', 'add'].includes(deed.do))
        expect(['coordinator', 'drafter'], `${deed.by} in ${statement.body}`).toContain(rolesOf(deed.by)[0]);
      if (deed.do === 'close') expect(rolesOf(deed.by)).toEqual(['coordinator']);
      if (['open-sign-on', 'close-sign-on', 'publish'].includes(deed.do))
        expect(deed.by).toBe('ana@red-ceiba');
    }
  }
});

test('those who sign, propose and approve have the right to', () => {
  for (const { deed } of timeline()) {
    const rule = organizationOf(deed.by)?.signingRule;
    const seat = seatOf(deed.by);
    if (deed.do === 'sign') expect([rule, seat?.maySign], deed.by).toEqual(['sole', true]);
    if (deed.do === 'propose') expect([rule, seat?.mayPropose], deed.by).toEqual(['approval', true]);
    if (deed.do === 'approve') expect([rule, seat?.maySign], deed.by).toEqual(['approval', true]);
    if (deed.do === 'decline' || deed.do === 'withdraw') expect(seat?.maySign, deed.by).toBe(true);
  }
});

test('one answer per organisation and sign-on, each step after the one it needs', () => {
  for (const statement of statements) {
    const before = new Map<string, Deed['do']>();
    for (const deed of statement.story) {
      const key = seatOf(deed.by)?.organization ?? '';
      if (['sign', 'propose', 'decline'].includes(deed.do)) expect(before.get(key), key).toBeUndefined();
      else if (deed.do === 'approve') expect(before.get(key), key).toBe('propose');
      else if (deed.do === 'withdraw') expect(before.get(key), key).toBe('sign');
      else continue;
      before.set(key, deed.do);
    }
  }
});

test('deeds are told in order, in the past, and signatures fall inside their window', () => {
  for (const { story: deeds } of statements) {
    const instants = deeds.map((deed) => deed.at);
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(instants.at(-1)).toBeLessThan(0);
    expect(deeds.findIndex((deed) => deed.do === 'draft')).toBe(0);
    const opening = deeds.find((deed) => deed.do === 'open-sign-on');
    if (!opening) continue;
    expect(deeds.find((deed) => deed.do === 'close')?.at).toBeLessThan(opening.at);
    for (let hour = 0; hour < 24; hour += 1) {
      const started = new Date(start.getTime() + hour * 3_600_000);
      const deadline = instantOf(opening.closes, started).getTime() - started.getTime();
      for (const deed of deeds) {
        if (
          'visibility' in deed ||
          deed.do === 'approve' ||
          deed.do === 'decline' ||
          deed.do === 'withdraw'
        ) {
          expect(deed.at).toBeGreaterThan(opening.at);
          expect(deed.at).toBeLessThan(deadline);
        }
        if (deed.do === 'close-sign-on') expect(deed.at).toBeGreaterThan(deadline);
      }
      if (!deeds.some((deed) => deed.do === 'close-sign-on')) expect(deadline).toBeGreaterThan(DAY);
    }
  }
});

test('the whole timeline is one order without ties', () => {
  const instants = timeline().map((told) => told.at);
  expect(repeated(instants.map(String))).toEqual([]);
  expect(instants).toEqual(instants.toSorted((one, other) => one - other));
});

test('the sign-ons stand where the demo wants them', () => {
  const standing = Object.fromEntries(statements.map((one) => [one.key, answers(one)]));
  const withheld = (key: string) => [...(standing[key]?.values() ?? [])].filter((one) => one.withheld).length;
  const counts = statements.map((one) => [
    one.key,
    signedCount(one),
    withheld(one.key),
    one.story.at(-1)?.do,
  ]);
  expect(counts).toEqual([
    ['a-plan-people-can-read', 11, 1, 'sign'],
    ['children-on-the-move', 0, 0, 'revise'],
    ['searching-across-borders', 0, 0, 'comment'],
    ['after-the-hurricanes', 6, 0, 'sign'],
    ['to-associate-is-no-offense', 18, 1, 'publish'],
    ['seasonal-work', 0, 0, 'close'],
  ]);
  const open = standing['a-plan-people-can-read'];
  expect([...(open ?? [])].filter(([, { act }]) => act === 'propose').map(([key]) => key)).toEqual([
    'tepozan',
  ]);
  for (const key of ['ruta-del-sur', 'puente-norte', 'foro-lenca', 'izote'])
    expect(open?.has(key), key).toBe(false);
});

test('both languages of a text hold the same blocks in the same order', () => {
  const shape = (blocks: DemoBlock[]) =>
    blocks.map(({ key, kind, level, marker }) => ({ key, kind, level, marker }));
  const parts = (words: string) =>
    readMarkup(words).map((run) =>
      run.type === 'noteRef' ? `note ${run.note}` : run.link ? 'link' : 'words',
    );
  const figure = (words: string) => [words.includes('{n}'), parts(words).filter((part) => part !== 'words')];
  for (const { blocks, key } of statements) {
    expect(shape(blocks.es), key).toEqual(shape(blocks.en));
    expect(blocks.es.map((block) => figure(block.inlines))).toEqual(
      blocks.en.map((block) => figure(block.inlines)),
    );
    expect(repeated(blocks.es.map((block) => block.key))).toEqual([]);
  }
});

test('a text has headings, numbered asks, a quote, a link and a footnote that is pointed at', () => {
  for (const { blocks, key, story: deeds } of statements) {
    for (const block of blocks.es) expect(block.inlines.trim()).toBe(block.inlines);
    const kinds = new Set(blocks.es.map((block) => (block.marker === 'number' ? 'ask' : block.kind)));
    for (const kind of ['heading', 'ask', 'quote', 'note']) expect(kinds, key).toContain(kind);
    const runs = blocks.es.flatMap((block) => readMarkup(block.inlines));
    expect(runs.some((run) => run.type === 'text' && run.link)).toBe(true);
    const notes = blocks.es.filter((block) => block.kind === 'note').map((block) => block.key);
    expect(runs.flatMap((run) => (run.type === 'noteRef' ? [run.note] : []))).toEqual(notes);
    for (const deed of deeds) {
      if (deed.do === 'revise') expect(blocks[deed.language].map((block) => block.key)).toContain(deed.block);
      if (deed.do === 'add') expect(blocks[deed.language].map((block) => block.key)).toContain(deed.after);
    }
  }
});

test('each text is between 350 and 700 words in each language', () => {
  for (const { blocks, key } of statements) {
    for (const [language, written] of Object.entries(blocks)) {
      const words = written.flatMap((block) => wordsOf(block.inlines).split(/\s+/)).length;
      expect(words, `${key} ${language}`).toBeGreaterThanOrEqual(350);
      expect(words, `${key} ${language}`).toBeLessThanOrEqual(700);
    }
  }
});

test('no sentence is written twice', () => {
  const sentences = statements.flatMap(({ blocks }) =>
    [...blocks.es, ...blocks.en].flatMap((block) =>
      [...new Intl.Segmenter('es', { granularity: 'sentence' }).segment(wordsOf(block.inlines))].map((one) =>
        one.segment.trim(),
      ),
    ),
  );
  expect(repeated(sentences)).toEqual([]);
});

test('markup becomes runs with their marks', () => {
  expect(readMarkup('Uno **dos** *tres*[^n] [cuatro *cinco*](https://a.example.org/)')).toEqual([
    { type: 'text', text: 'Uno ' },
    { type: 'text', text: 'dos', bold: true },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'tres', italic: true },
    { type: 'noteRef', note: 'n' },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'cuatro ', link: 'https://a.example.org/' },
    { type: 'text', text: 'cinco', italic: true, link: 'https://a.example.org/' },
  ]);
  for (const words of statements.flatMap(wordings)) expect(wordsOf(words)).not.toMatch(/[*[\]^]/);
});

test('a deadline is a wall-clock time in its own zone', () => {
  const closes = (day: number, zone: string, at: string) =>
    instantOf({ day, time: '17:00', zone }, new Date(at)).toISOString();
  expect(closes(2, 'America/Guatemala', '2027-01-12T19:00:00Z')).toBe('2027-01-14T23:00:00.000Z');
  expect(closes(0, 'America/Guatemala', '2027-01-12T03:00:00Z')).toBe('2027-01-11T23:00:00.000Z');
  expect(closes(1, 'America/New_York', '2027-03-13T12:00:00Z')).toBe('2027-03-14T21:00:00.000Z');
  expect(dateOf(-1, 'America/Los_Angeles', new Date('2027-01-01T05:00:00Z'))).toBe('2026-12-30');
});
