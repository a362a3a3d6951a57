/** What XML has no way to write down. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What of a text can be written in XML, the rest as a mark that something was there. */
export const writable = (text: string): string => text.replace(NOT_IN_XML, '\ufffd');

/** A text as XML has it, between elements or in quotes. */
export const xmlText = (text: string): string => writable(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const DIGITS = 1000;
/** A length to the thousandth of a pixel. */
export const pixels = (length: number): number => Math.round(length * DIGITS) / DIGITS;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? pixels(value) : xmlText(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const HEX_WITH_ALPHA = /^(#[\da-f]{6})([\da-f]{2})$/i;

/** A colour and how much of it covers: not every program that shows SVG knows colours of eight digits. */
export function splitAlpha(color: string, opacity: number): { readonly color: string; readonly opacity: number } {
  const [, plain, alpha] = HEX_WITH_ALPHA.exec(color) ?? [];
  return plain === undefined || alpha === undefined
    ? { color, opacity }
    : { color: plain, opacity: (opacity * parseInt(alpha, 16)) / 255 };
}
