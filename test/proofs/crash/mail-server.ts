import { SMTPServer } from 'smtp-server';
import { freePort } from '../../support/ports.ts';

const SLOWEST_MS = 20;

/** An SMTP server that outlives the crashes and keeps what it has been given, by the name in Message-ID. */
export interface MailServer {
  url: string;
  received: Map<string, string[]>;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received = new Map<string, string[]>();
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mail = Buffer.concat(parts).toString('utf8');
        const name = /^Message-ID: <([^@>]+)@/im.exec(mail)?.[1] ?? '';
        received.set(name, [...(received.get(name) ?? []), mail]);
        setTimeout(callback, Math.random() * SLOWEST_MS);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
