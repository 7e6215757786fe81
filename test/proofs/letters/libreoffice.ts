import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installByApt, runs } from '../../support/installing.ts';

const PACKAGE = 'libreoffice-writer-nogui';

/** What LibreOffice reads in Word files, as plain words, in their order. All are opened by one office without a screen. */
export function readByLibreOffice(files: readonly Uint8Array[]): string[] {
  if (!runs('soffice', '--version')) installByApt(PACKAGE);
  const folder = mkdtempSync(join(tmpdir(), 'acuerdo-letters-'));
  try {
    const names = files.map((bytes, index) => {
      const name = join(folder, `${index}.docx`);
      writeFileSync(name, bytes);
      return name;
    });
    const { error, status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/office`,
        ...['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder],
        ...names,
      ],
      { encoding: 'utf8', timeout: 300_000 },
    );
    if (error || status !== 0)
      throw new Error(
        `LibreOffice did not open the letters. It comes with Debian's ${PACKAGE}.\n${error?.message ?? stderr}`,
      );
    return names.map((name) => readFileSync(name.replace(/docx$/, 'txt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
