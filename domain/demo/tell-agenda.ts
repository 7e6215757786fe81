import { dateOf } from '../../db/demo/dates.ts';
import type { DemoAgenda, DemoAsk, DemoFact } from '../../db/demo/agendas/types.ts';
import type { Offset } from '../../db/demo/types.ts';
import { createAgenda } from '../agendas/actions.ts';
import { recordAnswer } from '../agendas/actions-answers.ts';
import { addAsk, addPreambleBlock } from '../agendas/actions-asks.ts';
import { closeEdition, publishEdition } from '../agendas/actions-editions.ts';
import { addEvidence } from '../agendas/actions-evidence.ts';
import { setAskFact } from '../agendas/actions-facts.ts';
import { linkPassage } from '../agendas/actions-passages.ts';
import { supportAsk } from '../agendas/actions-support.ts';
import { lastChange } from '../agendas/reads-changes.ts';
import { putTag } from '../tags/actions.ts';
import { createTarget } from '../targets/actions.ts';
import { transact } from '../transaction.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** What happened to an agenda, as deeds to be told in the order of everything else. */
export function deedsOfAgenda(told: Told, agenda: DemoAgenda): { at: Offset; tell: () => Promise<void> }[] {
  let { at } = agenda;
  const next = () => (at += agenda.pace);
  return [
    { at: agenda.at, tell: () => begin(told, agenda) },
    ...agenda.targets.map((target) => ({ at: next(), tell: () => note(told, target) })),
    ...agenda.asks.flatMap((ask) => [
      { at: next(), tell: () => add(told, agenda, ask) },
      ...ask.supporters.map((one) => ({ at: next(), tell: () => support(told, agenda, ask, one) })),
      ...ask.evidence.map((one) => ({ at: next(), tell: () => bring(told, agenda, ask, one) })),
      ...ask.story.map((deed) => ({ at: deed.at, tell: () => happen(told, agenda, ask, deed) })),
    ]),
    ...editionOf(told, agenda),
  ];
}

/** Its edition is closed, and published by the office. */
function editionOf({ platform, cast, agendas }: Told, { key, edition }: DemoAgenda) {
  if (edition === undefined) return [];
  const { closed, published } = edition;
  let id = '';
  const close = async () => {
    const { viewer, seat } = await cast.act(closed.by);
    ({ id } = await closeEdition(platform, viewer, { seat, agenda: found(agendas.get(key), key).id }));
  };
  const publish = async () => {
    const { viewer, seat } = await cast.act(published.by);
    await publishEdition(platform, viewer, { seat, edition: id });
  };
  return [
    { at: closed.at, tell: close },
    { at: published.at, tell: publish },
  ];
}

async function begin({ platform, cast, agendas }: Told, agenda: DemoAgenda): Promise<void> {
  const { viewer, seat } = await cast.act(agenda.by);
  const { id, coalitionId } = await createAgenda(platform, viewer, {
    seat,
    body: cast.body(agenda.body),
    titles: (['es', 'en'] as const).map((language) => ({ language, title: agenda.titles[language] })),
    languages: ['es', 'en'],
    referenceLanguage: 'es',
    readers: agenda.readers,
    periodFrom: agenda.periodFrom,
    periodTo: agenda.periodTo,
    adoptsOn: agenda.adoptsOn,
  });
  agendas.set(agenda.key, { id, coalitionId, asks: new Map() });
  for (const { kind, words } of agenda.preamble)
    await addPreambleBlock(platform, viewer, {
      seat,
      agenda: id,
      kind,
      words: (['es', 'en'] as const).map((language) => ({ language, words: words[language] })),
    });
}

async function note({ platform, cast, targets }: Told, target: DemoAgenda['targets'][number]): Promise<void> {
  const { viewer, seat } = await cast.act(target.by);
  const { id } = await createTarget(platform, viewer, {
    seat,
    personName: target.person,
    officeEs: target.office.es,
    officeEn: target.office.en,
    institutionEs: target.institution.es,
    institutionEn: target.institution.en,
    level: target.level,
    country: target.country,
    language: target.language,
    position: target.position ?? null,
    relationOrganization: target.relation && cast.organization(target.relation),
  });
  targets.set(target.key, id);
}

