import type { RequestContext } from '../../load-context.d.ts';
import { loadAmendments } from '../amendments/load.ts';
import { loadComments } from '../comments/load.ts';
import { loadDrafts } from '../drafts/load.ts';
import { loadSuggestions } from '../suggestions/load.ts';
import type { PanelSubject } from './panel-subject.ts';

/** What stands beside the words, one at a time: `?panel=` in the address. */
export const PANELS = ['suggestions', 'comments', 'amendments', 'versions'] as const;
export type PanelName = (typeof PANELS)[number];

/** Where the panel stands in the page. */
export const PANEL_ANCHOR = 'panel';

/** The panel an address asks for; else, of a text that is closed, its versions. */
export function panelOf(query: URLSearchParams, open: boolean): PanelName {
  return PANELS.find((panel) => panel === query.get('panel')) ?? (open ? 'suggestions' : 'versions');
}

/** What the panel asked for shows. */
export async function loadPanel(context: RequestContext, panel: PanelName, subject: PanelSubject) {
  switch (panel) {
    case 'suggestions':
      return { panel, data: await loadSuggestions(context, subject) };
    case 'comments':
      return { panel, data: await loadComments(context, subject) };
    case 'amendments':
      return { panel, data: await loadAmendments(context, subject) };
    case 'versions':
      return { panel, data: await loadDrafts(context, subject) };
  }
}

export type PanelData = Awaited<ReturnType<typeof loadPanel>>;
