/** Whether a file means this moment. Files keep seconds; Word rounds what it keeps down to the minute. */
export function sameMoment(inFile: string | null, at: string): boolean {
  const second = inFile?.slice(0, 19);
  return second === at.slice(0, 19) || second === `${at.slice(0, 16)}:00`;
}
