import { expect, it } from 'vitest';
import { listActs } from '../../../domain/record/reads.ts';
import {
  changeCorridor,
  createCorridor,
  createTheme,
  renameTheme,
} from '../../../domain/tags/actions-keep.ts';
import { corridorsOf, findCorridor, findTheme, themesOf } from '../../../domain/tags/reads.ts';
import type { CorridorWords } from '../../../domain/tags/rules.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const words: CorridorWords = {
  nameEs: 'Centroamérica y México',
  nameEn: 'Central America and Mexico',
  countries: [
    { country: 'MX', roles: ['return', 'transit', 'transit', 'destination'] },
    { country: 'GT', roles: ['origin'] },
  ],
};

const corridorBy = async (
  { platform, coalitionId }: SigningWorld,
  player: Player,
  changes: Partial<CorridorWords> = {},
) =>
  createCorridor(platform, await player.viewer(), {
    seat: player.seat,
    coalition: coalitionId,
    ...words,
    ...changes,
  });

const themeBy = async (
  { platform, coalitionId }: SigningWorld,
  player: Player,
  nameEs: string,
  nameEn: string,
) =>
  createTheme(platform, await player.viewer(), { seat: player.seat, coalition: coalitionId, nameEs, nameEn });

eachEngine((engine) => {
  it('keeps a corridor with its countries in order and several roles for one', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana } = world;
    const made = await corridorBy(world, ana);
    expect(made).toMatchObject({
      slug: 'centroamerica-y-mexico',
      name: { es: 'Centroamérica y México', en: 'Central America and Mexico' },
      countries: [
        { country: 'MX', roles: ['transit', 'destination', 'return'] },
        { country: 'GT', roles: ['origin'] },
      ],
    });
    const changed = await changeCorridor(platform, await ana.viewer(), {
      seat: ana.seat,
      corridor: made.id,
      nameEs: 'Istmo',
      nameEn: 'Isthmus',
      countries: [
        { country: 'PA', roles: ['transit'] },
        { country: 'MX', roles: ['destination'] },
      ],
    });
    expect(changed).toEqual({
      ...made,
      name: { es: 'Istmo', en: 'Isthmus' },
      countries: [
        { country: 'PA', roles: ['transit'] },
        { country: 'MX', roles: ['destination'] },
      ],
    });
    const { read } = platform.store;
    expect(await findCorridor(read, { coalitionId, slug: made.slug })).toEqual(changed);
    expect(await corridorsOf(read, coalitionId)).toEqual([changed]);
    const acts = await listActs(read, { coalitionId, limit: 2 });
    expect(acts.map((act) => sentenceFor(act, 'es'))).toEqual([
      'Cambió el corredor «Istmo».',
      'Añadió el corredor «Centroamérica y México».',
    ]);
    expect(acts.map((act) => sentenceFor(act, 'en'))).toEqual([
      'Changed the corridor “Isthmus”.',
      'Added the corridor “Central America and Mexico”.',
    ]);
  });

  it('keeps themes by two names; a name is one theme’s, an address is free', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, diego } = world;
    const labour = await themeBy(world, ana, 'Trabajo', 'Labour');
    const fresh = await themeBy(world, diego, 'New', 'Fresh');
    expect([labour.slug, fresh.slug]).toEqual(['trabajo', 'new-2']);
    expect(await refusal(themeBy(world, ana, 'TRABAJO', 'Work'))).toBe('Conflict tag-name-taken');
    expect(await refusal(themeBy(world, ana, 'Empleo', 'labour'))).toBe('Conflict tag-name-taken');
    const rename = async (theme: string, nameEs: string, nameEn: string) =>
      renameTheme(platform, await ana.viewer(), { seat: ana.seat, theme, nameEs, nameEn });
    expect(await refusal(rename(fresh.id, 'Trabajo', 'Fresh'))).toBe('Conflict tag-name-taken');
    expect(await rename(labour.id, 'Trabajo', 'Decent work')).toMatchObject({
      slug: 'trabajo',
      name: { es: 'Trabajo', en: 'Decent work' },
    });
    const other = await signingWorld({ platform });
    expect((await themeBy(other, other.ana, 'Trabajo', 'Labour')).slug).toBe('trabajo');
    const { read } = platform.store;
    expect((await themesOf(read, coalitionId)).map(({ slug }) => slug)).toEqual(['new-2', 'trabajo']);
    expect((await findTheme(read, { coalitionId, slug: 'trabajo' }))?.id).toBe(labour.id);
    expect(await findTheme(read, { coalitionId, slug: 'nada' })).toBeUndefined();
  });

  it('is the secretariat’s: members are refused, others find nothing', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, diego, tom } = world;
    const { ana: stranger } = await signingWorld({ platform });
    const corridor = await corridorBy(world, diego);
    const theme = await themeBy(world, diego, 'Clima', 'Climate');
    for (const [player, answer] of [
      [tom, 'Forbidden secretariat-only'],
      [stranger, 'NotFound'],
    ] as const) {
      const viewer = await player.viewer();
      const names = { seat: player.seat, nameEs: 'Otro', nameEn: 'Other' };
      const tries = [
        () => corridorBy(world, player),
        () => themeBy(world, player, 'Otro', 'Other'),
        () => renameTheme(platform, viewer, { ...names, theme: theme.id }),
        () => changeCorridor(platform, viewer, { ...words, ...names, corridor: corridor.id }),
      ];
      for (const one of tries) expect(await refusal(one())).toBe(answer);
    }
    const nameless = { seat: ana.seat, nameEs: 'Otro', nameEn: 'Other' };
    const nobody = createTheme(platform, anonymous('es'), { ...nameless, coalition: coalitionId });
    expect(await refusal(nobody)).toBe('Forbidden signed-out');
    const viewer = await ana.viewer();
    expect(await refusal(renameTheme(platform, viewer, { ...nameless, theme: 'none' }))).toBe('NotFound');
    expect(await refusal(createTheme(platform, viewer, { ...nameless, coalition: 'none' }))).toBe('NotFound');
    expect(await themesOf(platform.store.read, coalitionId)).toEqual([theme]);
  });

  it('refuses what is no corridor', async () => {
    const world = await signingWorld({ engine });
    const tried = (changes: object) => refusal(corridorBy(world, world.ana, changes));
    const [mx, gt] = [
      { country: 'MX', roles: ['transit'] },
      { country: 'GT', roles: ['origin'] },
    ];
    expect(await tried({ countries: [mx] })).toBe('Invalid countries:corridor-of-two');
    expect(await tried({ countries: [mx, mx] })).toBe('Invalid countries:country-twice');
    expect(await tried({ countries: [mx, { ...gt, roles: [] }] })).toBe(
      'Invalid countries.1.roles:role-missing',
    );
    expect(await tried({ countries: [mx, { ...gt, country: 'ZZ' }] })).toBe(
      'Invalid countries.1.country:country-unknown',
    );
    expect(await tried({ nameEn: ' ' })).toBe('Invalid nameEn:required');
    expect(await corridorsOf(world.platform.store.read, world.coalitionId)).toEqual([]);
  });
});
