import { readFileSync } from 'node:fs';
import { nodeId } from '../../../graphql/ids.ts';
import { ask } from '../../support/ask.ts';
import type { RunningServer } from '../../support/server.ts';
import { pause } from '../crash/patience.ts';
import type { Member, Scene } from './scene.ts';

export interface Traffic {
  submits: number;
  views: number;
  /** Answers that were not a signature, and pages that were not a page. */
  errors: number;
  /** By organisation. */
  receipts: Map<string, Set<string>>;
  signMs: number[];
  viewMs: number[];
  seconds: number;
  rssMaxMb: number;
}

const SIGN = `mutation($input: SignInput!) { answer: signStatement(input: $input) {
  __typename ... on Signature { receipt { number } } ... on Error { message } } }`;

/** Everybody comes at a moment of their own within `milliseconds`, whether or not those before have been served. */
export async function letPressAndRead(
  server: RunningServer,
  scene: Scene,
  { milliseconds, views, twice }: { milliseconds: number; views: number; twice: number },
): Promise<Traffic> {
  const found: Traffic = {
    submits: 0,
    views: 0,
    errors: 0,
    receipts: new Map(),
    signMs: [],
    viewMs: [],
    seconds: 0,
    rssMaxMb: 0,
  };
  const began = performance.now();
  const moment = () => Math.random() * milliseconds;
  const watching = watch(server.pid, found);
  const pressing = scene.members.flatMap((member, i) => {
    const presses = i < scene.members.length * twice ? 2 : 1;
    const at = moment();
    return Array.from({ length: presses }, () => pause(at).then(() => press(server, scene, member, found)));
  });
  const reading = Array.from({ length: views }, () => pause(moment()).then(() => look(server, scene, found)));
  await Promise.all([...pressing, ...reading]);
  found.seconds = (performance.now() - began) / 1000;
  clearInterval(watching);
  return found;
}

async function press({ origin }: RunningServer, { signOn }: Scene, member: Member, found: Traffic) {
  const input = {
    seat: nodeId('Seat', member.seat),
    signOn: nodeId('SignOn', signOn.id),
    termsDigest: signOn.termsDigest,
    language: 'es',
    name: 'Nombre tal como aparecerá',
    visibility: 'public',
  };
  found.submits++;
  const began = performance.now();
  const said = await ask(origin, member.token, SIGN, { input }).catch((error: unknown) => error);
  found.signMs.push(performance.now() - began);
  const number = receiptIn(said);
  if (number === undefined) return complain(found, JSON.stringify(said) ?? String(said));
  const receipts = found.receipts.get(member.organizationId) ?? new Set();
  found.receipts.set(member.organizationId, receipts.add(number));
}

function receiptIn(said: unknown): string | undefined {
  const { data } = said as { data?: { answer?: { receipt?: { number: string } | null } } };
  return data?.answer?.receipt?.number;
}

async function look({ origin }: RunningServer, { publicPath }: Scene, found: Traffic) {
  found.views++;
  const began = performance.now();
  try {
    const response = await fetch(origin + publicPath);
    const page = await response.text();
    if (response.status !== 200 || !page.includes('</html>')) complain(found, `page ${response.status}`);
  } catch (error) {
    complain(found, String(error));
  }
  found.viewMs.push(performance.now() - began);
}

function complain(found: Traffic, said: string): void {
  found.errors++;
  if (found.errors <= 5) console.error(said.slice(0, 300));
}

/** How much memory the server has had at most. */
function watch(pid: number, found: Traffic): NodeJS.Timeout {
  return setInterval(() => {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    found.rssMaxMb = Math.max(found.rssMaxMb, Math.round(Number(kb) / 1024));
  }, 250);
}
