const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Escapes as Go writes them, which both languages have. */
export function unescaped(text: string): string {
  return text.replace(ESCAPE, (whole, byte?: string, unit?: string, point?: string, sign?: string) => {
    const code = parseInt(byte ?? unit ?? point ?? '', 16);
    if (Number.isNaN(code)) {
      return CONTROL[sign ?? ''] ?? sign ?? '';
    }
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