async function add(told: Told, agenda: DemoAgenda, ask: DemoAsk): Promise<void> {
  const { platform, cast } = told;
  const begun = found(told.agendas.get(agenda.key), agenda.key);
  const { viewer, seat } = await cast.act(ask.by);
  const { id } = await addAsk(platform, viewer, {
    seat,
    agenda: begun.id,
    words: (['es', 'en'] as const).map((language) => ({
      language,
      priority: ask.priority[language],
      words: ask.words[language],
    })),
    after: null,
  });
  begun.asks.set(ask.key, id);
  for (const [fact, value] of Object.entries(ask.facts) as [DemoFact, string][])
    await set(told, agenda, ask, { by: ask.by, fact, value });
  await transact(platform, async (tx) => {
    tx.begin();
    for (const objective of ask.objectives)
      await putTag(tx, {
        coalitionId: begun.coalitionId,
        subject: { kind: 'ask', id },
        tag: { objective },
        seatId: seat,
      });
  });
}

async function set(
  told: Told,
  agenda: DemoAgenda,
  ask: DemoAsk,
  { by, fact, value, unseen }: { by: DemoAsk['by']; fact: DemoFact; value: string; unseen?: true },
): Promise<void> {
  const { platform, cast } = told;
  const { viewer, seat } = await cast.act(by);
  const id = askOf(told, agenda, ask.key);
  const last = unseen ? undefined : await lastChange(platform.store.read, id, fact);
  await setAskFact(platform, viewer, {
    seat,
    ask: id,
    fact,
    value: idOf(told, agenda, fact, value),
    seen: last?.id ?? null,
  });
}

function idOf(told: Told, agenda: DemoAgenda, fact: DemoFact, value: string): string {
  if (fact === 'lead') return told.cast.organization(value);
  if (fact === 'target') return found(told.targets.get(value), value);
  return fact === 'after' ? askOf(told, agenda, value) : value;
}

async function support(
  told: Told,
  agenda: DemoAgenda,
  ask: DemoAsk,
  { by, shown }: DemoAsk['supporters'][number],
): Promise<void> {
  const { viewer, seat } = await told.cast.act(by);
  await supportAsk(told.platform, viewer, { seat, ask: askOf(told, agenda, ask.key), shown });
}

async function bring(
  told: Told,
  agenda: DemoAgenda,
  ask: DemoAsk,
  { by, ...evidence }: DemoAsk['evidence'][number],
): Promise<void> {
  const { viewer, seat } = await told.cast.act(by);
  await addEvidence(told.platform, viewer, { seat, ask: askOf(told, agenda, ask.key), ...evidence });
}

async function happen(
  told: Told,
  agenda: DemoAgenda,
  ask: DemoAsk,
  deed: DemoAsk['story'][number],
): Promise<void> {
  if (deed.do === 'set') return set(told, agenda, ask, deed);
  const { platform, cast } = told;
  const { viewer, seat } = await cast.act(deed.by);
  const id = askOf(told, agenda, ask.key);
  if (deed.do === 'passage') {
    const statement = found(told.statements.get(deed.statement), deed.statement);
    const block = found(statement.blocks.get(deed.block), deed.block);
    await linkPassage(platform, viewer, { seat, ask: id, statement: statement.id, block });
    return;
  }
  await recordAnswer(platform, viewer, {
    seat,
    ask: id,
    target: found(told.targets.get(deed.target), deed.target),
    answer: deed.answer,
    answeredOn: dateOf(deed.day, 'America/Guatemala', new Date(told.start)),
    note: deed.note,
    url: deed.url,
    setStatus: deed.setStatus ?? false,
  });
}

const askOf = ({ agendas }: Told, agenda: DemoAgenda, key: string) =>
  found(agendas.get(agenda.key)?.asks.get(key), key);
