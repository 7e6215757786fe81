import { nodeId } from '../../../graphql/ids.ts';
import { states, places, type Cell, type Role } from './dimensions.ts';
import { agendaKinds } from './agendas.ts';
import { campaignAddresses } from './campaign-targets.ts';
import { paperAddresses } from './desk.ts';
import { deliveryAddresses } from './editions.ts';
import { kinds } from './positions.ts';
import { ofPeople } from './reads.ts';
import { paragraphAddresses } from './rounds.ts';
import type { Route } from './routes.ts';
import { signatureTargets } from './samples.ts';
import type { MatrixWorld } from './world.ts';

/** Where a route leads when something is put for its parameters, and what that is to the role. */
export interface Address extends Pick<Cell, 'relation' | 'state' | 'by'> {
  put: Record<string, string>;
}

/** Who tries addresses with one word wrong: nobody, who signs, who may do everything, and who may elsewhere. */
const STRAYING: Role[] = ['anonymous', 'sole signer', 'staff coordinator', 'outsider'];

/** Every thing a route can show, each once; for some roles, then, one of them with a word of the address wrong. */
export function addressesFor(world: MatrixWorld, { path }: Route, role: Role): Address[] {
  const names = [...path.matchAll(/:([a-z]+)/gi)].map(([, name]) => name!);
  const right = thingsAt(world, path, names, role).map((address): Address => ({
    ...address,
    put: {
      ...ORDINARY,
      ...(/\/(published|positions)(\/:position)?$/.test(path) && { language: 'en' }),
      ...(/\/:statement\/(data|editions\/:number)(\/:table)?$/.test(path) && { language: 'en' }),
      ...(/\/(data|editions\/:number)\/:table$/.test(path) && { table: 'signatures.csv' }),
      ...(path.endsWith('/agendas/:agenda/:print') && { print: 'letter.pdf' }),
      ...address.put,
    },
  }));
  if (!STRAYING.includes(role)) return right;
  const { put } = right.find(isThereToMembers) ?? right[0]!;
  const wrong = (by: string, name: string, value: string): Address => ({
    by,
    put: { ...put, [name]: value },
  });
  const { own, foreign } = world.coalitions;
  const other = put['coalition'] === own.slug ? foreign.slug : own.slug;
  return [
    ...right,
    ...names.map((name) => wrong(`an unknown ${name}`, name, UNKNOWN[name] ?? 'nothing')),
    ...names
      .filter((name) => name in UNKNOWN)
      .map((name) => wrong('an id of another kind', name, OTHER_KIND)),
    ...(names.some((name) => !['coalition', 'language'].includes(name)) && names.includes('coalition')
      ? [wrong('another coalition’s address', 'coalition', other)]
      : []),
  ];
}

/** The path itself. */
export function pathOf(path: string, { put }: Address): string {
  return path.replace('*', 'nowhere/1/2/3/4/5').replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = put[name];
    if (value === undefined)
      throw new Error(`The matrix has nothing to put for :${name} of ${path} (addresses.ts).`);
    return encodeURIComponent(value);
  });
}

/** What is the same wherever it stands. */
const ORDINARY: Record<string, string> = {
  language: 'es',
  words: 'ht',
  print: 'es-a4.pdf',
  tag: 'en',
  form: 'es-docx-letter',
  taken: 'nothing',
  table: 'firmas.csv',
  piece: 'counter',
};
const NOTHING = '01jzzzzzzzzzzzzzzzzzzzzzzz';
const UNKNOWN: Record<string, string> = {
  signature: nodeId('Signature', NOTHING),
  body: nodeId('Body', NOTHING),
  organization: nodeId('Organization', NOTHING),
  activity: nodeId('Activity', NOTHING),
  ask: nodeId('Ask', NOTHING),
};
const OTHER_KIND = nodeId('Nothing', NOTHING);

/** What the wrong words are tried on: something that, at the right address, is there. */
const isThereToMembers = ({ relation = '', state = 'published' }: Address) =>
  state === 'published' &&
  ['for everybody', 'own body', 'public', 'own coalition', 'other organisation'].includes(relation);

