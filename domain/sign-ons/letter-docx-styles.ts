import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

/** The look of a letter in Word: real styles, so that whoever edits it changes a style and not a paragraph. */

export const ANIL = '1F3A6E';
export const SLATE = '565B66';
const INK = '1B1E27';
/** On every desk; Source Serif is not. */
const FONT = 'Georgia';

export const STYLE = {
  coalition: 'Coalition',
  office: 'Office',
  date: 'LetterDate',
  addressee: 'Addressee',
  copied: 'CarbonCopy',
  quote: 'Quote',
  list: 'ListParagraph',
  country: 'Country',
  organization: 'Organization',
  detail: 'OrganizationDetail',
  withheld: 'Withheld',
  small: 'Small',
} as const;

/** Names of the lists of a text. */
export interface ListNames {
  bullet: string;
  number: string;
}
export const LISTS: ListNames = { bullet: 'letter-bullets', number: 'letter-numbers' };
/** Those of two columns: each counts for itself, though their items take turns. */
export const COLUMN_LISTS: readonly [ListNames, ListNames] = [
  { bullet: 'left-bullets', number: 'left-numbers' },
  { bullet: 'right-bullets', number: 'right-numbers' },
];

/** Word measures gaps in twentieths of a point, letters in halves. */
const points = (size: number) => size * 20;
export const halves = (size: number) => size * 2;

export function letterStyles(language: string): NonNullable<IPropertiesOptions['styles']> {
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: FONT, size: halves(11.5), color: INK, language: { value: language } },
        paragraph: { spacing: { after: points(7), line: 300, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: halves(17), bold: true, color: INK },
        paragraph: {
          spacing: { before: points(18), after: points(12), line: 276, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      },
      heading1: {
        run: { font: FONT, size: halves(13), bold: true, color: INK },
        paragraph: { spacing: { before: points(14), after: points(5) }, keepNext: true },
      },
      heading2: {
        run: { font: FONT, size: halves(11.5), bold: true, color: INK },
        paragraph: { spacing: { before: points(11), after: points(4) }, keepNext: true },
      },
      heading3: {
        run: { font: FONT, size: halves(11.5), bold: true, italics: true, color: INK },
        paragraph: { spacing: { before: points(10), after: points(3) }, keepNext: true },
      },
      hyperlink: { run: { color: ANIL, underline: {} } },
      footnoteText: {
        run: { font: FONT, size: halves(9) },
        paragraph: { spacing: { after: points(2), line: 252, lineRule: LineRuleType.AUTO } },
      },
      listParagraph: { run: { font: FONT }, paragraph: { spacing: { after: points(5) } } },
    },
    paragraphStyles: [
      {
        id: STYLE.coalition,
        name: 'Coalition',
        ...based,
        next: STYLE.office,
        run: { size: halves(19), bold: true, color: ANIL },
        paragraph: {
          spacing: { after: points(4) },
          border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: ANIL } },
        },
      },
      {
        id: STYLE.office,
        name: 'Office',
        ...based,
        run: { size: halves(9), color: SLATE },
        paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
      },
      {
        id: STYLE.date,
        name: 'Letter Date',
        ...based,
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: points(24), after: points(18) } },
      },
      { id: STYLE.addressee, name: 'Addressee', ...based, paragraph: { spacing: { after: points(4) } } },
      { id: STYLE.copied, name: 'Carbon Copy', ...based, run: { size: halves(9.5), color: SLATE } },
      {
        id: STYLE.quote,
        name: 'Quote',
        ...based,
        paragraph: { indent: { left: points(18), right: points(18) } },
      },
      {
        id: STYLE.country,
        name: 'Country',
        basedOn: 'Heading2',
        next: STYLE.organization,
        quickFormat: true,
        run: { size: halves(10), color: ANIL },
        paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 2, color: ANIL } } },
      },
      {
        id: STYLE.organization,
        name: 'Organization',
        ...based,
        run: { size: halves(11) },
        paragraph: {
          spacing: { before: points(3), after: 0, line: 264, lineRule: LineRuleType.AUTO },
          keepLines: true,
        },
      },
      {
        id: STYLE.detail,
        name: 'Organization Detail',
        ...based,
        run: { size: halves(9), color: SLATE },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, keepLines: true },
      },
      {
        id: STYLE.withheld,
        name: 'Withheld',
        basedOn: STYLE.organization,
        quickFormat: true,
        run: { color: SLATE },
      },
      {
        id: STYLE.small,
        name: 'Small',
        ...based,
        run: { size: halves(9) },
        paragraph: { spacing: { after: points(2), line: 264, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

/** The lists of a text; in two columns, those of each, in the size of its words. */
export function letterNumbering(
  lists: readonly ListNames[] = [LISTS],
  size?: number,
): NonNullable<IPropertiesOptions['numbering']> {
  const levels = [0, 1, 2, 3, 4];
  const indent = (level: number) => ({
    paragraph: { indent: { left: points(20) * (level + 1), hanging: points(20) } },
    run: { bold: true, color: ANIL, ...(size !== undefined && { size }) },
  });
  return {
    config: lists.flatMap(({ bullet, number }) => [
      {
        reference: bullet,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      },
      {
        reference: number,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      },
    ]),
  };
}
