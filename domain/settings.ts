import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';

/** How this installation runs: read once from the environment by whoever starts a process. */
export interface Settings {
  production: boolean;
  /** The fictional coalition is told at start-up and the sign-in page offers its cast. */
  demo: boolean;
  host: string;
  port: number;
  dataDirectory: string;
  /** What `openStore` takes: a `postgres://` address, or the SQLite file in the data directory. */
  database: string;
  /** Scheme, host and port people type; no trailing slash. Cookies, passkeys and mailed links hang on it. */
  origin: string;
  /** Origins whose forms and sockets are ours: the one above; at home on one machine, each of its names. */
  origins: string[];
  /** Where mail goes; null keeps it in the mailbox page, which development and demo alone show. */
  smtpUrl: string | null;
  mailFrom: string;
  /** A service that speaks the protocol of LibreTranslate, and its key; null: there is no machine translation. */
  translate: { url: string; key: string | null } | null;
  sessionDays: number;
  /** How many proxies in front may be believed about the client's address. */
  trustedProxies: number;
  /** Whether the addresses that texts link to may be looked at; false where there is no way out, and in the demo. */
  linkChecks: boolean;
}

/** Every variable that does not hold, each in a sentence. */
export class BadSettings extends Error {
  readonly sentences: string[];
  constructor(sentences: string[]) {
    super(['The settings do not hold (see .env.example):', ...sentences.map((s) => `  - ${s}`)].join('\n'));
    this.sentences = sentences;
  }
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const address = (...schemes: string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol));

/** Each variable's form, and the sentence told when it has another. */
const variables = {
  NODE_ENV: [z.enum(['production', 'development', 'test']), 'must be "production", "development" or "test"'],
  DEMO: [flag, 'must be 1 (show the demo coalition) or 0'],
  HOST: [z.string().regex(/^[\w.:-]+$/), 'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
  PORT: [whole(0, 65535), 'must be a port number from 0 to 65535'],
  DATA_DIR: [z.string(), 'must be a directory that this process may write'],
  DATABASE_URL: [
    address('postgres:', 'postgresql:'),
    'must begin with postgres://; leave it out to use SQLite',
  ],
  ORIGIN: [
    address('http:', 'https:'),
    'must be the address people type, such as https://acuerdo.example.org',
  ],
  SMTP_URL: [address('smtp:', 'smtps:'), 'must begin with smtp:// or smtps://'],
  MAIL_FROM: [
    z.string().regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/),
    'must be an e-mail address, with or without a name',
  ],
  TRANSLATE_URL: [
    address('http:', 'https:'),
    'must be the address of a LibreTranslate service, such as https://translate.example.org',
  ],
  TRANSLATE_KEY: [z.string().regex(/^[\x21-\x7e]{1,200}$/), 'must be the key of that service'],
  SESSION_DAYS: [whole(1, 365), 'must be a number of days from 1 to 365'],
  TRUSTED_PROXIES: [whole(0, 10), 'must be the number of proxies in front, from 0 to 10'],
  LINK_CHECKS: [flag, 'must be 1 (links in texts may be looked at) or 0'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Variable = keyof typeof variables;
type Values = { [K in Variable]?: z.output<(typeof variables)[K][0]> };

/** Reads the settings from variables; an empty one counts as left out. Throws `BadSettings`. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const faults: string[] = [];
  const values: Values = {};
  for (const [name, [form, sentence]] of Object.entries(variables)) {
    const given = environment[name]?.trim();
    if (!given) continue;
    const read = form.safeParse(given);
    if (read.success) Object.assign(values, { [name]: read.data });
    else faults.push(`${name} ${sentence}; it is ${JSON.stringify(given)}.`);
  }
  const port = values.PORT ?? 3000;
  const origin = new URL(values.ORIGIN ?? `http://localhost:${port}`);
  faults.push(...faultsOfOrigin(origin), ...faultsOfMail(values));
  if (faults.length > 0) throw new BadSettings(faults);
  const dataDirectory = resolve(values.DATA_DIR ?? 'data');
  return {
    production: values.NODE_ENV === 'production',
    demo: values.DEMO ?? false,
    host: values.HOST ?? '127.0.0.1',
    port,
    dataDirectory,
    database: values.DATABASE_URL ?? join(dataDirectory, 'acuerdo.sqlite'),
    origin: origin.origin,
    origins: LOCAL.includes(origin.hostname) ? LOCAL.map((name) => withHost(origin, name)) : [origin.origin],
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? 'Acuerdo <acuerdo@localhost>',
    translate: values.TRANSLATE_URL ? { url: values.TRANSLATE_URL, key: values.TRANSLATE_KEY ?? null } : null,
    sessionDays: values.SESSION_DAYS ?? 30,
    trustedProxies: values.TRUSTED_PROXIES ?? 0,
    linkChecks: values.LINK_CHECKS ?? !values.DEMO,
  };
}

/** The settings of this process: `.env` beside it, if there is one, then the environment, which wins. */
export function settingsOfProcess(): Settings {
  if (existsSync('.env')) loadEnvFile('.env');
  return readSettings(process.env);
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

function withHost(origin: URL, hostname: string): string {
  return Object.assign(new URL(origin), { hostname }).origin;
}

function faultsOfOrigin(origin: URL): string[] {
  const faults = [];
  if (origin.protocol === 'http:' && !LOCAL.includes(origin.hostname))
    faults.push(`ORIGIN must begin with https:// unless it is localhost; it is "${origin.origin}".`);
  if (origin.pathname !== '/' || origin.search || origin.hash || origin.username)
    faults.push(`ORIGIN must be scheme, host and port alone; it is "${origin.href}".`);
  return faults;
}

function faultsOfMail(values: Values): string[] {
  if (values.SMTP_URL && !values.MAIL_FROM)
    return ['MAIL_FROM must be set when SMTP_URL is: mail needs a sender.'];
  const stuck = values.NODE_ENV === 'production' && !values.DEMO && !values.SMTP_URL;
  return stuck ? ['SMTP_URL must be set in production: without mail nobody can sign in.'] : [];
}
