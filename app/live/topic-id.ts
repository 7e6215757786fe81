/** Our own identifier inside a node id of the API, as live topics and texts are named by it. */
export function topicId(nodeId: string): string {
  const text = atob(nodeId);
  return text.slice(text.indexOf(':') + 1);
}

/** Whether an address names this node: by its id of the API, as pages do, or by our own, as mails do. */
export function isAskedFor(asked: string | null, nodeId: string): boolean {
  return asked !== null && (asked === nodeId || asked === topicId(nodeId));
}
