import { restoreBackup } from '../backup/restore.ts';
import { command, requireFile } from './command.ts';

await command(async (settings) => {
  const file = requireFile('npm run restore -- FILE [--force]');
  const { tables, rows } = await restoreBackup(file, settings.database, {
    force: process.argv.includes('--force'),
  });
  return `Checked and restored ${file}: ${rows} rows in ${tables} tables.`;
});
