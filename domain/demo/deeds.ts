import { dateOf, instantOf } from '../../db/demo/dates.ts';
import { readMarkup } from '../../db/demo/markup.ts';
import { story } from '../../db/demo/story.ts';
import type { Deed, DemoBlock, DemoStatement, SeatRef } from '../../db/demo/types.ts';
import { publishStatement } from '../editions/actions.ts';
import { endSignOn, lockSignOn, openSignOn } from '../sign-ons/actions.ts';
import type { SignOn } from '../sign-ons/reads.ts';
import {
  approveSignature,
  declineSignature,
  proposeSignature,
  signStatement,
  withdrawSignature,
} from '../sign-ons/sign.ts';
import { createStatement } from '../statements/actions.ts';
import { openRound } from '../statements/open-round.ts';
import { closeText } from '../statements/close-text.ts';
import { changeText } from '../texts/co-editing/change-text.ts';
import { importBlocks, startText } from '../texts/co-editing/actions.ts';
import { elementOf } from '../texts/blocks-in-ydoc.ts';
import { fragmentName, newBlockId, type Block } from '../texts/schema.ts';
import { transact } from '../transaction.ts';
import { tellChecks } from './tell-checks.ts';
import { tellComments } from './tell-comments.ts';
import type { Begun, Told } from './told.ts';
import { found, personOf, type Actor } from './cast.ts';

/** Carries out one deed, as the person who did it. */
export async function doDeed(told: Told, statement: DemoStatement, deed: Deed): Promise<void> {
  const { platform, cast } = told;
  if (deed.do === 'draft') return draft(told, statement, deed.by);
  const begun = found(told.statements.get(statement.key), statement.key);
  if (deed.do === 'translate' || deed.do === 'revise' || deed.do === 'add')
    return write(told, statement, begun, deed);
  if (deed.do === 'check' || deed.do === 'arrange' || deed.do === 'typo')
    return tellChecks(told, begun, deed);
  if (deed.do === 'comment') return tellComments(told, begun, deed);
  const { viewer, seat } = await cast.act(deed.by);
  if (deed.do === 'close') await closeText(platform, viewer, { seat, statement: begun.id });
  else if (deed.do === 'publish') await publishStatement(platform, viewer, { seat, statement: begun.id });
  else if (deed.do === 'open-round') {
    const { kind, days } = deed;
    await openRound(platform, viewer, { seat, statement: begun.id, kind, days });
  } else if (deed.do === 'open-sign-on') begun.signOn = await open(told, begun.id, { viewer, seat }, deed);
  else await answer(told, found(begun.signOn ?? undefined, statement.key), { viewer, seat }, deed);
}

function open(
  { platform, cast, start }: Told,
  statement: string,
  { viewer, seat }: Actor,
  deed: Extract<Deed, { do: 'open-sign-on' }>,
): Promise<SignOn> {
  return openSignOn(platform, viewer, {
    seat,
    statement,
    closesAt: localTime(instantOf(deed.closes, new Date(start)), deed.closes.zone),
    zone: deed.closes.zone,
    goalOrganizations: deed.goal.organizations,
    goalCountries: deed.goal.countries,
    meaningEs: deed.meaning.es,
    meaningEn: deed.meaning.en,
    addressees: deed.addressees.map(({ kind, es, en }) => ({ kind, nameEs: es, nameEn: en })),
    convenors: deed.convenors.map((key) => cast.organization(key)),
    reconfirmationRule: deed.reconfirmation,
    whoMaySign: deed.whoMaySign,
  });
}

type Answering = Extract<
  Deed,
  { do: 'sign' | 'propose' | 'approve' | 'decline' | 'withdraw' | 'close-sign-on' }
>;

/** What is done while a sign-on is open. */
async function answer(told: Told, signOn: SignOn, { viewer, seat }: Actor, deed: Answering): Promise<void> {
  const { platform } = told;
  const { id, termsDigest } = signOn;
  switch (deed.do) {
    case 'sign':
    case 'propose': {
      const { language, visibility, name = nameOf(deed.by) } = deed;
      const signer = deed.printsSigner ? signerOf(deed.by) : {};
      const act = deed.do === 'sign' ? signStatement : proposeSignature;
      await act(platform, viewer, { seat, signOn: id, termsDigest, language, name, visibility, ...signer });
      return;
    }
    case 'approve': {
      const { id: signature, name } = await signatureOf(told, id, deed.by);
      const { language, note } = deed;
      const mandateOn = dateOf(deed.mandateDay, personOf(deed.by.split('@')[0]!).zone, new Date(told.start));
      await approveSignature(platform, viewer, {
        seat,
        signature,
        termsDigest,
        name,
        language,
        note,
        mandateOn,
      });
      return;
    }
    case 'decline':
      await declineSignature(platform, viewer, { seat, signOn: id, reason: deed.reason });
      return;
    case 'withdraw': {
      const { id: signature } = await signatureOf(told, id, deed.by);
      await withdrawSignature(platform, viewer, { seat, signature, reason: deed.reason });
      return;
    }
    case 'close-sign-on':
      await transact(platform, async (tx) => endSignOn(tx, (await lockSignOn(tx, id))!));
  }
}

