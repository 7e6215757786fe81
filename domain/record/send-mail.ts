import { createTransport } from 'nodemailer';
import type { Platform } from '../platform.ts';
import { composeMail, type Mail } from './compose-mail.ts';
import type { MailOrder } from './mail.ts';
import { Failure, type Job } from './outbox.ts';

/** Hands one mail over; `key` is the same when it is handed over again. */
export interface Mailer {
  send(mail: Mail, key: string): Promise<void>;
  close(): void;
}

const PATIENCE = 20_000;

/** By SMTP. A mail sent twice carries the same Message-ID, so that mailboxes can tell. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ to, subject, text, html, headers }, key) {
      const sent = await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers,
        messageId: `<${key}@${domain}>`,
      });
      if (sent.rejected.length > 0) throw new Failure('refused by the mail server');
    },
    close: () => transport.close(),
  };
}

/** Into the mailbox page of development and demo. */
export function mailboxMailer(platform: Platform): Mailer {
  return {
    async send({ to, subject, text, html }, key) {
      const row = { id: key, to_address: to, subject, text, html, at: platform.clock.now() };
      await platform.store.write((trx) =>
        trx
          .insertInto('mailbox')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      );
      platform.announce([{ topic: 'mailbox', change: 'arrived' }]);
    },
    close() {},
  };
}

/** The outbox handler of job "mail". What ran out while waiting is not sent. */
export function mailHandler(
  platform: Platform,
  mailer: Mailer,
  { origin }: { origin: string },
): (job: Job) => Promise<void> {
  return async (job) => {
    const order = job.payload as MailOrder;
    if (order.until !== undefined && order.until <= platform.clock.now()) return;
    await mailer.send(composeMail(order, { origin }), job.id);
  };
}
