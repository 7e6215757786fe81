import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const SLUG = 'la-ninez-que-viaja-no-se-encierra';
const PAGE = `/c/red-ceiba/texts/${SLUG}`;

interface Block {
  id: string;
  inlines: { text?: string }[];
}

/** Of one act that changes both languages while people have both open: neither page puts back what it took. */
describe('a paragraph is taken out of both languages while two people have the text open', () => {
  let acuerdo: Acuerdo;
  let marta: Visitor;
  let tom: Visitor;
  const step = story(() => [marta, tom]);

  beforeAll(async () => {
    acuerdo = await startStory();
    marta = await visit(acuerdo);
    tom = await visit(acuerdo);
  });

  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const headers = { origin: acuerdo.origin };
    const sent = { data: { query, variables }, headers };
    const answer = await marta.page.request.post(`${acuerdo.origin}/graphql`, sent);
    return ((await answer.json()) as { data: T }).data;
  };
  const blocks = async (text: string) => {
    const { node } = await ask<{ node: { es: Block[]; en: Block[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Text { es: blocks(language: "es") en: blocks(language: "en") } } }',
      { id: text },
    );
    return node;
  };
  const shown = (who: Visitor) =>
    who.page.locator('.ProseMirror').evaluateAll((sheets) => sheets.map(({ children }) => children.length));

  step('it goes from both languages, on the pages and in the text, and once', async () => {
    await marta.enter('Marta Solís');
    await tom.enter('Tom Keller');
    for (const who of [marta, tom]) {
      await who.go(PAGE);
      await expect.poll(() => shown(who)).toEqual([20, 19]);
    }
    const known = await ask<{
      viewer: { seats: { id: string }[] };
      coalition: { statement: { text: { id: string } } };
    }>(
      `{ viewer { seats { id } } coalition(slug: "red-ceiba") { statement(slug: "${SLUG}") { text { id } } } }`,
    );
    const [seat] = known.viewer.seats;
    const text = known.coalition.statement.text.id;
    let left = [20, 19];
    for (const at of [4, 6, 1]) {
      const block = (await blocks(text)).es[at]!;
      const seen = block.inlines.map((inline) => inline.text ?? '').join('');
      const about = { seat: seat!.id, text, language: 'es', kind: 'delete', block: block.id, seen };
      const { made } = await ask<{ made: { id: string } }>(
        'mutation ($input: ProposeAmendmentInput!) { made: proposeAmendment(input: $input) { ... on Amendment { id } } }',
        { input: { ...about, reason: 'Sobra.' } },
      );
      await ask(
        'mutation ($input: DecideAmendmentInput!) { decideAmendment(input: $input) { __typename } }',
        {
          input: { seat: seat!.id, amendment: made.id, verdict: 'accepted' },
        },
      );
      left = left.map((count) => count - 1);
      for (const who of [marta, tom]) await expect.poll(() => shown(who)).toEqual(left);
    }
    // Whatever the pages would still write is written before these words are stored.
    await tom.page.getByRole('textbox', { name: 'Text in English' }).getByText('We are shelters').click();
    await tom.page.keyboard.type('Today ');
    await marta.page.getByText('Today', { exact: false }).first().waitFor();
    const { es, en } = await blocks(text);
    expect([es.length, en.length]).toEqual(left);
    expect(new Set(en.map(({ id }) => id)).size).toBe(en.length);
  });
});
