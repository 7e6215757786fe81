/** Our own identifier inside a node id of the API, as live topics and texts are named by it. */
export function topicId(nodeId: string): string {
  const text = atob(nodeId);
  return text.slice(text.indexOf(':') + 1);
}
