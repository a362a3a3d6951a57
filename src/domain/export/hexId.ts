/* Odd factors and seeds of four independent lanes of multiply, xor and rotate; stable for ever. */
const LANES = [
  [0x9e3779b1, 0x243f6a88],
  [0x85ebca77, 0x85a308d3],
  [0xc2b2ae3d, 0x13198a2e],
  [0x27d4eb2f, 0x03707344],
] as const;

const HEX_PER_LANE = 8;

function lane(text: string, factor: number, seed: number): string {
  let hash = seed ^ text.length;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), factor);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(HEX_PER_LANE, '0');
}

/** A hash as an id of OpenTelemetry: the same for the same text, of 16 (a span) or 32 (a trace) hexadecimal digits. */
export const hexId = (text: string, digits: 16 | 32): string =>
  LANES.slice(0, digits / HEX_PER_LANE)
    .map(([factor, seed]) => lane(text, factor, seed))
    .join('');
