import { expect, it } from 'vitest';
import { nodeId } from '../../graphql/ids.ts';
import { alignmentWorld } from '../support/alignment-world.ts';
import type { Player } from '../support/signing-world.ts';
import { ask, askContext, type Answer } from './ask.ts';
import { wordsOf } from '../realtime/suggesting.ts';

const TEXT = `query Text($slug: String!, $statement: String!) { coalition(slug: $slug) {
  unreviewed mayRuleUnreviewed
  statement(slug: $statement) { text { mayExcuse mayArrangeLanguages mayCheck(language: "en")
    askable { seat voice { organisation } }
    languageStandings { language all inStep behind unreviewed absent typos dueOn
      translator { person organisation } translatorSeat reviewer { organisation } reviewerSeat }
    alignment(language: "en") { block source language state changed removed typo seen own
      latest { role kind at voice { person organisation } }
      sourceChange { change text } translationChange { change text } } } } } }`;

async function world() {
  const made = await alignmentWorld();
  const { platform } = made;
  const context = async (player: Player | null) => askContext(platform, player && (await player.viewer()));
  const read = async (player: Player | null): Promise<Answer> =>
    (await ask(await context(player), TEXT, { slug: made.coalitionSlug, statement: made.statement.slug }))[
      'coalition'
    ]!;
  const act = async (player: Player | null, name: string, input: string, more: Record<string, unknown>) =>
    (
      await ask(
        await context(player),
        `mutation Act($input: ${input}!) { act: ${name}(input: $input) { __typename
          ... on Error { message } ... on ConflictError { code } ... on ForbiddenError { code }
          ... on InvalidError { faults { field } } } }`,
        { input: { seat: nodeId('Seat', player?.seat ?? ''), ...more } },
      )
    )['act'] as unknown;
  const text = nodeId('Text', made.textId);
  const pair = async (at: number) => {
    const { block, seen, source, language } = (await made.pairs())[at]!;
    return { text, source, language, blocks: [{ block, seen }] };
  };
  return { ...made, read, act, pair, textNode: text };
}

it('tells how two languages stand, what was changed and who said so, by the names they go by in texts', async () => {
  const here = await world();
  const { platform, marta, tom, coalitionId } = here;
  await platform.store.write((db) =>
    db
      .updateTable('memberships')
      .set({ alias: 'Colectiva del Norte' })
      .where('coalition_id', '=', coalitionId)
      .where('organization_id', '=', tom.organizationId)
      .execute(),
  );
  const role = 'translated';
  expect(await here.act(tom, 'checkBlocks', 'CheckBlocksInput', { ...(await here.pair(1)), role })).toEqual({
    __typename: 'Text',
  });
  await here.review(marta, here.blocks[2]);
  await here.type(marta, (doc) => wordsOf(doc, 2).insert(7, ' hoy'));
  const told = await here.read(marta);
  expect(told).toMatchObject({
    unreviewed: 'refused',
    mayRuleUnreviewed: false,
    statement: {
      text: {
        mayCheck: true,
        mayExcuse: true,
        languageStandings: [
          { language: 'es', all: 0 },
          { language: 'en', all: 3, inStep: 0, behind: 1, unreviewed: 2, absent: 0, typos: 0 },
        ],
        alignment: [
          { state: 'unreviewed', own: false, latest: null, sourceChange: null },
          {
            state: 'unreviewed',
            latest: { role: 'translated', kind: 'checked', voice: { organisation: 'Colectiva del Norte' } },
          },
          {
            state: 'behind',
            changed: 'source',
            sourceChange: [
              { change: 'same', text: 'Pedimos' },
              { change: 'added', text: 'hoy' },
              { change: 'same', text: 'agua limpia.' },
            ].map(({ change }) => ({ change })),
            translationChange: null,
          },
        ],
      },
    },
  });
  expect(JSON.stringify(told)).not.toContain('Puente Norte');
  const care = { text: here.textNode, language: 'en' };
  const mine = { ...care, translator: nodeId('Seat', tom.seat) };
  for (const [player, more] of [
    [tom, mine],
    [marta, { ...care, dueOn: '2027-01-14' }],
  ] as const)
    expect(await here.act(player, 'arrangeLanguage', 'ArrangeLanguageInput', more)).toEqual({
      __typename: 'Text',
    });
  const arranged = await here.read(marta);
  expect(arranged).toMatchObject({
    statement: {
      text: {
        languageStandings: [
          {},
          {
            ...{ translator: { organisation: 'Colectiva del Norte' }, translatorSeat: null },
            ...{ dueOn: '2027-01-14', reviewer: null },
          },
        ],
      },
    },
  });
  expect(JSON.stringify(arranged)).not.toContain('Puente Norte');
  expect(JSON.stringify(arranged)).not.toContain(nodeId('Seat', tom.seat));
  expect(await here.read(tom)).toMatchObject({
    statement: { text: { alignment: [{ own: true }, { own: true }, { own: true }] } },
  });
});

