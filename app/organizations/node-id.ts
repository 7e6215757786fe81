/** Whether an address names a thing of one type; anything else is a page that does not exist. */
export function isNodeId(type: string, id: string): boolean {
  try {
    return atob(id).startsWith(`${type}:`);
  } catch {
    return false;
  }
}
