import { useRouteLoaderData } from '@remix-run/react';
import { createContext, useContext } from 'react';
import type { Language } from '../../domain/words/words.ts';
import type { ViewerSummary } from '../load-context.d.ts';

/** What stands around a page even when its data could not be read. */
export interface Surroundings {
  language: Language;
  /** Only on the server: browsers hide it. */
  nonce?: string;
}

export const SurroundingsContext = createContext<Surroundings>({ language: 'es' });

/** What the root loader gives to every page. */
export interface RootData {
  language: Language;
  saveData: boolean;
  viewer: ViewerSummary | null;
  /** Scheme, host and port people type; no trailing slash. */
  origin: string;
  /** The server's clock when this page was made. */
  now: string;
}

/** The root loader's data, or nothing on a page that failed before it ran. */
export function useRoot(): RootData | undefined {
  return useRouteLoaderData<RootData>('root');
}

/** The language of the interface, known even on error pages. */
export function useLanguage(): Language {
  const root = useRoot();
  const around = useContext(SurroundingsContext);
  return root?.language ?? around.language;
}
