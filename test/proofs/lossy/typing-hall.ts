import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../support/server.ts';
import { startMailServer } from '../crash/mail-server.ts';
import { patiently, pause } from '../crash/patience.ts';
import { setScene } from '../crash/scene.ts';
import { readStored } from '../crash/stored.ts';
import { Typist } from '../crash/typist.ts';
import { BadLine, type Line } from './bad-line.ts';

/** Between two words: as people type who type fast. */
const LONGEST_PAUSE_MS = 800;
const TYPING_MS = 4000;

/** People who type into one text of one server, each over a line of their own. */
export interface TypingHall {
  typists: Typist[];
  /**
   * All type, their lines go dark for so long, and with the lines coming back they stop. Gives how long after that
   * each had everything saved, and whether in the end all see the same.
   */
  goDark(ms: number): Promise<{ savedAfterMs: number[]; alike: boolean }>;
  /** Ends everything and gives the words that the server has kept. */
  close(): Promise<string[]>;
}

export async function openTypingHall(kinds: readonly Line[]): Promise<TypingHall> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-lossy-'));
  const database = join(directory, 'acuerdo.sqlite');
  const scene = await setScene(database);
  const mail = await startMailServer();
  const server = await startServer({
    demo: false,
    dataDirectory: directory,
    environment: { SMTP_URL: mail.url, MAIL_FROM: 'Acuerdo <acuerdo@example.org>' },
  });
  const lines = await Promise.all(kinds.map((kind) => BadLine.lay(server.origin, kind)));
  const typists = lines.map((line, place) => new Typist(server.origin, scene, place, line.origin));
  const isSaved = (one: Typist) => one.isSaved;
  const alike = () => new Set(typists.map((one) => one.words().join())).size === 1;
  const heard = () => typists.reduce((sum, one) => sum + one.saved.size + one.words().length, 0);
  await patiently(() => typists.every(isSaved), heard);
  return {
    typists,
    async goDark(ms) {
      for (const one of typists) one.start(LONGEST_PAUSE_MS);
      await pause(TYPING_MS);
      const dark = pause(ms);
      for (const line of lines) line.goDark(dark);
      await dark;
      for (const one of typists) one.stop();
      const back = performance.now();
      const savedAfterMs = await Promise.all(
        typists.map(async (one) => {
          await patiently(() => one.isSaved, heard);
          return one.isSaved ? performance.now() - back : Infinity;
        }),
      );
      return { savedAfterMs, alike: await patiently(() => typists.every(isSaved) && alike(), heard) };
    },
    async close() {
      for (const one of typists) one.end();
      for (const line of lines) line.close();
      await server.stop();
      await mail.close();
      const { words } = await readStored(database, scene);
      rmSync(directory, { recursive: true, force: true });
      return words;
    },
  };
}
