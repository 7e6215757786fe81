import type { MailWords } from '../words/mail-words.ts';
import { mailFrame, mailWords } from '../words/mail.ts';
import type { MailOrder } from './mail.ts';

/** A mail as it is sent: one receiver, the same words as text and as simple HTML. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** Writes a mail in its receiver's language. No images, no links but the one of its button, nothing that tells when it is read. */
export function composeMail(order: MailOrder, { origin }: { origin: string }): Mail {
  const { facts, language } = order;
  const kind: MailWords = mailWords[language][order.mail];
  const frame = mailFrame[language];
  const subject = oneLine(typeof kind.subject === 'function' ? kind.subject(facts) : kind.subject);
  const paragraphs = kind.body(facts).split(/\n{2,}/);
  const { code, path } = facts;
  const link =
    path === undefined || kind.button === undefined ? null : { href: origin + path, label: kind.button };
  const text = [
    paragraphs[0] ?? '',
    ...(code === undefined ? [] : [`${frame.codeIs} ${code}`]),
    ...(link === null ? [] : [`${link.label}:\n${link.href}`]),
    ...paragraphs.slice(1),
    `--\n${frame.foot}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#faf6ee;color:#1b1e27;font:17px/1.5 system-ui,sans-serif">',
    `<div style="max-width:36em;margin:0 auto"><h1 style="font-size:20px;margin:0 0 16px">${escape(subject)}</h1>`,
    paragraph(paragraphs[0] ?? ''),
    code === undefined
      ? ''
      : `<p>${escape(frame.codeIs)}<br><strong style="font:600 28px/1.4 ui-monospace,monospace;letter-spacing:.15em">${escape(code)}</strong></p>`,
    link === null
      ? ''
      : `<p><a href="${escape(link.href)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f3a6e;color:#faf6ee;text-decoration:none">${escape(link.label)}</a></p>`,
    ...paragraphs.slice(1).map(paragraph),
    link === null ? '' : `<p style="font-size:14px">${escape(frame.linkIs)}<br>${escape(link.href)}</p>`,
    `<p style="margin-top:32px;padding-top:12px;border-top:1px solid #7a7f8a;font-size:14px;color:#565b66">${escape(frame.foot)}</p>`,
    '</div></body></html>',
  ].join('');
  return {
    to: oneLine(order.to),
    subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
  };
}

/** A header is one line: breaks and other controls become a space. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function paragraph(words: string): string {
  return `<p>${escape(words).replaceAll('\n', '<br>')}</p>`;
}

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
