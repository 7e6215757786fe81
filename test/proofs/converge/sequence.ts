import * as Y from 'yjs';
import { markedBlocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, type Block } from '../../../domain/texts/schema.ts';
import {
  asRefused,
  suggestionsIn,
  type MarkedBlock,
  type MarkedInline,
} from '../../../domain/texts/suggestion-marks.ts';
import { Client } from './client.ts';
import { decide, deed, type Chance, type Decision } from './deeds.ts';
import { isLate } from './late.ts';
import { LANGUAGE, type Scene } from './scene.ts';

/** What went otherwise than it should. */
export interface Faults {
  /** Pages, a page opened anew and the stored log that do not tell the same. */
  diverged: number;
  /** Updates of an honest page that were not taken. */
  refused: number;
  /** Accepted words changed by something other than an edit or an acceptance, or otherwise than accepted. */
  wordsChanged: number;
}

export interface Counts extends Faults {
  deeds: Record<string, number>;
  /** Not taken because they touch words that a decision had turned into others before they arrived. */
  late: number;
}

const STEPS = 24;
const PATIENCE_MS = 20_000;

/** One text written by three at once, by chance; what came of it is added to `counts`. */
export async function sequence(scene: Scene, chance: Chance, seed: string, counts: Counts): Promise<void> {
  const text = await scene.newText();
  const random = (length: number) => Uint8Array.from({ length }, () => Math.floor(chance() * 256));
  const open = (who: Scene['editor'], suggests: boolean) =>
    new Client(scene, text, { who, suggests, random });
  const editor = open(scene.editor, false);
  const suggesters = scene.suggesters.map((who) => open(who, true));
  const clients = [editor, ...suggesters];
  const decided: string[] = [];
  /** Of which suggestions something was decided since a page was last up to date. */
  const since = new Map<Client, Set<string>>(clients.map((client) => [client, new Set()]));
  const count = (name: string) => (counts.deeds[name] = (counts.deeds[name] ?? 0) + 1);
  try {
    if (!(await settled())) throw new Error('Nobody was let into the text.');
    for (let step = 0; step < STEPS; step++) {
      const client = clients[Math.floor(chance() * clients.length)]!;
      const what = chance();
      if (what < 0.62) work(client);
      else if (what < 0.82) await judge();
      else if (what < 0.87) {
        client.cut();
        count('disconnect');
      } else if (what < 0.92) client.mend();
      else if (what < 0.96) await meet();
      else await turn();
    }
    if (!(await meet())) return;
    await compare();
  } finally {
    for (const client of clients) client.end();
  }

  function work(client: Client): void {
    if (!client.isThere) return;
    const before = client.suggests ? JSON.stringify(client.accepted) : '';
    count(deed(client, chance));
    if (client.suggests && JSON.stringify(client.accepted) !== before)
      fault('wordsChanged', `a suggestion changed ${before} to ${JSON.stringify(client.accepted)}`);
  }

  async function judge(): Promise<void> {
    const what = (['accept', 'accept', 'decline', 'decline', 'reopen', 'withdraw'] as const)[
      Math.floor(chance() * 6)
    ]!;
    const exact = chance() < 0.4 && (await meet());
    const doc = await scene.replay(text);
    const before = marked(doc);
    const at = Math.floor(chance() * 2);
    const among = what === 'reopen' ? decided : [...new Set(before.flatMap(suggestionsIn))];
    const own = what === 'withdraw' ? among.filter((id) => suggesters[at]!.isOwn(id)) : among;
    const suggestions = [...new Set([0, 1].map(() => own[Math.floor(chance() * own.length)]))].filter(
      (id) => id !== undefined,
    );
    if (suggestions.length === 0) return;
    const by = what === 'withdraw' ? scene.suggesters[at]! : scene.editor;
    for (const ids of since.values()) suggestions.forEach((id) => ids.add(id));
    if (!(await decide(scene, { by, text, what, suggestions }))) return;
    count(what);
    if (what === 'accept' || what === 'decline') decided.push(...suggestions);
    if (!exact || what === 'reopen') return;
    const now = JSON.stringify(marked(await scene.replay(text)).map(asRefused));
    const expected = JSON.stringify(before.map((block) => after(block, what, new Set(suggestions))));
    if (now !== expected) fault('wordsChanged', `${what} ${suggestions.join(' ')}: ${now} for ${expected}`);
  }

  /** All are connected, and have and sent everything. */
  async function meet(): Promise<boolean> {
    for (const client of clients) client.mend();
    if (await settled()) {
      for (const ids of since.values()) ids.clear();
      return true;
    }
    fault('diverged', 'the pages do not come to the same');
    return false;
  }

  async function settled(): Promise<boolean> {
    for (let until = performance.now() + PATIENCE_MS; performance.now() < until; await turn()) {
      await hear();
      if (!clients.every(({ isSaved }) => isSaved)) continue;
      const stored = stateOf(await scene.replay(text));
      if (clients.every(({ provider }) => stateOf(provider.doc) === stored)) return true;
    }
    return false;
  }

  /** Takes note of what was refused. A page that was refused goes on with the text as the server has it. */
  async function hear(): Promise<void> {
    for (const client of clients)
      for (const { reason, doc } of client.refusals.splice(0)) {
        client.provider.forgetKept();
        const refusal = { reason, client, doc, decided: since.get(client)! };
        if ((await scene.moments(text)).some((then) => isLate(then, refusal))) counts.late++;
        else fault('refused', `${client.suggests ? 'suggests' : 'edits'}: ${reason}`);
      }
  }

  async function compare(): Promise<void> {
    const fresh = open(scene.editor, false);
    clients.push(fresh);
    since.set(fresh, new Set());
    if (!(await settled())) return fault('diverged', 'a page opened anew shows something else');
    const told = clients.map(({ marked: words }) => JSON.stringify(words));
    told.push(JSON.stringify(marked(await scene.replay(text))));
    if (new Set(told).size > 1) fault('diverged', told.join('\n'));
  }

  function fault(what: keyof Faults, how: string): void {
    counts[what]++;
    if (counts[what] <= 3) console.error(`${seed}: ${what}: ${how}`);
  }
}

const marked = (doc: Y.Doc): MarkedBlock[] =>
  markedBlocksFromYXml(doc.getXmlFragment(fragmentName(LANGUAGE)));

/** Everything a copy holds: what was ever written, and what of it is gone. */
const stateOf = (doc: Y.Doc): string => Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64');

/** The accepted words of a block once some suggestions of it were decided. */
function after(block: MarkedBlock, what: Exclude<Decision, 'reopen'>, ids: ReadonlySet<string>): Block {
  const inlines = block.inlines.flatMap((inline): MarkedInline[] => {
    if (inline.type !== 'text') return [inline];
    const { insertion, deletions = [], reformats = [], ...rest } = inline;
    const own = insertion !== undefined && ids.has(insertion);
    const isAccepted = what === 'accept';
    if (isAccepted ? deletions.some((id) => ids.has(id)) : own) return [];
    const looks = isAccepted ? reformats.filter(({ id }) => ids.has(id)) : [];
    const look: Record<string, unknown> = { ...rest };
    for (const { mark, on, href } of looks)
      if (on) look[mark] = mark === 'link' ? href : true;
      else delete look[mark];
    const stays = insertion !== undefined && !(own && isAccepted) && { insertion };
    return [{ ...look, ...stays } as typeof inline];
  });
  return asRefused({ ...block, inlines });
}

/** A turn of the event loop, and a little of the network's. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));
