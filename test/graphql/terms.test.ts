import { expect, it } from 'vitest';
import { anonymous } from '../../domain/viewer.ts';
import { nodeId } from '../../graphql/ids.ts';
import { signingWorld } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const ADD = `mutation ($input: AddTermInput!) { result: addTerm(input: $input) { __typename
  ... on Term { id advice name(language: "en") reason(language: en) words { language forms instead } mayChange }
  ... on Error { message } ... on InvalidError { faults { field } } } }`;
const GLOSSARY = `query ($slug: String!) { coalition(slug: $slug) {
  mayKeepTerms terms { name mayChange } } }`;
const CONTESTED = `query ($text: ID!) { node(id: $text) { ... on Text {
  es: contested(language: "es") { block words term { advice } }
  en: contested(language: "en") { words } } } }`;

it('answers the glossary to members, and where its words stand to who reads the text', async () => {
  const world = await signingWorld();
  const { platform, ana, luz, tom, coalitionSlug } = world;
  const { textId } = await world.draft();
  const asAna = askContext(platform, await ana.viewer());
  const input = {
    seat: nodeId('Seat', ana.seat),
    coalition: nodeId('Coalition', world.coalitionId),
    advice: 'avoided',
    words: [
      { language: 'es', forms: ['ORGANIZACIÓNES', 'demanda*'] },
      { language: 'en', forms: ['nothing like it'], instead: 'something' },
    ],
    reasonEs: 'Porque sí.',
    reasonEn: 'Because.',
  };
  const { result } = await ask(asAna, ADD, { input });
  expect(result).toMatchObject({
    __typename: 'Term',
    advice: 'avoided',
    name: 'nothing like it',
    reason: 'Because.',
    mayChange: true,
  });
  const refused = await ask(asAna, ADD, {
    input: { ...input, words: [{ language: 'es', forms: ['bien', '*'] }], reasonEn: ' ' },
  });
  expect(refused['result']).toMatchObject({
    __typename: 'InvalidError',
    faults: [{ field: 'words.0.forms.1' }, { field: 'reasonEn' }],
  });

  const seen = await ask(askContext(platform, await luz.viewer()), GLOSSARY, { slug: coalitionSlug });
  expect(seen['coalition']).toEqual({
    mayKeepTerms: false,
    terms: [{ name: 'ORGANIZACIÓNES', mayChange: false }],
  });
  const unseen = await ask(askContext(platform, anonymous('es')), GLOSSARY, { slug: coalitionSlug });
  expect(unseen['coalition']).toEqual({ mayKeepTerms: false, terms: [] });

  const text = { text: nodeId('Text', textId) };
  const { node } = await ask(askContext(platform, await tom.viewer()), CONTESTED, text);
  expect(node).toMatchObject({ en: [] });
  expect(node!['es']).toEqual([
    { block: expect.any(String), words: 'organizaciones', term: { advice: 'avoided' } },
  ]);
  expect((await ask(askContext(platform, anonymous('es')), CONTESTED, text))['node']).toBe(null);
});
