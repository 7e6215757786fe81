import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { setLetterLayout } from '../../../domain/sign-ons/letters/actions.ts';
import { ask, askContext } from '../../graphql/ask.ts';
import { paperWorld, type PaperWorld } from '../../support/paper-world.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const LIST = `query ($coalition: String!, $slug: String!, $language: Language!) { coalition(slug: $coalition) { statement(slug: $slug) {
  letterList(language: $language) { language cover title groups { label withheld entries { name mark } } totals
    paper { heading entries } reservations { mark name said { text } } } } } }`;

const listFor = async (
  { platform, coalitionSlug: coalition }: PaperWorld,
  player: Player | null,
  { slug, language = 'es' }: { slug: string; language?: 'es' | 'en' },
) => {
  const context = askContext(platform, player && (await player.viewer()));
  return (await ask(context, LIST, { coalition, slug, language }))['coalition']!['statement']!['letterList'];
};

const slugOf = async ({ platform }: PaperWorld, id: string) =>
  (
    await platform.store.read
      .selectFrom('statements')
      .where('id', '=', id)
      .select('slug')
      .executeTakeFirstOrThrow()
  ).slug;

eachEngine((engine) => {
  it('says before publication what the letter will say: as laid out, with reservations and paper, to the secretariat alone', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego, tom, luz, ines } = world;
    const office = (await platform.store.read
      .selectFrom('coalitions')
      .select(['host_organization_id as id', 'short_name'])
      .executeTakeFirstOrThrow())!;
    const signOn = await world.open({ convenors: [office.id!, tom.organizationId] });
    const slug = await slugOf(world, signOn.statementId);
    await world.sign(tom, signOn, { name: 'Puente Norte Collective' });
    await world.sign(luz, signOn, {
      name: 'Foro Lenca Migrante',
      reservation: { paragraphs: [1], noteEs: null, noteEn: null },
    });
    await world.sign(ines, signOn, { name: 'Fundación Izote', visibility: 'withheld' });
    await world.standing(signOn);
    await world.enter(signOn, diego, { name: 'Casa Abierta de Tapachula' });
    await setLetterLayout(platform, await ana.viewer(), {
      ...{ seat: ana.seat, statement: signOn.statementId, order: 'name', count: 'apart', cover: true },
      ...{ placeEs: null, placeEn: null, day: null },
    });
    const said = `Puente Norte Collective y 2 organizaciones, a convocatoria de ${office.short_name}`;
    const list = await listFor(world, diego, { slug });
    expect(list).toMatchObject({
      ...{ language: 'es', cover: said, title: said },
      groups: [
        { label: 'Convoca', withheld: 0, entries: [{ name: 'Puente Norte Collective', mark: null }] },
        {
          label: 'Por orden alfabético',
          withheld: 1,
          entries: [{ name: 'Foro Lenca Migrante', mark: 'R1' }],
        },
      ],
      totals: expect.stringContaining('2 organizaciones con nombre y 1 con nombre reservado') as string,
      paper: { entries: ['Comité de Familiares de Tapachula, México'] },
      reservations: [{ mark: 'R1', name: 'Foro Lenca Migrante' }],
    });
    expect(JSON.stringify(list)).not.toMatch(/Izote|Casa Abierta/);
    expect(await listFor(world, ana, { slug, language: 'en' })).toMatchObject({
      ...{ language: 'en', cover: expect.stringContaining(`convened by ${office.short_name}`) as string },
    });
    for (const other of [null, tom, ines]) expect(await listFor(world, other, { slug })).toBeNull();
    platform.clock.set(later(signOn.closesAt, HOUR));
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    expect(await listFor(world, ana, { slug })).toBeNull();
  });

  it('is none before the text is closed, and says that nobody signs', async () => {
    const world = await paperWorld({ engine });
    const { slug } = await world.draft();
    expect(await listFor(world, world.ana, { slug })).toBeNull();
    const signOn = await world.open();
    const opened = await slugOf(world, signOn.statementId);
    expect(await listFor(world, world.ana, { slug: opened })).toMatchObject({ groups: [], paper: null });
  });
});
