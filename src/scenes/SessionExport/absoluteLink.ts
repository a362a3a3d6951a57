/**
 * The address with times that mean the same tomorrow: "last 6 hours" becomes from when to when.
 *
 * @param link a whole address
 */
export function absoluteLink(link: string, fromMs: number, toMs: number): string {
  const url = new URL(link);
  url.searchParams.set('from', new Date(fromMs).toISOString());
  url.searchParams.set('to', new Date(toMs).toISOString());
  return url.href;
}
