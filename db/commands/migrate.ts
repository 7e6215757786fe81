import { openStore } from '../store.ts';
import { command } from './command.ts';

await command(async (settings) => {
  await (await openStore(settings.database)).close();
  return 'The store is up to date.';
});
