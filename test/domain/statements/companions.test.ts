import { expect, it } from 'vitest';
import { pieceOf } from '../../../app/public-pages/playable.ts';
import { kindOf } from '../../../domain/files/kinds.ts';
import {
  keepRecording,
  removeRecording,
  writeSummary,
} from '../../../domain/statements/companions/actions.ts';
import { companionsOf, digestsOf, recordingFile } from '../../../domain/statements/companions/reads.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { wordsOf } from '../../realtime/suggesting.ts';
import { picture } from '../../support/pictures.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { sound } from '../../support/sounds.ts';
import { eachEngine, type Engine } from '../../support/store.ts';

async function given(engine: Engine) {
  const world = await signingWorld({ engine });
  const statement = await world.draft();
  const at = (player: Player, language = 'es') => ({ seat: player.seat, statement: statement.id, language });
  return {
    ...world,
    statement,
    summarize: async (player: Player, words: string, language?: string) =>
      writeSummary(world.platform, await player.viewer(), { ...at(player, language), words }),
    record: async (player: Player, bytes: Uint8Array, language?: string) =>
      keepRecording(world.platform, await player.viewer(), { ...at(player, language), file: { bytes } }),
    remove: async (player: Player) => removeRecording(world.platform, await player.viewer(), at(player)),
    companions: () => companionsOf(world.platform.store.read, [statement.id]),
  };
}

const files = ({ platform }: SigningWorld) =>
  platform.store.read.selectFrom('files').select('size').where('mime', 'like', 'audio/%').execute();

eachEngine((engine) => {
  it('has a summary in each language, written by whoever drafts, in plain words and few', async () => {
    const world = await given(engine);
    const { marta, luz, summarize, companions } = world;
    expect(await refusal(summarize(luz, 'Hola'))).toBe('NotFound');
    expect(await refusal(summarize(marta, 'x'.repeat(1201)))).toBe('Invalid words:too-long');
    expect(await refusal(summarize(marta, 'Hola', 'mam'))).toBe('Invalid language:language-not-of-text');
    await summarize(marta, 'Pedimos agua limpia.');
    await summarize(marta, 'Pedimos agua limpia para todas las personas.');
    await summarize(marta, 'We ask for clean water.', 'en');
    expect((await companions()).map(({ language, summary }) => [language, summary?.words])).toEqual([
      ['en', 'We ask for clean water.'],
      ['es', 'Pedimos agua limpia para todas las personas.'],
    ]);
    await summarize(marta, '');
    expect((await companions()).map(({ language }) => language)).toEqual(['en']);
  });

  it('has a recording that says which version it reads, and whether the text is still that', async () => {
    const world = await given(engine);
    const { platform, marta, ana, luz, statement, record, remove, companions } = world;
    expect(await refusal(record(luz, sound('mp3')))).toBe('NotFound');
    expect(await refusal(record(marta, await picture('png')))).toBe('Invalid upload:not-audio');
    expect(await refusal(record(marta, sound('mp3', 11 * 1024 * 1024)))).toBe('Invalid file:file-too-large');
    await record(marta, sound('mp3', 3000));
    const current = async () => {
      const [one] = await companions();
      const now = await requireStatement(platform.store.read, statement.id);
      const digest = (await digestsOf(platform.store.read, now)).get('es');
      return { version: one!.recording!.version, current: one!.recording!.textDigest === digest };
    };
    expect(await current()).toEqual({ version: null, current: true });
    await transact(platform, async (tx) => {
      tx.begin();
      const { textId } = statement;
      await changeText(tx, { textId, seatId: marta.seat, change: (doc) => wordsOf(doc).insert(0, 'Hoy: ') });
    });
    expect(await current()).toEqual({ version: null, current: false });
    await record(marta, sound('ogg', 4000));
    expect(await files(world)).toEqual([{ size: 4000 }]);
    await closeText(platform, await ana.viewer(), {
      ...{ seat: ana.seat, statement: statement.id, incomplete: true },
    });
    expect(await current()).toEqual({ version: '1.0', current: true });
    const place = { coalition: world.coalitionSlug, statement: statement.slug, language: 'es' };
    const heard = await recordingFile(platform.store.read, await luz.viewer(), place);
    expect(heard).toMatchObject({ mime: 'audio/ogg', fileName: `${statement.slug}-es.ogg`, size: 4000 });
    const whole = sound('ogg', 4000);
    expect(Buffer.from(await heard!.read(0, 3999)).equals(whole)).toBe(true);
    expect(Buffer.from(await heard!.read(10, 19)).equals(whole.subarray(10, 20))).toBe(true);
    expect(await recordingFile(platform.store.read, anonymous('es'), place)).toBeNull();
    await world.open({ statement: statement.id });
    expect(await recordingFile(platform.store.read, anonymous('es'), place)).not.toBeNull();
    expect(await refusal(remove(marta))).toBe('Forbidden secretariat-only');
    expect(await refusal(record(marta, sound('mp3')))).toBe('Forbidden secretariat-only');
    await remove(ana);
    expect(await files(world)).toEqual([]);
    expect(await companions()).toEqual([]);
  });
});

it('knows what sounds by its bytes alone', async () => {
  expect(kindOf(sound('mp3'))).toBe('audio/mpeg');
  expect(kindOf(new Uint8Array([0xff, 0xfb, 0x90, 0x64]))).toBe('audio/mpeg');
  expect(kindOf(sound('ogg'))).toBe('audio/ogg');
  expect(kindOf(sound('m4a'))).toBe('audio/mp4');
  expect(kindOf(await picture('jpeg'))).toBe('image/jpeg');
});

it('is asked for in pieces', () => {
  expect(pieceOf('bytes=0-', 100)).toEqual({ from: 0, to: 99 });
  expect(pieceOf('bytes=10-19', 100)).toEqual({ from: 10, to: 19 });
  expect(pieceOf('bytes=90-200', 100)).toEqual({ from: 90, to: 99 });
  expect(pieceOf('bytes=-5', 100)).toEqual({ from: 95, to: 99 });
  for (const wrong of ['bytes=100-', 'bytes=5-4', 'bytes=-', 'bytes=0-1,3-4', 'items=0-1', 'bytes=-0'])
    expect(pieceOf(wrong, 100)).toBeNull();
});
