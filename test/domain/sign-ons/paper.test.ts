import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { confirmPaper, restorePaper, voidPaper } from '../../../domain/sign-ons/paper/actions.ts';
import { paperScan } from '../../../domain/sign-ons/paper/reads-scan.ts';
import type { Paper } from '../../../domain/sign-ons/paper/reads.ts';
import { countSigned } from '../../../domain/sign-ons/reads-signatures.ts';
import { withdrawSignature } from '../../../domain/sign-ons/sign.ts';
import { acceptRequest } from '../../../domain/sign-ons/requests/actions-decide.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { paperWorld, type PaperWorld } from '../../support/paper-world.ts';
import { picture, withMetadata } from '../../support/pictures.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const NAME = 'Comité de Familiares de Tapachula';
const undo = async (
  world: PaperWorld,
  by: Player,
  paper: Paper,
  act: typeof voidPaper = voidPaper,
): Promise<Paper> =>
  act(world.platform, await by.viewer(), { seat: by.seat, paper: paper.id, reason: 'No es su sello.' });

async function publish(world: PaperWorld, signOn: Awaited<ReturnType<PaperWorld['open']>>) {
  const { platform, ana } = world;
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
  return edition!;
}

eachEngine((engine) => {
  it('counts a sheet once a second person confirmed it, and never among the signatures', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego } = world;
    const signOn = await world.open();
    const paper = await world.enter(signOn, ana);
    expect(paper).toMatchObject({ state: 'entered', name: NAME, country: 'MX', acts: [{ kind: 'entered' }] });
    expect(await world.counted(signOn)).toEqual([]);
    expect(await refusal(world.approve(paper, ana))).toBe('Forbidden paper-second-person');
    expect(await world.approve(paper, diego)).toMatchObject({ state: 'confirmed' });
    expect(await world.counted(signOn)).toEqual([NAME]);
    expect(await countSigned(platform.store.read, signOn.id)).toBe(0);
    expect(await refusal(world.approve(paper, diego))).toBe('Forbidden paper-settled');
    const acts = await platform.store.read.selectFrom('paper_acts').selectAll().orderBy('position').execute();
    expect(acts.map(({ kind, leaf_index }) => [kind, leaf_index !== null])).toEqual([
      ['entered', false],
      ['confirmed', true],
    ]);
    const said = await platform.store.read
      .selectFrom('audit')
      .where('act', '=', 'paper.confirmed')
      .selectAll()
      .execute();
    expect(said).toMatchObject([{ seat_id: diego.seat, subject_id: signOn.statementId }]);
  });

  it('lets nobody else enter, confirm, void or read a sheet, nor learn that there is one', async () => {
    const world = await paperWorld({ engine });
    const { platform, tom, ana, diego } = world;
    const signOn = await world.open();
    expect(await refusal(world.enter(signOn, tom))).toBe('NotFound');
    expect(await refusal(world.enter({ ...signOn, id: 'unknown' }, ana))).toBe('NotFound');
    const paper = await world.enter(signOn, ana);
    expect(await refusal(world.approve(paper, tom))).toBe('NotFound');
    expect(await refusal(undo(world, tom, paper))).toBe('NotFound');
    expect(await refusal(undo(world, tom, paper, restorePaper))).toBe('NotFound');
    const stranger = { ...anonymous('es'), personId: null };
    expect(await refusal(confirmPaper(platform, stranger, { seat: diego.seat, paper: paper.id }))).toBe(
      'Forbidden signed-out',
    );
    const place = { coalition: world.coalitionSlug, paper: paper.id };
    const { read } = platform.store;
    expect(await paperScan(read, await tom.viewer(), place)).toBeNull();
    expect(await paperScan(read, stranger, place)).toBeNull();
    expect(await paperScan(read, await diego.viewer(), { ...place, coalition: 'otra-coalicion' })).toBeNull();
    expect(await paperScan(read, await diego.viewer(), place)).toMatchObject({ mime: 'image/jpeg' });
  });

  it('refuses another version, days outside of signing, names of others and files that are no scans', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana } = world;
    await world.member({ name: 'Colectivo Xolotlán', alias: 'Colectiva del Sur' });
    const signOn = await world.open();
    const attempt = async (over: Parameters<typeof world.enter>[2]) =>
      refusal(world.enter(signOn, ana, over));
    const today = platform.clock.now();
    expect(await attempt({ version: 'other' })).toBe('Invalid version:paper-other-version');
    expect(await attempt({ language: 'fr' })).toBe('Invalid language:language-not-of-text');
    expect(await attempt({ signedOn: later(today, 2 * DAY).slice(0, 10) })).toBe(
      'Invalid signedOn:day-to-come',
    );
    expect(await attempt({ signedOn: later(today, -9 * DAY).slice(0, 10) })).toBe(
      'Invalid signedOn:paper-before-text',
    );
    expect(await attempt({ name: null, country: null })).toBe('Invalid member:paper-organisation-missing');
    expect(await attempt({ member: world.luz.organizationId })).toBe('Invalid name:paper-member-or-other');
    expect(await attempt({ country: null })).toBe('Invalid country:country-missing');
    expect(await attempt({ name: null, country: null, member: 'unknown' })).toBe(
      'Invalid member:organisation-not-member',
    );
    expect(await attempt({ name: 'Foro Lenca Migrante' })).toBe('Invalid different:paper-looks-like-another');
    expect(await attempt({ name: 'Foro Lenca Migrante', different: true })).toBe('done');
    expect(await attempt({ name: 'Colectiva del Sur', different: true })).toBe(
      'Invalid name:name-of-another',
    );
    expect(await attempt({ scan: null })).toBe('Invalid file:paper-scan-missing');
    expect(await attempt({ scan: { bytes: await picture('gif') } })).toBe('Invalid file:paper-scan-kind');
    expect(await attempt({ scan: { bytes: new Uint8Array([0xff, 0xd8, 0xff, 1]) } })).toBe(
      'Invalid file:paper-scan-not-readable',
    );
    platform.clock.set(later(signOn.closesAt, 3 * DAY));
    expect(await attempt({ signedOn: platform.clock.now().slice(0, 10) })).toBe(
      'Invalid signedOn:paper-after-closing',
    );
  });

  it('draws a photograph anew, and keeps a PDF as it came', async () => {
    const world = await paperWorld({ engine });
    const signOn = await world.open();
    await world.enter(signOn, world.ana, { scan: { bytes: await withMetadata() } });
    const pdf = new TextEncoder().encode(
      '%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\ntrailer << >>\n%%EOF',
    );
    await world.enter(signOn, world.ana, { name: 'Otra más', scan: { bytes: pdf } });
    const files = await world.platform.store.read.selectFrom('files').select(['mime', 'bytes']).execute();
    expect(files.map(({ mime }) => mime).sort()).toEqual(['application/pdf', 'image/jpeg']);
    for (const { bytes } of files) expect(Buffer.from(bytes).includes('Persona Secreta')).toBe(false);
  });

  it('keeps a second sheet of one organisation, and counts it no second time', async () => {
    const world = await paperWorld({ engine });
    const signOn = await world.open();
    const first = await world.standing(signOn);
    await world.standing(signOn, { name: 'COMITÉ de familiares, de Tapachula A.C.' });
    expect(await world.all(signOn)).toHaveLength(2);
    expect(await world.counted(signOn)).toEqual([NAME]);
    await undo(world, world.ana, first);
    expect(await world.counted(signOn)).toEqual(['COMITÉ de familiares, de Tapachula A.C.']);
  });

  it('counts no sheet of an organisation that answered here itself under its name, whatever its answer is now', async () => {
    const world = await paperWorld({ engine });
    const { platform, luz, ana } = world;
    const signOn = await world.toAsk();
    const member = { name: null, country: null, member: luz.organizationId };
    const paper = await world.standing(signOn, member);
    expect(await world.counted(signOn)).toEqual(['Foro Lenca Migrante']);
    const signature = await world.sign(luz, signOn);
    expect(await world.counted(signOn)).toEqual([]);
    await withdrawSignature(platform, await luz.viewer(), { seat: luz.seat, signature, reason: 'Ya no.' });
    expect(await world.counted(signOn)).toEqual([]);
    expect((await world.all(signOn)).map(({ id }) => id)).toEqual([paper.id]);
    await world.standing(signOn, { name: 'Red Cafetalera de la Montaña' });
    expect(await world.counted(signOn)).toEqual(['Red Cafetalera de la Montaña']);
    const request = await world.asked(signOn);
    await acceptRequest(platform, await ana.viewer(), {
      seat: ana.seat,
      request: request.id,
      different: false,
    });
    expect(await world.counted(signOn)).toEqual([]);
  });

  it('tells by no sheet who withholds its name', async () => {
    const world = await paperWorld({ engine });
    const { luz, ines, tom, ana, diego } = world;
    const signOn = await world.open();
    const member = (organizationId: string) => ({ name: null, country: null, member: organizationId });
    await world.standing(signOn, member(tom.organizationId));
    await world.sign(tom, signOn, { visibility: 'withheld' });
    expect(await world.counted(signOn)).toEqual(['Puente Norte Collective']);
    await world.sign(luz, signOn, { visibility: 'withheld' });
    for (const player of [luz, ines]) {
      const paper = await world.enter(signOn, ana, member(player.organizationId));
      expect(await refusal(world.approve(paper, diego))).toBe('Forbidden paper-member-coordinator');
      const other = await world.enter(signOn, diego, member(player.organizationId));
      expect(await refusal(world.approve(other, diego))).toBe('Forbidden paper-second-person');
      expect(await refusal(world.approve(other, ana))).toBe('Conflict paper-not-nameable');
    }
  });

  it('lets one of two that confirm at once, and one of two that void', async () => {
    const world = await paperWorld({ engine });
    const { ana, diego } = world;
    const signOn = await world.open();
    const paper = await world.enter(signOn, diego);
    const confirmed = await Promise.all([1, 2, 3].map(() => refusal(world.approve(paper, ana))));
    expect(confirmed.sort()).toEqual(['Forbidden paper-settled', 'Forbidden paper-settled', 'done']);
    const voided = await Promise.all([ana, diego].map((by) => refusal(undo(world, by, paper))));
    expect(voided.sort()).toEqual(['Forbidden paper-settled', 'done']);
    const [one] = await world.all(signOn);
    expect(one!.acts.map(({ kind }) => kind)).toEqual(['entered', 'confirmed', 'voided']);
  });

  it('is counted by the edition, which keeps its number when a sheet is voided later', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego } = world;
    const signOn = await world.open();
    const paper = await world.standing(signOn);
    const before = await world.standing(signOn, { name: 'Casa de Paso Suchiate' });
    await undo(world, ana, before);
    const edition = await publish(world, signOn);
    expect(edition).toMatchObject({ signatureCount: 0, paperCount: 1 });
    const row = await platform.store.read.selectFrom('editions').selectAll().executeTakeFirstOrThrow();
    expect(JSON.parse(row.paper_leaf_hashes)).toHaveLength(1);
    platform.clock.advance(HOUR);
    expect(await refusal(world.enter(signOn, ana))).toBe('Forbidden already-published');
    expect(await refusal(undo(world, ana, before, restorePaper))).toBe('Forbidden already-published');
    const printing = async () =>
      (
        await platform.store.read
          .selectFrom('outbox')
          .where('kind', '=', 'edition-prints')
          .select('id')
          .execute()
      ).length;
    expect(await printing()).toBe(1);
    await undo(world, diego, paper);
    expect(await printing()).toBe(2);
    expect(await world.counted(signOn)).toEqual([]);
    expect(await currentEditions(platform.store.read, [signOn.statementId])).toMatchObject([
      { paperCount: 1 },
    ]);
    platform.clock.advance(HOUR);
    await undo(world, diego, paper, restorePaper);
    expect(await world.counted(signOn)).toEqual([NAME]);
  });
});
