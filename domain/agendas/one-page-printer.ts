import { drawHead } from '../print/head.ts';
import type { Line, Span } from '../print/lines.ts';
import { baselineIn, COLORS, openSheet, words, type Element, type Sheet } from '../print/sheet.ts';
import { agendaPrintWords } from '../words/agenda-print.ts';
import type { OnePageModel, PrintedAsk } from './one-page.ts';

/** How an agenda is set: the size of its words, and whether a priority stands in the line of its ask. */
interface Setting {
  scale: number;
  runIn: boolean;
}
/** From the airiest to the tightest that can be read; what does not fit then goes on to another page. */
const SETTINGS: readonly Setting[] = [
  ...[1, 0.96, 0.92, 0.88].map((scale) => ({ scale, runIn: false })),
  ...[0.92, 0.88, 0.84, 0.8, 0.77].map((scale) => ({ scale, runIn: true })),
];
const MARGINS = { top: 44, bottom: 50 };
/** Lines at the foot that the margin has room for, and how tall one more is. */
const FOOT = { lines: 2, leading: 9.4 };
const TITLE = { size: 17, leading: 21 } as const;
const LINE = { size: 9.4, leading: 13 } as const;
const PREAMBLE = { size: 10, leading: 14 } as const;
const PRIORITY = { size: 10.4, leading: 13.6 } as const;
const ASK = { size: 10, leading: 13.2 } as const;
const FACTS = { size: 8.8, leading: 11.8 } as const;
const INDENT = 22;
/** Of the width, so that a priority always has room beside it. */
const MOST_OF_STATUS = 0.4;

type Look = { size: number; leading: number };
const scaled = ({ size, leading }: Look, scale: number): Look => ({
  size: size * scale,
  leading: leading * scale,
});

/** Draws an agenda as a tagged PDF on one page where that can be read, else on as many as it takes. */
export async function print(model: OnePageModel): Promise<Uint8Array> {
  const { language, title, edition, datedAt, paper } = model;
  const more = Math.max(0, model.foot.length - FOOT.lines);
  const sheet = openSheet({
    title: `${title} · ${edition}`,
    language,
    createdAt: datedAt,
    paper,
    margins: { ...MARGINS, bottom: MARGINS.bottom + more * FOOT.leading },
  });
  drawHead(sheet, model, model);
  sheet.y -= 10;
  const room = sheet.bottom - sheet.y;
  const setting = SETTINGS.find((one) => heightOf(sheet, model, one) <= room) ?? SETTINGS[0]!;
  draw(sheet, model, setting);
  for (let page = 0; page < sheet.pages; page += 1) sheet.onPage(page, () => drawFoot(sheet, model, page));
  return sheet.close();
}

interface Set {
  lines: Line[];
  leading: number;
}
interface SetAsk {
  ask: PrintedAsk;
  priority: Set;
  /** At the right of the priority, where that has a line of its own. */
  status: Line | undefined;
  words: Set;
  facts: Set[];
}

function heading(sheet: Sheet, { title, edition, preamble }: OnePageModel, scale: number) {
  const { set, width } = sheet;
  const [first, line, before] = [scaled(TITLE, scale), scaled(LINE, scale), scaled(PREAMBLE, scale)];
  return {
    title: { lines: set.balanced([words(title, 'bold', first.size)], width), leading: first.leading },
    edition: {
      lines: set.lines([words(edition, 'regular', line.size, COLORS.slate)], width),
      leading: line.leading,
    },
    preamble: {
      lines: preamble === '' ? [] : set.lines([words(preamble, 'regular', before.size)], width),
      leading: before.leading,
    },
  };
}

/** Words that an ask may still lack. */
const some = (...[text, ...look]: Parameters<typeof words>) => (text === '' ? [] : [words(text, ...look)]);

/** No word alone on the last line. */
function withoutOrphan(set: Sheet['set'], spans: readonly Span[], width: number): Line[] {
  const lines = set.lines(spans, width);
  const last = lines.at(-1);
  return last && lines.length > 1 && last.width < width / 8 ? set.balanced(spans, width) : lines;
}

function setAsk(sheet: Sheet, ask: PrintedAsk, { scale, runIn }: Setting): SetAsk {
  const { set } = sheet;
  const width = sheet.width - INDENT;
  const [first, second, third] = [scaled(PRIORITY, scale), scaled(ASK, scale), scaled(FACTS, scale)];
  const [status] = runIn
    ? []
    : set.lines([words(ask.status, 'regular', third.size, COLORS.anil)], width * MOST_OF_STATUS);
  const facts = runIn ? [[ask.status, ...ask.facts].join(' · ')] : ask.facts;
  const named = runIn ? some(ask.priority && `${ask.priority}. `, 'bold', second.size) : [];
  return {
    ask,
    priority: {
      lines: runIn
        ? []
        : set.lines(some(ask.priority, 'bold', first.size), width - (status ? status.width + INDENT : 0)),
      leading: runIn ? second.leading : first.leading,
    },
    status,
    words: {
      lines: withoutOrphan(set, [...named, ...some(ask.ask, 'regular', second.size)], width),
      leading: second.leading,
    },
    facts: facts.map((fact) => ({
      lines: set.lines([words(fact, 'regular', third.size, COLORS.slate)], width),
      leading: third.leading,
    })),
  };
}