it('is nothing to those who do not read the text, and refuses each act by its reason', async () => {
  const here = await world();
  const { marta, tom, luz, ana } = here;
  expect(await here.read(null)).toMatchObject({ unreviewed: null, statement: null });
  expect(await here.read(luz)).toMatchObject({ unreviewed: 'refused', statement: null });
  const say = async (player: Player | null, more: object = {}) =>
    here.act(player, 'checkBlocks', 'CheckBlocksInput', {
      ...(await here.pair(1)),
      role: 'reviewed',
      ...more,
    });
  expect(await say(tom)).toMatchObject({ code: 'translator-reviews' });
  expect(await say(luz)).toMatchObject({ __typename: 'NotFoundError' });
  expect(await say(null)).toMatchObject({ __typename: 'NotFoundError' });
  const { blocks } = await here.pair(1);
  const changed = [{ ...blocks[0]!, seen: 'other' }];
  expect(await say(marta, { blocks: changed })).toMatchObject({ code: 'checked-words-changed' });
  expect(await here.act(marta, 'excuseTypo', 'ExcuseTypoInput', await here.pair(1))).toMatchObject({
    code: 'no-typo-here',
  });
  const care = { text: here.textNode, language: 'en', translator: nodeId('Seat', tom.seat) };
  expect(
    await here.act(marta, 'arrangeLanguage', 'ArrangeLanguageInput', { ...care, reviewer: care.translator }),
  ).toMatchObject({ faults: [{ field: 'reviewer' }] });
  expect(
    await here.act(marta, 'arrangeLanguage', 'ArrangeLanguageInput', { ...care, dueOn: '2027-01-14' }),
  ).toEqual({ __typename: 'Text' });
  expect(await here.read(marta)).toMatchObject({
    statement: {
      text: { languageStandings: [{}, { dueOn: '2027-01-14', translatorSeat: care.translator }] },
    },
  });
  const rule = { coalition: nodeId('Coalition', here.coalitionId), unreviewed: 'labelled' };
  expect(await here.act(marta, 'ruleUnreviewed', 'RuleUnreviewedInput', rule)).toMatchObject({
    code: 'secretariat-only',
  });
  expect(await here.act(ana, 'ruleUnreviewed', 'RuleUnreviewedInput', rule)).toEqual({
    __typename: 'Coalition',
  });
  expect(await here.read(ana)).toMatchObject({ unreviewed: 'labelled', mayRuleUnreviewed: true });
});

it('says of a closed version how many paragraphs nobody had reviewed', async () => {
  const here = await world();
  const { ana, tom } = here;
  await here.act(ana, 'ruleUnreviewed', 'RuleUnreviewedInput', {
    coalition: nodeId('Coalition', here.coalitionId),
    unreviewed: 'labelled',
  });
  expect(
    await here.act(tom, 'closeText', 'CloseTextInput', { statement: nodeId('Statement', here.statement.id) }),
  ).toEqual({ __typename: 'Statement' });
  const answer = await ask(
    askContext(here.platform, await tom.viewer()),
    `query ($c: String!, $s: String!) { coalition(slug: $c) { statement(slug: $s) { version { languages { language unreviewed } } } } }`,
    { c: here.coalitionSlug, s: here.statement.slug },
  );
  expect(answer).toMatchObject({
    coalition: {
      statement: {
        version: {
          languages: [
            { language: 'es', unreviewed: 0 },
            { language: 'en', unreviewed: 3 },
          ],
        },
      },
    },
  });
});
