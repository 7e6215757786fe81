import { resolve } from 'node:path';
import { BadSettings, settingsOfProcess, type Settings } from '../../domain/settings.ts';
import { BackupRefused } from '../backup/backup-file.ts';
import { StoreRefused } from '../dialects/postgres.ts';

/** Runs an operator's command: its sentence on success, or the reason and exit code 1. */
export async function command(work: (settings: Settings) => Promise<string>): Promise<void> {
  try {
    console.log(await work(settingsOfProcess()));
  } catch (error) {
    if (!(error instanceof BadSettings || error instanceof BackupRefused || error instanceof StoreRefused))
      throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The file named on the command line, as seen from where the operator stands. */
export function requireFile(usage: string): string {
  const named = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
  if (!named) throw new BackupRefused(`Usage: ${usage}`);
  return resolve(process.env['INIT_CWD'] ?? '.', named);
}
