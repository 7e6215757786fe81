import { spawnSync } from 'node:child_process';

/** Installs a package of the system's where that is allowed; whether it could. */
export function installByApt(name: string): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!runs(...asRoot, 'apt-get', '--version')) return false;
  console.log(`${name} is missing: installing it with apt-get.`);
  runs(...asRoot, 'apt-get', 'update', '-q');
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  return runs(...asRoot, ...quietly, 'apt-get', 'install', '-qy', '--no-install-recommends', name);
}

/** Whether a program runs and ends well. */
export function runs(...command: string[]): boolean {
  const [program = '', ...rest] = command;
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
