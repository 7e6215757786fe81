import { allOf, allowed, refused, type Permission } from '../../authorize.ts';
import type { Viewer } from '../../viewer.ts';
import { mayEditText, type TextFacts } from '../policy.ts';

/** Titles and copies of sources: those who edit, while the text is open. Its readers see them. */
export function mayCorrectSources(viewer: Viewer, text: TextFacts): Permission {
  return mayEditText(viewer, text);
}

/** Having links looked at now: those who edit, where the installation asks outside and the coalition has it done. */
export function mayCheckSources(
  viewer: Viewer,
  text: TextFacts,
  { outside, linkCheck }: { outside: boolean; linkCheck: 'on' | 'off' },
): Permission {
  return allOf(
    mayEditText(viewer, text),
    outside ? allowed : refused('links-not-here'),
    linkCheck === 'on' ? allowed : refused('links-not-checked'),
  );
}
