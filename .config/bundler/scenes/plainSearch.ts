/**
 * Finds what contains a text, in the place of `@leeoniya/ufuzzy`, with which `@grafana/scenes` searches the options of
 * variables. This app's variables have a handful of options: data sources. The library is 8 kB.
 */
export default class PlainSearch {
  public split(needle: string): string[] {
    return needle.trim().split(/\s+/);
  }

  /** The places of what contains every word; without the two parts that would rank them. */
  public search(haystack: readonly string[], needle: string): [number[], undefined, undefined] {
    const words = this.split(needle.toLowerCase());
    const found = haystack.flatMap((text, index) =>
      words.every((word) => text.toLowerCase().includes(word)) ? [index] : []
    );
    return [found, undefined, undefined];
  }
}
