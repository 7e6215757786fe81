import { expect, it } from 'vitest';
import { testLooks } from '../public-pages/looks.ts';

const FORUM = 'despues-del-foro-planes-nacionales';
const { site } = testLooks(
  {
    campaigns: ['Ana', 'campaigns'],
    'new campaign': ['Ana', 'campaigns/new'],
    overview: ['Luz', `campaigns/${FORUM}`],
    asks: ['Ana', `campaigns/${FORUM}/asks`],
    letters: ['Ana', `campaigns/${FORUM}/letters`],
    dates: ['Ana', `campaigns/${FORUM}/dates`],
    tasks: ['Ana', `campaigns/${FORUM}/tasks`],
    targets: ['Tom', `campaigns/${FORUM}/targets`],
    partners: ['Tom', `campaigns/${FORUM}/partners`],
    press: ['Ana', `campaigns/${FORUM}/press`],
    'public settings': ['Ana', `campaigns/${FORUM}/public`],
    report: ['Ana', `campaigns/${FORUM}/report`],
    details: ['Ana', `campaigns/${FORUM}/edit`],
    'month of the calendar': ['Luz', 'calendar?month=2026-12'],
    'list of the calendar': ['Luz', 'calendar?view=list'],
    'own tasks': ['Luz', 'tasks'],
    'public list': [null, 'es/campanas'],
    'public campaign': [null, `en/campaigns/${FORUM}`],
  },
  ['public list', 'public campaign'],
);

it.each([`en/campanas`, `es/campaigns`, `en/campanas/${FORUM}`, `es/campaigns/${FORUM}`])(
  'has nothing at %s: each language has its word',
  async (path) => {
    expect((await site().get(`/${site().slug}/${path}`)).status).toBe(404);
  },
);
