import { expect, it } from 'vitest';
import { publishStatement } from '../../../../domain/editions/actions.ts';
import { beginCorrection } from '../../../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../../../domain/editions/corrections/actions-close.ts';
import { letterOf } from '../../../../domain/editions/letter.ts';
import { editionsOfStatement, type Edition } from '../../../../domain/editions/reads.ts';
import { readText } from '../../../../domain/texts/co-editing/reads.ts';
import { plainText } from '../../../../domain/texts/schema.ts';
import { renameStatement } from '../../../../domain/statements/actions.ts';
import { countSigned } from '../../../../domain/sign-ons/reads-signatures.ts';
import { correctionWorld, type CorrectionWorld } from '../../../support/correction-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';

const words = async ({ platform, statement }: CorrectionWorld) =>
  (await readText(platform.store, statement.textId)).blocks['es']!.map(plainText).join('\n');
const publicVersion = async ({ platform }: CorrectionWorld) =>
  (await platform.store.read.selectFrom('coalitions').select('public_version').executeTakeFirstOrThrow())
    .public_version;

eachEngine((engine) => {
  it('opens a published text to those who draft it, and nothing public shows', async () => {
    const world = await correctionWorld({ engine });
    const { luz, tom, diego } = world;
    const seen = await publicVersion(world);
    expect(await refusal(world.begin(luz))).toBe('Forbidden not-a-drafter');
    const correction = await world.begin(tom);
    expect(correction).toMatchObject({ state: 'drafting', kind: null, versionId: null });
    expect(await refusal(world.begin(diego))).toBe('Forbidden correction-under-way');
    await world.type({ es: ' Artículo 42.' });
    const { statement } = await world.now();
    expect(statement).toMatchObject({
      state: 'published',
      textState: 'open',
      versionId: world.statement.versionId,
    });
    expect(await publicVersion(world)).toBe(seen);
    expect(await world.editions()).toEqual([{ number: 1, version: '1.0', count: 4 }]);
    const rename = renameStatement(world.platform, await tom.viewer(), {
      ...{ seat: tom.seat, statement: statement.id, language: 'es', title: 'Otro título' },
    });
    expect(await refusal(rename)).toBe('Forbidden correction-title-stays');
  });

  it('goes back to the published words when it is given up, and can be begun anew', async () => {
    const world = await correctionWorld({ engine });
    const { luz } = world;
    const before = await words(world);
    const correction = await world.begin();
    await world.type({ es: ' Artículo 42.', en: ' Article 42.' });
    expect(await words(world)).not.toBe(before);
    expect(await refusal(world.abandon(correction, luz))).toBe('Forbidden not-a-drafter');
    await world.abandon(correction);
    expect(await words(world)).toBe(before);
    expect((await world.now()).statement.textState).toBe('closed');
    expect(await refusal(world.abandon(correction))).toBe('Forbidden correction-too-late');
    expect(await refusal(world.publish(correction))).toBe('Forbidden correction-not-closed');
    expect((await world.begin()).state).toBe('drafting');
  });

  it('is closed by the secretariat alone, with words that differ and a note in both languages', async () => {
    const world = await correctionWorld({ engine });
    const { tom } = world;
    const correction = await world.begin(tom);
    expect(await refusal(world.close(correction))).toBe('Invalid kind:correction-changes-nothing');
    await world.type({ es: ' Artículo 42.', en: ' Article 42.' });
    expect(await refusal(world.close(correction, { noteEn: ' ' }))).toBe(
      'Invalid noteEn:correction-note-missing',
    );
    expect(await refusal(world.close(correction, { days: 0 }))).toBe('Invalid days:correction-days');
    expect(await refusal(world.close(correction, { days: null }))).toBe('Invalid days:correction-days');
    const asTom = world.close(correction, { seat: tom.seat });
    expect(await refusal(asTom)).toBe('Forbidden not-your-seat');
    const byTom = closeCorrection(world.platform, await tom.viewer(), {
      ...{ seat: tom.seat, correction: correction.id, kind: 'erratum', noteEs: 'x', noteEn: 'x' },
    });
    expect(await refusal(byTom)).toBe('Forbidden secretariat-only');
    expect((await world.close(correction)).state).toBe('ratifying');
    expect(await refusal(world.close(correction))).toBe('Forbidden correction-not-drafting');
  });

  it('publishes an erratum as a minor version; signatures stay with what they signed', async () => {
    const world = await correctionWorld({ engine });
    const { platform, tom, signOn } = world;
    const correction = await world.corrected('erratum');
    expect(correction).toMatchObject({ state: 'closed', kind: 'erratum', dueAt: null });
    expect(await world.published()).toBe('1.0');
    expect(await refusal(world.publish(correction, tom))).toBe('Forbidden secretariat-only');
    platform.clock.advance(1000);
    const published = await world.publish(correction);
    expect(published).toMatchObject({ state: 'published' });
    expect(await world.editions()).toEqual([
      { number: 2, version: '1.1', count: 4 },
      { number: 1, version: '1.0', count: 4 },
    ]);
    const rows = await platform.store.read.selectFrom('signatures').select(['state', 'version_id']).execute();
    expect(new Set(rows.map(({ version_id }) => version_id))).toEqual(new Set([signOn.versionId]));
    expect(await countSigned(platform.store.read, signOn.id)).toBe(4);
    const now = await world.now();
    expect(now.statement.versionId).toBe(correction.versionId);
    expect(now.signOn).toMatchObject({
      versionId: correction.versionId,
      termsDigest: correction.termsDigest,
    });
    expect(await refusal(world.publish(correction))).toBe('Forbidden correction-not-closed');
  });

  it('prints the note of an erratum, and which version was signed, on the letter of its edition alone', async () => {
    const world = await correctionWorld({ engine });
    await world.publish(await world.corrected('erratum'));
    const { store, clock } = world.platform;
    const [newest, first] = await editionsOfStatement(store.read, world.signOn.statementId);
    const { statement } = await world.now();
    const said = async (edition: Edition) =>
      (
        await letterOf(store.read, statement, { language: 'es' }, { origin: '', now: clock.now(), edition })
      ).since?.counts.map(({ text }) => text);
    expect(await said(newest!)).toEqual([
      expect.stringMatching(
        /^Fe de erratas\. Corregido el .*: Es el artículo 42\. .*firmaron la versión 1\.0\./,
      ),
    ]);
    expect(await said(first!)).toBeUndefined();
  });

  it('publishes an erratum at once where that is chosen, and gives up a closed one otherwise', async () => {
    const world = await correctionWorld({ engine });
    const before = await words(world);
    const closed = await world.corrected('erratum');
    await world.abandon(closed);
    expect(await words(world)).toBe(before);
    world.platform.clock.advance(1000);
    const again = await world.corrected('erratum', { publishesItself: true });
    expect(again.state).toBe('published');
    expect(await world.editions()).toEqual([
      { number: 2, version: '1.2', count: 4 },
      { number: 1, version: '1.0', count: 4 },
    ]);
  });

  it('has errata only where no organisation signed', async () => {
    const world = await correctionWorld({ engine });
    const { platform, ana } = world;
    const other = await world.closed('institutional');
    const by = { seat: ana.seat, statement: other.id };
    const begin = async () => beginCorrection(platform, await ana.viewer(), { ...by, reason: 'Una errata.' });
    expect(await refusal(begin())).toBe('Forbidden correction-not-published');
    await publishStatement(platform, await ana.viewer(), by);
    const correction = await begin();
    expect(await refusal(world.close(correction))).toBe('Forbidden correction-decided-anew');
  });
});
