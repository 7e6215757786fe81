/** What is to be said once of a text that was just begun, by its address; null where nothing is. */
export function remarkOn(query: URLSearchParams): 'templateFailed' | 'sameTitle' | null {
  if (query.get('template') === 'failed') return 'templateFailed';
  return query.get('title') === 'same' ? 'sameTitle' : null;
}