async function draft(
  { platform, cast, statements }: Told,
  statement: DemoStatement,
  by: SeatRef,
): Promise<void> {
  const { viewer, seat } = await cast.act(by);
  const [reference] = statement.languages;
  const created = await createStatement(platform, viewer, {
    seat,
    body: cast.body(statement.body),
    mode: statement.mode,
    titles: statement.languages.map((language) => ({ language, title: statement.titles[language] })),
    languages: statement.languages,
    referenceLanguage: reference,
  });
  const blocks = new Map<string, string>();
  for (const language of statement.languages) {
    for (const { key } of statement.blocks[language])
      if (!blocks.has(key))
        blocks.set(
          key,
          newBlockId((n) => platform.randomBytes(n)),
        );
  }
  statements.set(statement.key, { id: created.id, textId: created.textId, blocks, signOn: null });
  await transact(platform, async (tx) => {
    tx.begin();
    await tx.db
      .updateTable('statements')
      .set({ slug: statement.slug })
      .where('id', '=', created.id)
      .execute();
    const words = statement.blocks[reference].map((block) => blockOf(block, blocks));
    await startText(tx, { textId: created.textId, seatId: seat, blocks: { [reference]: words } });
  });
}

async function write(
  { platform, cast }: Told,
  statement: DemoStatement,
  { textId, blocks }: Begun,
  deed: Extract<Deed, { do: 'translate' | 'revise' | 'add' }>,
): Promise<void> {
  const seatId = cast.seat(deed.by);
  if (deed.do === 'add' && !blocks.has(deed.block.key))
    blocks.set(
      deed.block.key,
      newBlockId((n) => platform.randomBytes(n)),
    );
  await transact(platform, async (tx) => {
    tx.begin();
    if (deed.do === 'translate') {
      const words = statement.blocks[deed.language].map((block) => blockOf(block, blocks));
      return importBlocks(tx, { textId, seatId, blocks: { [deed.language]: words } });
    }
    return changeText(tx, {
      textId,
      seatId,
      change(doc) {
        const fragment = doc.getXmlFragment(fragmentName(deed.language));
        const place = (key: string) =>
          fragment
            .toArray()
            .findIndex((one) => 'getAttribute' in one && one.getAttribute('id') === blocks.get(key));
        if (deed.do === 'add')
          return fragment.insert(place(deed.after) + 1, [elementOf(blockOf(deed.block, blocks))]);
        const index = place(deed.block);
        const block = found(
          statement.blocks[deed.language].find(({ key }) => key === deed.block),
          deed.block,
        );
        fragment.delete(index, 1);
        fragment.insert(index, [elementOf(blockOf({ ...block, inlines: deed.inlines }, blocks))]);
      },
    });
  });
}

function blockOf({ key, kind, level, marker, inlines }: DemoBlock, ids: Map<string, string>): Block {
  const words = readMarkup(inlines).map((inline) =>
    inline.type === 'noteRef' ? { ...inline, note: found(ids.get(inline.note), inline.note) } : inline,
  );
  return { id: found(ids.get(key), key), kind, level, ...(marker ? { marker } : {}), inlines: words };
}

/** What the convenor's wall clock shows at an instant: "2027-01-14T17:00". */
function localTime(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T');
}

const nameOf = (ref: SeatRef) =>
  found(
    [story.host, ...story.members].find(({ key }) => key === ref.split('@')[1]),
    ref,
  ).name;

function signerOf(ref: SeatRef) {
  const [person, organization] = ref.split('@') as [string, string];
  const seat = found(
    story.seats.find((one) => one.person === person && one.organization === organization),
    ref,
  );
  return { signatoryName: personOf(person).name, signatoryTitle: seat.title };
}

async function signatureOf(
  { platform, cast }: Told,
  signOn: string,
  by: SeatRef,
): Promise<{ id: string; name: string }> {
  const row = await platform.store.read
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOn)
    .where('organization_id', '=', cast.organization(by.split('@')[1]!))
    .select(['id', 'name'])
    .executeTakeFirst();
  return found(row, by);
}
