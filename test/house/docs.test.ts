import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Made by commands, not kept. */
const BUILT = ['test/output'];

describe.each(globSync(['*.md', 'docs/**/*.md']))('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      (link) => link[1]!,
    );
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('names only files that there are', () => {
    const named = [
      ...text.matchAll(/`((?:app|graphql|domain|db|realtime|test|docs|public)\/[\w./-]*\w)`/g),
    ].map((path) => path[1]!);
    expect(named.filter((path) => !existsSync(path) && !BUILT.includes(path))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map((command) => command[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
