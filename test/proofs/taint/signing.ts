import { setSigningRule } from '../../../domain/organizations/actions-signing-rule.ts';
import { DAY, dayIn, HOUR, later, MINUTE } from '../../../domain/platform.ts';
import { openSignOn } from '../../../domain/sign-ons/actions.ts';
import { hideName, revealName } from '../../../domain/sign-ons/hiding/actions.ts';
import { approveMandate, giveMandate } from '../../../domain/sign-ons/mandates/actions.ts';
import { signStatement } from '../../../domain/sign-ons/sign.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { opening } from '../../support/factories/openings.ts';
import { APPROVE, PROPOSE, reserved, SIGN, signing, WITHDRAW } from './acts.ts';
import { found } from './files.ts';
import { as, glimpse, pageOf, signOnOf, type Stage } from './stage.ts';
import type { KnownStatement, Player } from './world.ts';

/** What is urgent is opened for a day and a half; where the story has it, the organisation has promised to sign such. */
export async function openUrgent(stage: Stage): Promise<void> {
  const { running, world, scenario, secret } = stage;
  const { platform } = running;
  const now = platform.clock.now();
  if (scenario === 'signs, and is asked again') {
    const [viewer, seat] = await as(stage, secret);
    const { id: mandate } = await giveMandate(platform, viewer, {
      ...{ seat, themes: [world.urgent.theme], until: dayIn(later(now, 90 * DAY), 'UTC') },
      ...{ windowHours: 1, visibility: 'withheld' },
    });
    const [approver, by] = await as(stage, secret.approver);
    await approveMandate(platform, approver, { seat: by, mandate });
  }
  // A mandate counts for what is opened after it was given.
  stage.clock.advance(MINUTE);
  const [office, seat] = await as(stage, world.office);
  const statement = world.urgent.statement.id;
  const asked = {
    seat,
    statement,
    convenors: [world.convenor.organizationId],
    closes: later(now, 36 * HOUR),
  };
  await openSignOn(platform, office, { ...opening(asked), fast: true, reconfirmationRule: 'carry' });
}

/** What the organisation at risk does at first; answers its signature, where there is one. */
export async function carryOut(stage: Stage): Promise<string> {
  const { act, world, scenario, secret, mark } = stage;
  if (scenario === 'joins once it is published') return '';
  if (scenario === 'signs by three people and takes it back') await wantTwo(stage);
  const signature = await act(secret, PROPOSE, {
    input: {
      ...signing(world, secret),
      name: nameOf(stage),
      visibility: VISIBLE[scenario] ?? 'withheld',
      ...(scenario === 'signs with its name public only much later' && {
        namedFrom: later(stage.clock.now(), 200 * DAY),
      }),
      signatoryName: `Persona ${mark}`,
      signatoryTitle: `Cargo ${mark}`,
      note: `Nota ${mark}`,
      reservation: reserved(mark),
    },
  });
  await stage.quiet();
  if (scenario === 'only proposes') return signature;
  await approve(stage, secret.approver, signature);
  if (scenario === 'signs in the open and is hidden') {
    await stage.quiet();
    await hide(stage, signature);
  }
  return signature;
}

const VISIBLE: Partial<Record<Stage['scenario'], string>> = {
  'signs for the addressee alone': 'target',
  'signs in the open and is hidden': 'public',
};

/** Under its own name, which members know, so that nothing but its visibility keeps its logo away. */
const nameOf = ({ scenario, mark }: Stage) =>
  scenario === 'signs by three people and takes it back' ? `Firma ${mark}` : `Fundación ${mark}`;

export async function approve(stage: Stage, approver: Player, signature: string): Promise<void> {
  const { act, world, mark } = stage;
  const { signOn: _signOn, ...shown } = signing(world, approver);
  const said = { name: nameOf(stage), note: `Nota ${mark}`, reservation: reserved(mark) };
  await act(approver, APPROVE, { input: { ...shown, ...said, signature, mandateOn: '2026-01-07' } });
}

/** From now on a proposal of it needs two more people. */
async function wantTwo(stage: Stage): Promise<void> {
  const [viewer, seat] = await as(stage, stage.secret.approver);
  await setSigningRule(stage.running.platform, viewer, { seat, rule: 'approval', approvals: 2 });
}

/** Whoever convened signs both texts, and another what it had signed on paper. */
export async function signInTheOpen(stage: Stage): Promise<void> {
  const { act, world, running } = stage;
  const forms = [
    [world.convenor, 'Puente Norte'],
    [world.silent, 'Pastoral Caminos'],
  ] as const;
  for (const [player, name] of forms)
    await act(player, SIGN, { input: { ...signing(world, player), name, visibility: 'public' } });
  const [viewer, seat] = await as(stage, world.convenor);
  const { id: signOn, termsDigest } = await signOnOf(stage, world.urgent.statement);
  await signStatement(running.platform, viewer, {
    ...{ seat, signOn, termsDigest, language: 'es', name: 'Puente Norte', visibility: 'public' },
  });
}

export async function takeBack({ act, secret, mark }: Stage, signature: string): Promise<void> {
  const input = { seat: nodeId('Seat', secret.approver.seatId), signature, reason: `Razón ${mark}` };
  await act(secret.approver, WITHDRAW, { input });
}

/** The office hides a name. */
async function hide(stage: Stage, signature: string): Promise<void> {
  const [viewer, seat] = await as(stage, stage.world.office);
  const reason = `Razón ${stage.mark}`;
  await hideName(stage.running.platform, viewer, { seat, signature: rowOf(signature), reason });
}

const rowOf = (node: string) => Buffer.from(node, 'base64').toString('latin1').split(':')[1] ?? node;

/**
 * The organisation shows its name under a text, and the office hides it again. Answers whether the public read it
 * meanwhile, and only then.
 */
export async function showAndHide(stage: Stage, statement: KnownStatement): Promise<boolean> {
  const { running, secret, mark } = stage;
  const { id } = await running.platform.store.read
    .selectFrom('signatures')
    .where('sign_on_id', '=', (await signOnOf(stage, statement)).id)
    .where('organization_id', '=', secret.organizationId)
    .select('id')
    .executeTakeFirstOrThrow();
  const told = async () => [...found(await glimpse(stage, pageOf(stage, statement)), [mark])].length > 0;
  const before = await told();
  const [viewer, seat] = await as(stage, secret.approver);
  await revealName(running.platform, viewer, { seat, signature: id });
  await stage.quiet();
  const meanwhile = await told();
  await hide(stage, nodeId('Signature', id));
  await stage.quiet();
  return !before && meanwhile && !(await told());
}
