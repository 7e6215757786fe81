import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What an answer's headers and markup say that they must not, a sentence each. */
export function faultsOf(
  answer: Response,
  body: string,
  origin: string,
): { faults: string[]; nonce: string | null } {
  const faults: string[] = [];
  const must = (holds: boolean, sentence: string) => void (holds || faults.push(sentence));
  const { headers } = answer;
  must(headers.get('x-content-type-options') === 'nosniff', 'may be sniffed');
  const framed = answer.status === 200 && /^https?:\/\/[^/]+\/embed\//.test(answer.url);
  must(headers.get('x-frame-options') === (framed ? null : 'DENY'), 'is not framed where it should be');
  must(headers.get('referrer-policy') === 'same-origin', 'tells others where readers come from');
  must(headers.get('cross-origin-opener-policy') === 'same-origin', 'may be held by an opener');
  must(headers.get('x-powered-by') === null, 'tells what it runs on');
  for (const line of headers.getSetCookie())
    must(/; HttpOnly/.test(line), `gives scripts ${line.split('=')[0]}`);
  const saved = headers.get('content-disposition') !== null;
  if (saved)
    must(/\bsandbox\b/.test(headers.get('content-security-policy') ?? ''), 'is a file outside a sandbox');
  if (/pdf|officedocument|octet/.test(headers.get('content-type') ?? ''))
    must(saved, 'is a file opened as a page');
  if (!(headers.get('content-type') ?? '').startsWith('text/html')) return { faults, nonce: null };
  must(!body.includes('\0'), 'has a zero byte, as React leaves where a letter of several bytes is cut');
  const policy = policyOf(headers.get('content-security-policy') ?? '');
  const nonce =
    /^'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'$/.exec(policy.get('script-src') ?? '')?.[1] ?? null;
  must(nonce !== null || policy.get('script-src') === "'none'", `has script-src ${policy.get('script-src')}`);
  must(policy.get('frame-ancestors') === (framed ? '*' : "'none'"), 'is not framed where it should be');
  policy.delete('frame-ancestors');
  for (const name of ['default-src', 'base-uri', 'object-src'])
    must(policy.get(name) === "'none'", `has ${name} ${policy.get(name)}`);
  must(policy.get('form-action') === "'self'", `has form-action ${policy.get('form-action')}`);
  for (const [name, value] of policy) {
    must(!/unsafe|\*|https?:/.test(value), `has ${name} ${value}`);
    if (name.endsWith('-src') && name !== 'script-src')
      must(/^('none'|'self'( data:)?)$/.test(value), `has ${name} ${value}`);
  }
  must(/no-store|no-cache/.test(headers.get('cache-control') ?? ''), 'may be kept by others');
  faults.push(...faultsOfMarkup(body, nonce, origin));
  return { faults, nonce };
}

function policyOf(header: string): Map<string, string> {
  return new Map(
    header.split(';').map((part): [string, string] => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
}

const LOADS: Record<string, string> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  form: 'action',
  source: 'src',
};

/** Scripts without the nonce, scripts and styles in attributes, and anything that is loaded from elsewhere. */
function faultsOfMarkup(html: string, nonce: string | null, origin: string): string[] {
  const faults: string[] = [];
  for (const element of elements(parse(html) as DefaultTreeAdapterTypes.ParentNode)) {
    const { tagName, attrs } = element;
    const value = (name: string) => attrs.find((one) => one.name === name)?.value;
    if (tagName === 'script' && value('nonce') !== nonce) faults.push('has a script without its nonce');
    if (tagName === 'style' || tagName === 'iframe' || tagName === 'base') faults.push(`has a <${tagName}>`);
    for (const { name } of attrs) if (/^on|^style$/.test(name)) faults.push(`has ${name} on <${tagName}>`);
    const rel = value('rel') ?? '';
    const loaded =
      tagName === 'link' && !/canonical|alternate/.test(rel) ? value('href') : value(LOADS[tagName] ?? '');
    if (loaded !== undefined && new URL(loaded, origin).origin !== origin && !loaded.startsWith('data:'))
      faults.push(`loads ${loaded}`);
    if (tagName === 'a' && /^\s*(javascript|data|vbscript):/i.test(value('href') ?? ''))
      faults.push(`links ${value('href')}`);
  }
  return faults;
}

function* elements(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
    if (child.tagName === 'template') yield* elements((child as DefaultTreeAdapterTypes.Template).content);
  }
}