const gapOf = ({ scale, runIn }: Setting): number => (runIn ? 4.5 : 7) * scale;
const tall = ({ lines, leading }: Set): number => lines.length * leading;
const tallAsk = ({ priority, words: said, facts }: SetAsk): number =>
  [priority, said, ...facts].reduce((sum, part) => sum + tall(part), 0);

function heightOf(sheet: Sheet, model: OnePageModel, setting: Setting): number {
  const { scale } = setting;
  const gap = gapOf(setting);
  const { title, edition, preamble } = heading(sheet, model, scale);
  const above = tall(title) + tall(edition) + (preamble.lines.length > 0 ? tall(preamble) + gap : 0);
  return (
    above + model.asks.reduce((sum, ask) => sum + tallAsk(setAsk(sheet, ask, setting)) + 2 * gap, 3 * gap)
  );
}

function draw(sheet: Sheet, model: OnePageModel, setting: Setting): void {
  const { language, written } = model;
  const gap = gapOf(setting);
  const { title, edition, preamble } = heading(sheet, model, setting.scale);
  const own = spoken(written, language);
  sheet.flow(sheet.tag(sheet.root, 'H1', own), 'H1', title.lines, title.leading);
  sheet.flow(sheet.tag(sheet.root, 'P'), 'P', edition.lines, edition.leading);
  sheet.space(gap);
  if (preamble.lines.length > 0) {
    sheet.flow(sheet.tag(sheet.root, 'P', own), 'P', preamble.lines, preamble.leading);
    sheet.space(gap);
  }
  const list = sheet.tag(sheet.root, 'L', { attributes: { O: 'List', ListNumbering: 'Decimal' } });
  for (const ask of model.asks)
    drawAsk(sheet, list, setAsk(sheet, ask, setting), setting, spoken(ask.written, language));
}

/** The language of words, where it is not that of the page. */
const spoken = (lang: string, around: string) => (lang === around ? {} : { lang });

function drawAsk(sheet: Sheet, list: Element, set: SetAsk, setting: Setting, own: { lang?: string }): void {
  const gap = gapOf(setting);
  const { ask, priority, status, words: said, facts } = set;
  const { left, right } = sheet;
  sheet.need(Math.min(tallAsk(set) + 2 * gap, sheet.bottom - sheet.top));
  sheet.artifact(() => sheet.rule(left, right, sheet.y, COLORS.hair, 0.6));
  sheet.y += gap;
  const item = sheet.tag(list, 'LI');
  const size = (setting.runIn ? ASK : PRIORITY).size * setting.scale;
  const base = baselineIn(sheet.y, priority.leading, size);
  const [number] = sheet.set.lines([words(`${ask.number}.`, 'bold', size, COLORS.anil)], INDENT);
  if (number) sheet.line(sheet.tag(item, 'Lbl'), 'Lbl', number, left, base);
  const body = sheet.tag(item, 'LBody');
  const flow = (type: 'H2' | 'P', part: Set, lang: { lang?: string } = {}) => {
    if (part.lines.length > 0)
      sheet.flow(sheet.tag(body, type, lang), type, part.lines, part.leading, left + INDENT);
  };
  flow('H2', priority, own);
  if (status) sheet.line(sheet.tag(body, 'P'), 'P', status, right - status.width, base);
  flow('P', said, own);
  for (const fact of facts) flow('P', fact);
  sheet.y += gap;
}

function drawFoot(sheet: Sheet, model: OnePageModel, page: number): void {
  const say = agendaPrintWords[model.language];
  const y = sheet.bottom + 8;
  const small = (text: string) => words(text, 'regular', 7.2, COLORS.slate);
  const [number] = sheet.pages > 1 ? sheet.set.lines([small(say.page(page + 1, sheet.pages))], 90) : [];
  const lines = model.foot.flatMap((line) => sheet.set.lines([small(line)], sheet.width - (number ? 84 : 0)));
  sheet.artifact(() => {
    sheet.rule(sheet.left, sheet.right, y, COLORS.anil);
    lines.forEach((line, index) => sheet.ink(line, sheet.left, y + 12 + index * FOOT.leading));
    if (number) sheet.ink(number, sheet.right - number.width, y + 12);
  }, 'Pagination');
}
