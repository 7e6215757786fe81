import { expect, it } from 'vitest';
import { closeText } from '../../../domain/statements/close-text.ts';
import { threadHeads } from '../../../domain/texts/comments/reads.ts';
import { commentWorld } from '../../support/comment-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { suggestionWorld } from '../../support/suggestion-world.ts';

const KEY = '0b9f4c1e-7d52-4a59-9a3e-8f6f6a1f2c11';
const OTHER = '0b9f4c1e-7d52-4a59-9a3e-8f6f6a1f2c12';

eachEngine((engine) => {
  it('begins one thread of what a device sends twice, at once or long after, and answers both times what was begun', async () => {
    const world = await commentWorld({ engine });
    const { platform, statement, marta, tom } = world;
    const heads = () => threadHeads(platform.store.read, { texts: [statement.textId] });
    const [first, twin] = await Promise.all([world.say({ key: KEY }), world.say({ key: KEY })]);
    expect(twin.id).toBe(first.id);
    expect(await heads()).toHaveLength(1);
    expect((await world.say({ key: OTHER })).id).not.toBe(first.id);
    expect((await world.say({ key: KEY, seat: tom.seat }, tom)).id).not.toBe(first.id);
    expect(await heads()).toHaveLength(3);
    expect(await refusal(world.say({ key: 'short' }))).toBe('Invalid key:not-valid');

    await closeText(platform, await tom.viewer(), { seat: tom.seat, statement: statement.id });
    expect((await world.say({ key: KEY }, marta)).id).toBe(first.id);
    expect(await refusal(world.say({ key: KEY.replace('0b', '0c') }))).toBe('Forbidden text-closed');
    expect(await heads()).toHaveLength(3);
  });

  it('makes one suggestion of a wording that a device sends twice, though the paragraph says it already', async () => {
    const world = await suggestionWorld({ engine });
    const first = await world.suggest(world.luz, 'Nadie será detenido por migrar.', { key: KEY });
    expect(await world.suggest(world.luz, 'Nadie será detenido por migrar.', { key: KEY })).toBe(first);
    expect(await world.told()).toHaveLength(1);
    expect(await world.suggest(world.luz, 'Nadie será detenido al migrar.', { key: OTHER })).not.toBe(first);
    expect(await world.told()).toHaveLength(2);
  });
});
