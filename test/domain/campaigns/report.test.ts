import Excel from 'exceljs';
import { expect, it } from 'vitest';
import { daysOf } from '../../../domain/campaigns/activity-time.ts';
import { linkStatement } from '../../../domain/campaigns/actions-links.ts';
import { activitiesOf } from '../../../domain/campaigns/reads-log.ts';
import { closeCampaign, publishReport } from '../../../domain/campaigns/actions-report.ts';
import { publishCampaignPage, setShows } from '../../../domain/campaigns/actions.ts';
import { memberReport, publicReport } from '../../../domain/campaigns/read-report.ts';
import { reportFile } from '../../../domain/campaigns/report-files.ts';
import { requireCampaign } from '../../../domain/campaigns/reads.ts';
import { heldAndPlanned, timelineOf } from '../../../domain/campaigns/report.ts';
import { createPress, type Press } from '../../../domain/print/press.ts';
import { unzip } from '../../../domain/print/zip.ts';
import { tallyOf } from '../../../domain/sign-ons/tally.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { atEnd } from '../../support/ending.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { told } from './told.ts';

async function press(): Promise<Press> {
  const made = createPress();
  atEnd(() => made.close());
  return made;
}

eachEngine((engine) => {
  it('counts what the register counts', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, campaign, luz, ines } = world;
    const { viewer, by, letter } = await told(world);
    const live = await memberReport(platform.store.read, viewer, campaign, platform.clock.now());
    const tally = await tallyOf(platform.store.read, letter, platform.clock.now());
    expect(live.letters).toHaveLength(1);
    expect(live.letters[0]).toMatchObject({
      ...tally,
      organizations: 3,
      named: 2,
      withheld: 1,
      countries: 2,
    });
    expect(live.letters[0]!.byCountry).toContainEqual({
      key: 'region',
      countries: [],
      named: 0,
      withheld: 1,
    });
    expect(live.letters[0]!.byLanguage).toEqual([
      { language: 'en', count: 1 },
      { language: 'es', count: 1 },
    ]);
    expect(live.letters[0]!.byClass).toEqual([{ class: 'full', count: 2 }]);
    expect(live.asks[0]).toMatchObject({ status: 'in-part', answers: [{ answer: 'in-part', shown: true }] });
    expect(live.costs).toEqual([{ currency: 'USD', amount: 3050, count: 2 }]);
    expect(live.partners).toHaveLength(3);
    expect(timelineOf(live).map((entry) => [entry.on, entry.kind])).toEqual([
      ['2027-02-01', 'answer'],
      ['2027-02-02', 'press'],
      ['2027-03-01', 'letterOpened'],
      ['2027-03-20', 'plannedActivity'],
    ]);
    expect(JSON.stringify(live.letters)).not.toMatch(new RegExp(`Izote|SV|${ines.organizationId}`));
    await closeCampaign(platform, viewer, by);
    const closed = await requireCampaign(platform.store.read, campaign.id);
    await world.sign(await world.member({ countries: ['MX'] }), letter);
    const kept = await memberReport(platform.store.read, viewer, closed, platform.clock.now());
    expect(kept).toEqual({ ...live, letters: kept.letters });
    expect(kept.letters).toMatchObject([await tallyOf(platform.store.read, letter, platform.clock.now())]);
    expect(kept.letters[0]!.organizations).toBe(4);
    expect(
      await refusal(
        memberReport(platform.store.read, await luz.viewer(), { ...closed, readers: 'body' }, ''),
      ),
    ).toBe('NotFound');
  });

  it('counts as held what was held by its day, and tells each day as the coalition’s zone does', async () => {
    // In Guatemala it is still the evening of the 28th.
    const world = await campaignWorld({ engine, now: '2027-03-01T03:30:00.000Z' });
    const { platform, campaign, coalitionSlug } = world;
    const { viewer } = await told(world);
    const draft = await world.draft();
    await linkStatement(platform, viewer, {
      seat: world.tom.seat,
      campaign: campaign.id,
      statement: draft.id,
    });
    const day = (startsAt: string) =>
      world.activity({ startsAt, endsAt: startsAt, wholeDay: true, zone: 'America/Guatemala' });
    for (const at of ['2027-02-20', '2027-02-28', '2027-03-01']) await day(at);
    const db = platform.store.read;
    const report = await memberReport(db, viewer, campaign, platform.clock.now());
    const register = (await activitiesOf(db, [campaign.id])).map((one) => daysOf(one).last);
    const { held, planned } = heldAndPlanned(report);
    expect(held.map((one) => one.lastDay)).toEqual(register.filter((last) => last <= '2027-02-28'));
    expect(planned.map((one) => one.lastDay)).toEqual(register.filter((last) => last > '2027-02-28'));
    expect([held.length, planned.length]).toEqual([2, 2]);
    expect(report.letters).toHaveLength(1);
    const timeline = timelineOf(report).map((entry) => [entry.on, entry.kind]);
    expect(timeline).toContainEqual(['2027-02-28', 'letterOpened']);
    expect(timeline).toContainEqual(['2027-02-28', 'activity']);
    expect(timeline).toContainEqual(['2027-03-01', 'plannedActivity']);
    const printing = { press: await press(), origin: 'https://acuerdo.example' };
    const file = async (language: 'es' | 'en', format: 'docx' | 'xlsx') =>
      (
        await reportFile(platform, printing, {
          coalition: coalitionSlug,
          campaign: campaign.slug,
          viewer,
          form: { language, format },
        })
      ).bytes;
    const book = new Excel.Workbook();
    await book.xlsx.load(Buffer.from(await file('es', 'xlsx')) as never);
    const rows = (name: string) =>
      (book.getWorksheet(name)!.getSheetValues() as unknown[][]).slice(1).map((row) => row.slice(1));
    expect(rows('En breve')).toContainEqual(['Actividades realizadas', 2]);
    expect(rows('En breve')).toContainEqual(['Actividades previstas', 2]);
    expect(rows('En breve')).toContainEqual(['Carta o comunicado', 1]);
    expect(rows('Cronología').map((row) => row.slice(0, 2))).toContainEqual([
      '28 de febrero de 2027',
      'Se abrió a firma',
    ]);
    expect(JSON.stringify(rows('Informe de la campaña'))).toContain('los borradores no cuentan');
    const word = Buffer.from(unzip(await file('en', 'docx')).get('word/document.xml')!).toString('utf8');
    for (const words of ['drafts do not count', 'Activities planned', 'February 28, 2027'])
      expect(word).toContain(words);
  });

  it('is the public’s once published, as far as the page shows', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, campaign, luz } = world;
    const { viewer, by } = await told(world);
    const open = async () =>
      publicReport(
        platform.store.read,
        await requireCampaign(platform.store.read, campaign.id),
        platform.clock.now(),
      );
    expect(await refusal(publishReport(platform, viewer, by))).toBe('Conflict campaign-not-closed');
    await closeCampaign(platform, viewer, by);
    await publishCampaignPage(platform, viewer, by);
    await setShows(platform, viewer, { ...by, parts: ['report', 'letters', 'partners', 'asks'] });
    expect(await refusal(open())).toBe('NotFound');
    await publishReport(platform, viewer, by);
    const shown = await open();
    expect(shown.partners.map((one) => one.organizationId)).toEqual([luz.organizationId]);
    expect(shown.asks).toMatchObject([{ status: null, answers: [] }]);
    expect([shown.costs, shown.press, shown.activities, shown.chapters]).toEqual([[], [], [], []]);
    expect(shown.letters[0]).toMatchObject({ organizations: 3, withheld: 1 });
    await setShows(platform, viewer, { ...by, parts: ['report', 'costs', 'answers', 'asks'] });
    const more = await open();
    expect(more.costs).toHaveLength(1);
    expect(more.asks[0]!.answers).toHaveLength(1);
    expect(more.letters).toEqual([]);
    await setShows(platform, viewer, { ...by, parts: ['costs'] });
    expect(await refusal(open())).toBe('NotFound');
  });

  it('goes out in three forms that say the same, name nobody in their metadata and hold no formula', async () => {
    const world = await campaignWorld({ engine, now: '2027-03-01T12:00:00.000Z' });
    const { platform, campaign, coalitionSlug } = world;
    const { viewer } = await told(world);
    const printing = await press();
    const file = (format: 'pdf' | 'docx' | 'xlsx', who: typeof viewer | null = viewer) =>
      reportFile(
        platform,
        { press: printing, origin: 'https://acuerdo.example' },
        {
          coalition: coalitionSlug,
          campaign: campaign.slug,
          viewer: who,
          form: { language: 'es', format },
        },
      );
    const xlsx = await file('xlsx');
    expect(xlsx.fileName).toBe(`informe-${campaign.slug}-es.xlsx`);
    const book = new Excel.Workbook();
    await book.xlsx.load(Buffer.from(xlsx.bytes) as never);
    const rows = (name: string) =>
      (book.getWorksheet(name)!.getSheetValues() as unknown[][]).slice(2).map((row) => row.slice(1));
    expect(rows('Cartas y firmas')[0]!.slice(1)).toEqual([3, 2, 1, 2]);
    expect(rows('Firmas por país').map((row) => row.slice(1))).toContainEqual(['Región', 1]);
    expect(rows('Gastos')).toEqual([['USD', 30.5, 2]]);
    expect(rows('Demandas y respuestas')[0]![1]).toBe('=Publicar el plan');
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula))),
    );
    const docx = await file('docx');
    const word = unzip(docx.bytes);
    const said = Buffer.from(word.get('word/document.xml')!).toString('utf8');
    for (const words of [
      'Tres cancillerías respondieron.',
      '=Publicar el plan',
      'Aceptó en parte',
      'Foro Lenca Migrante',
    ])
      expect(said).toContain(words);
    for (const files of [word, unzip(xlsx.bytes)]) {
      const core = Buffer.from(files.get('docProps/core.xml')!).toString('utf8');
      expect(core).not.toMatch(/creator>[^<]|lastModifiedBy>[^<]|Persona/);
    }
    const pdf = Buffer.from((await file('pdf')).bytes);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await file('pdf')).bytes).toEqual(new Uint8Array(pdf));
    expect((await file('xlsx')).bytes).toEqual(xlsx.bytes);
    expect((await file('docx')).bytes).toEqual(docx.bytes);
    expect(await refusal(file('pdf', null))).toBe('NotFound');
  });
});