function thingsAt(world: MatrixWorld, path: string, names: readonly string[], role: Role): Address[] {
  const { coalitions, logos } = world;
  const own = { coalition: coalitions.own.slug };
  const foreign = { coalition: coalitions.foreign.slug };
  const both = (put: Record<string, string> = {}, by?: string): Address[] => [
    { relation: 'own coalition', put: { ...own, ...put }, ...(by && { by }) },
    { relation: 'other coalition', put: { ...foreign, ...put }, ...(by && { by }) },
  ];
  if (names.includes('position'))
    return kinds.map((relation) => {
      const coalition = ['other coalition', 'public abroad'].includes(relation) ? foreign : own;
      return { relation, put: { ...coalition, position: world.positions[relation].slug } };
    });
  if (names.includes('decision'))
    return places.map((relation) => ({
      relation,
      put: {
        ...(relation === 'other coalition' ? foreign : own),
        decision: world.decisions[relation].open.slug,
      },
    }));
  if (names.includes('alert'))
    return (['own body', 'other coalition'] as const).map((relation) => ({
      relation,
      put: { ...(relation === 'other coalition' ? foreign : own), alert: world.alerts[relation] },
    }));
  if (names.includes('attachment'))
    return agendaKinds.map((relation) => ({
      relation,
      put: {
        ...(relation === 'other coalition' ? foreign : own),
        attachment: world.agendas[relation].attachment,
      },
    }));
  if (names.includes('agenda') || path.includes('/agendas/:slug'))
    return agendaKinds.map((relation) => {
      const { slug, ask } = world.agendas[relation];
      const put = { slug, agenda: slug, ask: nodeId('Ask', ask), number: '1' };
      return { relation, put: { ...(relation === 'other coalition' ? foreign : own), ...put } };
    });
  if (names.includes('campaign')) return campaignAddresses(world, path);
  if (names.includes('sheet')) return paperAddresses(world);
  if (names.includes('delivery')) return deliveryAddresses(world);
  if (names.includes('code'))
    return places.map((relation) => ({
      relation,
      state: 'published',
      put: { code: world.statements[relation].published.editionCode! },
    }));
  if (names.includes('feed')) return [{ put: { feed: `${world.feed.token}.ics` } }];
  if (names.includes('signature')) return answersAt(world);
  const kept = ['corridor', 'theme'] as const;
  for (const kind of kept.filter((one) => path.includes(`/${one}s/:slug`)))
    return [
      { relation: 'own coalition', put: { ...own, slug: world.tags.own[`${kind}Slug`] } },
      { relation: 'other coalition', put: { ...foreign, slug: world.tags.foreign[`${kind}Slug`] } },
    ];
  if (names.includes('term'))
    return [
      { relation: 'own coalition', put: { ...own, term: nodeId('Term', world.terms.own) } },
      { relation: 'other coalition', put: { ...foreign, term: nodeId('Term', world.terms.foreign) } },
    ];
  if (names.includes('block')) return paragraphAddresses(world);
  if (names.includes('statement') || names.includes('slug')) return statementsAt(world, path, names);
  if (names.includes('body'))
    return Object.entries(world.bodies).map(([relation, body]) => ({
      relation,
      put: { ...(relation === 'other coalition' ? foreign : own), body: nodeId('Body', body) },
    }));
  if (names.includes('organization'))
    return ofPeople('Organization', ({ organizationId }) => organizationId)(world, role).map(
      ({ relation, id }) => {
        const abroad = relation === 'other coalition' || (relation === 'own' && role === 'outsider');
        return { relation, put: { ...(abroad ? foreign : own), organization: id } };
      },
    );
  if (names.includes('logo'))
    return [
      { relation: 'own coalition', put: { ...own, logo: logos['own body'] } },
      { relation: 'at risk', put: { ...own, logo: logos.withheld } },
      { relation: 'other coalition', put: { ...foreign, logo: logos['other coalition'] } },
    ];
  if (names.includes('language'))
    return [...both({ language: 'es' }, 'Spanish'), ...both({ language: 'en' }, 'English')];
  if (names.includes('mail')) return [{ put: { mail: world.mail } }];
  return names.includes('coalition') ? both() : [{ put: {} }];
}

/**
 * Every statement, though only its texts ask which body of a coalition writes it; of the logos beside its signatures,
 * the public's and the withheld one.
 */
function statementsAt(world: MatrixWorld, path: string, names: readonly string[]): Address[] {
  const asked = path.includes('/texts/') ? places : places.filter((place) => place !== 'other body');
  const known = asked.flatMap((relation) =>
    states.map((state): Address & { relation: string } => {
      const { slug } = world.statements[relation][state];
      const words = { slug, statement: slug, number: '1' };
      const put = { coalition: slugOf(world, relation), ...words, logo: world.logos[relation] };
      return { relation, state, put };
    }),
  );
  const also = (by: string, put: Record<string, string>) =>
    known
      .filter(({ relation }) => relation === 'own body')
      .map((one) => ({ ...one, by, put: { ...one.put, ...put } }));
  if (names.includes('logo')) return [...known, ...also('a withheld logo', { logo: world.logos.withheld })];
  return known;
}

function answersAt(world: MatrixWorld): Address[] {
  return signatureTargets(world).map(({ relation, state, ids }) => {
    const place = relation === 'other coalition' ? relation : 'own body';
    const { slug } = world.statements[place][state!];
    return { relation: relation!, state: state!, put: { coalition: slugOf(world, place), slug, ...ids } };
  });
}

const slugOf = ({ coalitions }: MatrixWorld, place: string) =>
  coalitions[place === 'other coalition' ? 'foreign' : 'own'].slug;
