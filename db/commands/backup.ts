import { saveBackup } from '../backup/save.ts';
import { openStore } from '../store.ts';
import { command, requireFile } from './command.ts';

await command(async (settings) => {
  const file = requireFile('npm run backup -- FILE');
  const store = await openStore(settings.database, { leaving: true });
  try {
    const { tables, rows } = await saveBackup(store, file);
    return `Saved and checked ${file}: ${rows} rows in ${tables} tables.`;
  } finally {
    await store.close();
  }
});
