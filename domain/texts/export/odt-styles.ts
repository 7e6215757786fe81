/** What every part of an OpenDocument file declares. */
export const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

/** The looks of words and the two kinds of list. */
export function odtAutomaticStyles(): string {
  const look = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const bold = 'fo:font-weight="bold"';
  const italic = 'fo:font-style="italic"';
  const levels = [1, 2, 3, 4, 5];
  const list = (name: string, level: (n: number) => string) =>
    `<text:list-style style:name="${name}">${levels.map(level).join('')}</text:list-style>`;
  const indent = (n: number) =>
    `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">` +
    `<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(n * 0.7).toFixed(1)}cm"/>` +
    `</style:list-level-properties>`;
  return (
    '<office:automatic-styles>' +
    look('Bold', bold) +
    look('Italic', italic) +
    look('BoldItalic', `${bold} ${italic}`) +
    look('Raised', 'style:text-position="super 58%"') +
    list(
      'Bullets',
      (n) =>
        `<text:list-level-style-bullet text:level="${n}" text:bullet-char="•">${indent(n)}</text:list-level-style-bullet>`,
    ) +
    list(
      'Numbers',
      (n) =>
        `<text:list-level-style-number text:level="${n}" style:num-format="1" style:num-suffix=".">${indent(n)}</text:list-level-style-number>`,
    ) +
    '</office:automatic-styles>'
  );
}

/** Styles by the names every word processor knows, so that whoever edits changes a style and not a paragraph. */
export function odtStyles(language: string): string {
  const [tag = '', region = 'none'] = language.split('-');
  const style = (name: string, parent: string, paragraph: string, text: string, outline = '') =>
    `<style:style style:name="${name.replace(/ /g, '_20_')}" style:display-name="${name}" style:family="paragraph"` +
    `${parent ? ` style:parent-style-name="${parent}"` : ''}${outline}>` +
    `<style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;
  const heading = (level: number, size: number) =>
    style(
      `Heading ${level}`,
      'Standard',
      'fo:margin-top="0.45cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
      `fo:font-size="${size}pt" fo:font-weight="bold"`,
      ` style:default-outline-level="${level}"`,
    );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles>` +
    `<style:default-style style:family="paragraph"><style:text-properties fo:font-family="Georgia" fo:font-size="11.5pt" ` +
    `fo:language="${tag}" fo:country="${/^[A-Z]{2}$/.test(region) ? region : 'none'}"/></style:default-style>` +
    style('Standard', '', 'fo:margin-bottom="0.25cm" fo:line-height="125%"', 'fo:color="#1b1e27"') +
    style('Text body', 'Standard', 'fo:margin-top="0cm"', 'fo:font-size="11.5pt"') +
    style('Title', 'Standard', 'fo:margin-bottom="0.4cm"', 'fo:font-size="17pt" fo:font-weight="bold"') +
    heading(1, 13) +
    heading(2, 11.5) +
    heading(3, 11) +
    style(
      'Quotations',
      'Standard',
      'fo:margin-left="0.65cm" fo:margin-right="0.65cm"',
      'fo:font-size="11.5pt"',
    ) +
    style('List Contents', 'Standard', 'fo:margin-bottom="0.15cm"', 'fo:font-size="11.5pt"') +
    style('Footnote', 'Standard', 'fo:margin-bottom="0.05cm"', 'fo:font-size="9pt"') +
    '</office:styles></office:document-styles>'
  );
}
