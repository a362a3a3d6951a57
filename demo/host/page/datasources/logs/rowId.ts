const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
/** The prime of 64-bit FNV is 2⁴⁰ + 435. */
const PRIME_LOW = 0x1b3;
const TWO_32 = 2 ** 32;

const encoder = new TextEncoder();

/**
 * A row's id as the plugin gives it: 64-bit FNV-1a over time, message and stream id with a zero between, in hex
 * without leading zeros. Two halves of 32 bits, as whole numbers of 64 bits are slow in a browser.
 */
export function rowId(time: string, message: string, streamId: string): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (const byte of encoder.encode(`${time}\0${message}\0${streamId}`)) {
    low = (low ^ byte) >>> 0;
    const lowProduct = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(lowProduct / TWO_32) + (low << 8)) >>> 0;
    low = lowProduct % TWO_32;
  }
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
