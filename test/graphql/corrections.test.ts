import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { publishStatement } from '../../domain/editions/actions.ts';
import { beginCorrection } from '../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../domain/editions/corrections/actions-close.ts';
import { publishCorrection } from '../../domain/editions/corrections/actions-publish.ts';
import { ratifySignature } from '../../domain/editions/corrections/actions-ratify.ts';
import { HOUR, later } from '../../domain/platform.ts';
import { requireStatement } from '../../domain/statements/reads.ts';
import { changeText } from '../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../domain/texts/schema.ts';
import { transact } from '../../domain/transaction.ts';
import { eachEngine, type Engine } from '../support/store.ts';
import { signingWorld, type Player } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const SEEN = `query Seen($slug: String!, $statement: String!) { coalition(slug: $slug) {
  acts { edges { node { id at sentence seat { id } } } }
  statement(slug: $statement) { id mayBeginCorrection version { number digest } putToSigners { dueAt note(language: es) }
    correction { id state kind reason note(language: es) termsDigest dueAt ready may { abandon close publish }
      changes(language: "es") { sums { wordsAdded } blocks { change pieces { change text } } }
      ratifications { asked ratified withdrawn pending pendingNamed { name } } }
    editions { number signatureCount version { number } corrected { kind note(language: es) signedVersion corrects { number } }
      counts { published withdrawn later standing named withheld }
      signatories { groups(language: es) { key withheld signatories { name place } } lateDays { day }
        since { published standing late unconfirmedCount unconfirmed { name } withdrawn { name } } } }
    signOn { termsDigest unanswered { name } tally { organizations named withheld byCountry { key named withheld } }
      groups(language: es) { key withheld signatures { name state } } ours { ratification { state ratify why } } } }
  members { edges { node { organization { name } statements { name state visibility } } } } } }`;

/** Two sign, one of them without a name; what was published is corrected; who looks on sees all the while. */
async function watched(
  engine: Engine,
  withheld: 'ines' | 'luz',
  { rule, answers }: { rule: 'lapse' | 'carry'; answers: boolean },
): Promise<string[]> {
  const world = await signingWorld({ engine, seed: 'two corrected worlds' });
  const { platform, ana, tom } = world;
  const secret = world[withheld];
  const looking: (Player | null)[] = [null, tom, world.diego, await world.member({ name: 'Observatorio' })];
  const saw: string[] = [];
  const look = async () => {
    for (const viewer of looking) {
      const context = askContext(platform, viewer && (await viewer.viewer()));
      saw.push(JSON.stringify(await ask(context, SEEN, { slug: world.coalitionSlug, statement: slug })));
    }
  };
  const signOn = await world.open({ reconfirmationRule: rule });
  const { slug } = await requireStatement(platform.store.read, signOn.statementId);
  const open = await world.sign(tom, signOn, { name: 'Puente Norte Collective' });
  const hidden = await world.sign(secret, signOn, { name: 'Sin nombre', visibility: 'withheld' });
  platform.clock.set(later(signOn.closesAt, HOUR));
  const by = { seat: ana.seat, statement: signOn.statementId };
  await publishStatement(platform, await ana.viewer(), by);
  platform.clock.advance(HOUR);
  const { id } = await beginCorrection(platform, await ana.viewer(), { ...by, reason: 'Es otro artículo.' });
  await write(platform, signOn.statementId, ana.seat);
  await look();
  const correction = await closeCorrection(platform, await ana.viewer(), {
    ...{ seat: ana.seat, correction: id, kind: 'substantive', days: 5 },
    ...{ noteEs: 'Es el artículo 42.', noteEn: 'It is article 42.' },
  });
  await look();
  const ratify = async (player: Player, signature: string) =>
    ratifySignature(platform, await player.viewer(), {
      ...{ seat: player.seat, signature, termsDigest: correction.termsDigest!, language: 'es' },
    });
  await ratify(tom, open);
  platform.clock.advance(HOUR);
  if (answers) await ratify(secret, hidden);
  await look();
  platform.clock.set(correction.dueAt!);
  await publishCorrection(platform, await ana.viewer(), { seat: ana.seat, correction: id });
  platform.clock.advance(HOUR);
  await look();
  return saw.map((one) =>
    one.replace(/(Persona|Coalición|coalicion|Grupo|Organización|plan)([ -]?)\d+/g, '$1$2N'),
  );
}

async function write(platform: Parameters<typeof transact>[0], statementId: string, seatId: string) {
  const { textId } = await requireStatement(platform.store.read, statementId);
  await transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      ...{ textId, seatId },
      change(doc) {
        const block = doc.getXmlFragment(fragmentName('es')).get(0) as Y.XmlElement;
        const run = block.get(0) as Y.XmlText;
        run.insert(run.length, ' Artículo 42.');
      },
    });
  });
}

eachEngine((engine) => {
  it.each([
    { rule: 'lapse', answers: true },
    { rule: 'lapse', answers: false },
    { rule: 'carry', answers: false },
  ] as const)('shows every other viewer the same bytes whoever is asked without a name (%j)', async (how) => {
    const one = await watched(engine, 'ines', how);
    const other = await watched(engine, 'luz', how);
    expect(one).toHaveLength(16);
    expect(one).toEqual(other);
    const [stranger, , office] = one.slice(4);
    expect(stranger).toContain('"correction":null');
    expect(stranger).toContain('"putToSigners":{');
    expect(office).toContain('"asked":2,"ratified":0,"withdrawn":0,"pending":2');
    expect(one[0]).not.toContain('otro artículo');
    expect(one[0]).toContain('"putToSigners":null');
  });
});
