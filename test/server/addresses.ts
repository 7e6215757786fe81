import { nodeId } from '../../graphql/ids.ts';
import type { PageRoute } from '../support/routes.ts';
import type { Visitor } from './visitor.ts';

/** What the demo has to fill addresses with. */
export interface Known {
  coalition: string;
  statements: { id: string; slug: string; state: string }[];
  bodies: string[];
  organizations: string[];
  signatures?: string[];
  /** How agendas, campaigns, positions and decisions are called in addresses. */
  agendas?: string[];
  campaigns?: string[];
  positions?: string[];
  decisions?: string[];
  alerts?: string[];
  /** Numbers and codes of editions, what was delivered, and sheets. */
  editions?: string[];
  codes?: string[];
  deliveries?: string[];
  sheets?: string[];
}

const KNOWN = `query ($slug: String!) { coalition(slug: $slug) { bodies { id }
  members(first: 3) { edges { node { organization { id } } } }
  statements(first: 50) { edges { node { id slug state } } }
  agendas { slug } campaigns { slug } decisions { slug } alerts { key }
  register(kinds: [position], first: 50) { edges { node { ... on Position { slug } } } } } }`;

/** Reads them as somebody who may know all. */
export async function knownTo(office: Visitor, slug: string): Promise<Known> {
  type Edges<T> = { edges: { node: T }[] };
  const { coalition } = await office.ask<{
    coalition: {
      bodies: { id: string }[];
      members: Edges<{ organization: { id: string } }>;
      statements: Edges<Known['statements'][number]>;
      register: Edges<{ slug: string }>;
      agendas: { slug: string }[];
      campaigns: { slug: string }[];
      decisions: { slug: string }[];
      alerts: { key: string }[];
    };
  }>(KNOWN, { slug });
  return {
    coalition: slug,
    statements: coalition.statements.edges.map(({ node }) => node),
    bodies: coalition.bodies.map(({ id }) => id),
    organizations: coalition.members.edges.map(({ node }) => node.organization.id),
    agendas: coalition.agendas.map(({ slug: word }) => word),
    campaigns: coalition.campaigns.map(({ slug: word }) => word),
    positions: coalition.register.edges.map(({ node }) => node.slug),
    decisions: coalition.decisions.map(({ slug: word }) => word),
    alerts: coalition.alerts.map(({ key }) => key),
  };
}

/** One address for each thing a route can show; a parameter that is not known here has to be given its values. */
export function addressesOf({ path }: PageRoute, known: Known): string[] {
  const parameters = [...path.matchAll(/:([a-z]+)/gi)].map(([, name]) => name!);
  return parameters.reduce<string[]>(
    (paths, name) =>
      paths.flatMap((one) =>
        valuesOf(name, path, known).map((value) => one.replace(`:${name}`, encodeURIComponent(value))),
      ),
    [path],
  );
}

function valuesOf(name: string, path: string, known: Known): string[] {
  const slugs = known.statements.map(({ slug }) => slug);
  const [, room] = /(agenda|campaign|campana|position|posicionamiento)s\//.exec(path) ?? [];
  const ofRoom: Record<string, string[] | undefined> = {
    agenda: known.agendas,
    campaign: known.campaigns,
    campana: known.campaigns,
    position: known.positions,
    posicionamiento: known.positions,
  };
  const values: Record<string, string[]> = {
    coalition: [known.coalition],
    language: ['es', 'en'],
    statement: slugs,
    slug: room === undefined ? slugs : (ofRoom[room] ?? ['nothing']),
    position: known.positions ?? ['nothing'],
    decision: known.decisions ?? ['nothing'],
    alert: known.alerts ?? ['nothing'],
    tag: ['es', 'en'],
    agenda: known.agendas ?? ['nothing'],
    ask: [nodeId('Ask', 'a'.repeat(26))],
    number: known.editions ?? ['1'],
    code: known.codes ?? ['nothing'],
    taken: [nodeId('PrivilegedExport', 'a'.repeat(26))],
    delivery: known.deliveries ?? [nodeId('Delivery', 'a'.repeat(26))],
    paper: ['receipt', 'nothing'],
    sheet: known.sheets ?? [nodeId('Paper', 'a'.repeat(26))],
    block: ['a'.repeat(10)],
    campaign: known.campaigns ?? ['nothing'],
    activity: [nodeId('Activity', 'a'.repeat(26))],
    attachment: [nodeId('Attachment', 'a'.repeat(26))],
    download: ['es.pdf', 'nothing'],
    feed: ['nothing.ics'],
    body: known.bodies,
    organization: known.organizations,
    signature: known.signatures ?? [nodeId('Signature', 'a'.repeat(26))],
    file: ['text.txt', 'manifest.txt', 'terms.txt', 'no-such-file.txt'],
    print:
      room === 'agenda'
        ? ['a4.pdf', 'es-a4.pdf', '1-en-letter.pdf']
        : ['es-a4.pdf', 'en-letter.docx', 'es+en-letter.pdf'],
    logo: ['0123456789abcdef.webp', 'nothing'],
    form: ['es-pdf-letter', 'en-docx-a4', 'nothing'],
    mail: ['a'.repeat(26)],
    term: [nodeId('Term', 'a'.repeat(26))],
    words: ['ht', 'nothing'],
    table: ['firmas.csv', 'signatures.json', 'firmas.xlsx', 'nothing'],
    piece: ['counter', 'list-dark', 'form', 'nothing'],
  };
  const found = values[name];
  if (!found)
    throw new Error(`No value is known for the parameter "${name}" of ${path} (test/server/addresses.ts).`);
  return found;
}
