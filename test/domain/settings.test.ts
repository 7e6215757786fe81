import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { BadSettings, readSettings } from '../../domain/settings.ts';

it('runs on SQLite at localhost when nothing is said', () => {
  expect(readSettings({})).toEqual({
    production: false,
    demo: false,
    host: '127.0.0.1',
    port: 3000,
    dataDirectory: resolve('data'),
    database: resolve('data/acuerdo.sqlite'),
    origin: 'http://localhost:3000',
    origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
    smtpUrl: null,
    mailFrom: 'Acuerdo <acuerdo@localhost>',
    translate: null,
    sessionDays: 30,
    trustedProxies: 0,
    linkChecks: true,
  });
});

it('lets every variable be set', () => {
  const settings = readSettings({
    NODE_ENV: 'production',
    DEMO: '1',
    HOST: '0.0.0.0',
    PORT: '8080',
    DATA_DIR: '/var/lib/acuerdo',
    DATABASE_URL: 'postgres://acuerdo@db/acuerdo',
    ORIGIN: 'https://acuerdo.example.org',
    SMTP_URL: 'smtps://mail.example.org',
    MAIL_FROM: 'Red Ceiba <no-responder@example.org>',
    TRANSLATE_URL: 'https://translate.example.org',
    TRANSLATE_KEY: 'secret',
    SESSION_DAYS: '7',
    TRUSTED_PROXIES: '1',
    LINK_CHECKS: '1',
  });
  expect(settings).toMatchObject({
    production: true,
    demo: true,
    linkChecks: true,
    port: 8080,
    database: 'postgres://acuerdo@db/acuerdo',
    origin: 'https://acuerdo.example.org',
    origins: ['https://acuerdo.example.org'],
    mailFrom: 'Red Ceiba <no-responder@example.org>',
    translate: { url: 'https://translate.example.org', key: 'secret' },
    sessionDays: 7,
  });
});

it('counts an empty variable as left out', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' }).port).toBe(3000);
});

it('tells every variable that does not hold, each in a sentence', () => {
  const bad = {
    PORT: '70000',
    DEMO: 'yes',
    DATABASE_URL: 'mysql://db',
    SESSION_DAYS: '0',
    MAIL_FROM: 'nobody',
  };
  expect(faults(bad)).toEqual([
    'DEMO must be 1 (show the demo coalition) or 0; it is "yes".',
    'PORT must be a port number from 0 to 65535; it is "70000".',
    'DATABASE_URL must begin with postgres://; leave it out to use SQLite; it is "mysql://db".',
    'MAIL_FROM must be an e-mail address, with or without a name; it is "nobody".',
    'SESSION_DAYS must be a number of days from 1 to 365; it is "0".',
  ]);
});

it.each([
  [
    { ORIGIN: 'http://acuerdo.example.org' },
    'ORIGIN must begin with https:// unless it is localhost; it is "http://acuerdo.example.org".',
  ],
  [
    { ORIGIN: 'https://example.org/acuerdo' },
    'ORIGIN must be scheme, host and port alone; it is "https://example.org/acuerdo".',
  ],
  [{ SMTP_URL: 'smtp://mail' }, 'MAIL_FROM must be set when SMTP_URL is: mail needs a sender.'],
  [{ NODE_ENV: 'production' }, 'SMTP_URL must be set in production: without mail nobody can sign in.'],
])('refuses %o', (environment, sentence) => {
  expect(faults(environment)).toEqual([sentence]);
});

it('reads every variable that .env.example names, and no other is left out of it', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^# ?([A-Z_]+)=(.*)$/gm)];
  const examples = Object.fromEntries(named.map(([, name, value]) => [name, value]));
  expect(() => readSettings(examples)).not.toThrow();
  expect(Object.keys(examples).sort()).toEqual([
    'DATABASE_URL',
    'DATA_DIR',
    'DEMO',
    'HOST',
    'LINK_CHECKS',
    'MAIL_FROM',
    'ORIGIN',
    'PORT',
    'SESSION_DAYS',
    'SMTP_URL',
    'TRANSLATE_KEY',
    'TRANSLATE_URL',
    'TRUSTED_PROXIES',
  ]);
});

function faults(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof BadSettings) return error.sentences;
    throw error;
  }
  return [];
}
