import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { openStore } from '../../db/store.ts';
import { loadViewer } from '../../domain/accounts/load-viewer.ts';
import { timedId } from '../../domain/ids.ts';
import { systemClock, type Platform } from '../../domain/platform.ts';
import { collabGate } from '../../domain/texts/co-editing/gate.ts';
import { createRealtime } from '../../realtime/server.ts';

/** Co-editing alone, as a process that can be killed: `node edit-server.ts DATABASE PORT ORIGIN`. */
const [database = '', port = '', origin = ''] = process.argv.slice(2);
const store = await openStore(database);
const platform: Platform = {
  store,
  clock: systemClock,
  newId: () => timedId(Date.now(), (length) => randomBytes(length)),
  randomBytes: (length) => randomBytes(length),
  announce: () => undefined,
};
const httpServer = createServer();
const realtime = createRealtime({
  httpServer,
  platform,
  resolveViewer: async (cookies) => {
    const token = /session=([^;]+)/.exec(cookies ?? '')?.[1];
    return token === undefined ? null : loadViewer(store, { token }, systemClock.now());
  },
  gate: collabGate(platform),
  origins: [origin],
});
httpServer.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => {
  void realtime
    .close()
    .then(() => store.close())
    .then(() => process.exit(0));
});
