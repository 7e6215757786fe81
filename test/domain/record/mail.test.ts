import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { composeMail } from '../../../domain/record/compose-mail.ts';
import type { MailOrder } from '../../../domain/record/mail.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { mailboxMailer, mailHandler, smtpMailer } from '../../../domain/record/send-mail.ts';
import { keptMails } from '../../../domain/record/reads.ts';
import { mailEntry } from '../../../domain/record/mail.ts';
import { MINUTE, later } from '../../../domain/platform.ts';
import { transact } from '../../../domain/transaction.ts';
import { mailWords, type MailName } from '../../../domain/words/mail.ts';
import { atEnd } from '../../support/ending.ts';
import { freePort } from '../../support/ports.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';

const origin = 'https://acuerdo.example';
const order: MailOrder = {
  to: 'ana@example.org',
  language: 'es',
  mail: 'signIn',
  facts: { code: '123456', path: '/sign-in/abc', minutes: '15' },
};

async function post(platform: TestPlatform, key: string, more: Partial<MailOrder> = {}) {
  await transact(platform, async (tx) => {
    tx.begin();
    tx.record(mailEntry(null, key, { ...order, ...more }));
  });
}

/** An SMTP server that keeps what it is given. */
async function mailServer(): Promise<{ url: string; received: string[]; refuse(yes: boolean): void }> {
  const received: string[] = [];
  let refusing = false;
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refusing ? new Error('no') : null),
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  atEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${port}`, received, refuse: (yes) => void (refusing = yes) };
}

it('says the same in text and in HTML, with one link and no picture', () => {
  const mail = composeMail(order, { origin });
  expect(mail.subject).toBe('Su código para entrar a Acuerdo');
  for (const body of [mail.text, mail.html]) {
    expect(body).toContain('123456');
    expect(body).toContain('https://acuerdo.example/sign-in/abc');
    expect(body).toContain('15 minutos');
  }
  expect(mail.html.match(/(href|src)=/g)).toEqual(['href=']);
  expect(mail.html).toContain('<html lang="es">');
  expect(composeMail({ ...order, language: 'en' }, { origin }).subject).toBe('Your code to enter Acuerdo');
});

it.each([
  '\r\nBcc: eve@example.org',
  '\nX-Evil: 1',
  '\u2028X: 1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
])('lets %j in a name change nothing but the words', (hostile) => {
  const facts = {
    giver: hostile,
    organization: hostile,
    coalition: hostile,
    title: hostile,
    contact: hostile,
    person: hostile,
    maySign: '1',
    path: '/',
  };
  const mail = composeMail(
    { to: `ana@example.org${hostile}`, language: 'es', mail: 'seatGiven', facts },
    { origin },
  );
  for (const header of [mail.to, mail.subject, ...Object.values(mail.headers)])
    expect(header).not.toMatch(/[\r\n\u2028]/);
  expect(mail.html).not.toMatch(/<(script|img)/);
});

it('has every mail in both languages, each with a subject of one line', () => {
  expect(Object.keys(mailWords.es)).toEqual(Object.keys(mailWords.en));
  for (const language of ['es', 'en'] as const)
    for (const mail of Object.keys(mailWords[language]) as MailName[]) {
      const written = composeMail(
        {
          to: 'a@example.org',
          language,
          mail,
          facts: { path: '/', organization: 'ORG-NAME', title: 'T', until: '2027-06-30' },
        },
        { origin },
      );
      expect(written.subject.length).toBeGreaterThan(5);
      expect(written.subject).not.toContain('ORG-NAME');
    }
});

it('keeps mail to be read in development, once however often it is handed over', async () => {
  const platform = await testPlatform();
  const mailer = mailboxMailer(platform);
  await post(platform, 'one');
  await drainOutbox(platform, { mail: mailHandler(platform, mailer, { origin }) });
  const [kept] = await keptMails(platform.store.read, 10);
  expect(kept).toMatchObject({
    to: 'ana@example.org',
    subject: 'Su código para entrar a Acuerdo',
    at: platform.clock.now(),
  });
  await mailer.send(composeMail(order, { origin }), kept!.id);
  expect(await keptMails(platform.store.read, 10)).toHaveLength(1);
});

it('does not send a code that has run out', async () => {
  const platform = await testPlatform();
  await post(platform, 'late', { until: later(platform.clock.now(), MINUTE) });
  platform.clock.advance(MINUTE);
  await drainOutbox(platform, { mail: mailHandler(platform, mailboxMailer(platform), { origin }) });
  expect(await keptMails(platform.store.read, 10)).toEqual([]);
});

it('sends by SMTP to one receiver, with one Message-ID however often', async () => {
  const platform = await testPlatform();
  const server = await mailServer();
  const mailer = smtpMailer(server.url, 'Acuerdo <avisos@acuerdo.example>');
  atEnd(() => mailer.close());
  const handlers = { mail: mailHandler(platform, mailer, { origin }) };
  server.refuse(true);
  await post(platform, 'one');
  await drainOutbox(platform, handlers);
  expect(server.received).toEqual([]);
  server.refuse(false);
  platform.clock.advance(MINUTE);
  await drainOutbox(platform, handlers);
  const [message] = server.received;
  const headers = message!.split('\r\n\r\n')[0]!;
  expect(headers).toMatch(/^To: ana@example\.org$/m);
  expect(headers).toMatch(/^From: Acuerdo <avisos@acuerdo\.example>$/m);
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(headers).toMatch(/^Message-ID: <[0-9a-z]{26}@acuerdo\.example>$/m);
  expect(headers).not.toMatch(/^(B?cc|Reply-To):/im);
});

it('adds no header and no receiver, whatever an address holds', async () => {
  const server = await mailServer();
  const mailer = smtpMailer(server.url, 'avisos@acuerdo.example');
  atEnd(() => mailer.close());
  const mail = composeMail(order, { origin });
  for (const to of [
    'ana@example.org\r\nBcc: eve@example.org',
    'ana@example.org,eve@example.org',
    'Eve <eve@example.org>, ana@example.org',
  ])
    await mailer.send({ ...mail, to }, 'key').catch(() => undefined);
  for (const message of server.received) expect(message.split('\r\n\r\n')[0]).not.toMatch(/^B?cc:/im);
});
