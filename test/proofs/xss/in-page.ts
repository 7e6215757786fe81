/** What a page holds of the vectors. Each of these functions is carried into the browser alone. */
export interface Looked {
  /** Numbers of the vectors whose marks stand in it. */
  marks: number[];
  links: number;
  /** Addresses that something leads to or loads, and that are of no safe form. */
  unsafe: string[];
  /** Elements and attributes that the product never draws. */
  drawn: string[];
}

/** Reads the whole page: every element, every attribute, every frame’s words. */
export function look(): Looked {
  const SAFE = ['http:', 'https:', 'mailto:', 'tel:', 'webcal:'];
  const LEADING = [
    'href',
    'xlink:href',
    'src',
    'action',
    'formaction',
    'data',
    'poster',
    'background',
    'ping',
    'cite',
  ];
  const NEVER =
    'iframe, frame, object, embed, applet, base, portal, math, foreignObject, animate, set, marquee, video, audio, track, xmp, plaintext, meta[http-equiv=refresh], template[shadowrootmode]';
  const unsafe: string[] = [];
  const drawn = [...document.querySelectorAll(NEVER)].map((element) => element.outerHTML.slice(0, 200));
  let links = 0;
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc') drawn.push(element.outerHTML.slice(0, 200));
      // The anchor of a block is ten letters of chance, which can look like anything.
      const anchor = name === 'id' && /^block-[a-z0-9]{10}$/.test(value);
      if (
        !anchor &&
        ['id', 'name', 'class', 'is'].includes(name) &&
        /zx\d+z|__remix|getElementById/.test(value)
      )
        drawn.push(element.outerHTML.slice(0, 200));
      if (name === 'style' && /zx\d+z|\.invalid|expression|javascript/i.test(value))
        drawn.push(element.outerHTML.slice(0, 200));
      if (!LEADING.includes(name)) continue;
      links++;
      const base = document.baseURI;
      if (!URL.canParse(value, base)) continue;
      const { protocol } = new URL(value, base);
      const picture =
        ['img', 'link', 'image'].includes(element.localName) &&
        /^data:image\/(png|svg\+xml|webp|gif)/.test(value);
      if (!SAFE.includes(protocol) && !picture) unsafe.push(`${name}=${value.slice(0, 160)}`);
    }
  }
  const values = [...document.querySelectorAll('input, textarea, option')].map(
    (field) => (field as HTMLInputElement).value,
  );
  const words = document.documentElement.outerHTML + values.join('\n');
  const marks = [...new Set([...words.matchAll(/zx(\d+)z/g)].map(([, n]) => Number(n)))];
  return { marks, links, unsafe, drawn };
}

/** Opens what is folded, points at, focuses and presses what holds a vector, and follows every link that leaves the site. */
export async function poke(origin: string): Promise<number> {
  const OURS = 'button, form, label, summary, input, select, textarea, [role=button], [contenteditable]';
  let clicks = 0;
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const holding = [...document.querySelectorAll('body *')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && /zx\d+z/.test(node.nodeValue ?? '')),
  );
  for (const element of holding) {
    for (const kind of [
      'pointerover',
      'pointerenter',
      'mouseover',
      'mouseenter',
      'mousemove',
      'focus',
      'focusin',
    ])
      element.dispatchEvent(new Event(kind, { bubbles: true }));
    if (element.closest('a, ' + OURS) !== null || !(element instanceof HTMLElement)) continue;
    element.click();
    clicks++;
  }
  for (const link of document.querySelectorAll<HTMLElement>('a[href], area[href]')) {
    const way = link.getAttribute('href') ?? '';
    const { protocol, host } = URL.canParse(way, location.href) ? new URL(way, location.href) : location;
    if (/^https?:$/.test(protocol) && (host === location.host || host === new URL(origin).host)) continue;
    if (protocol === 'mailto:' || protocol === 'tel:') continue;
    // In this window: one for each of hundreds would take the browser's breath; the mouse opens some.
    link.removeAttribute('target');
    window.tripped?.('followed', (link as HTMLAnchorElement).href);
    link.focus();
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    // A script as an address runs after the press, unless another press takes its turn.
    if (!/^https?:$/.test(protocol)) await new Promise((resolve) => setTimeout(resolve, 4));
    clicks++;
  }
  return clicks;
}

declare global {
  interface Window {
    /** Tells the trap: what ran, what the policy refused, which link is followed. */
    tripped?: (kind: 'ran' | 'refused' | 'followed', what: string) => void;
  }
}
