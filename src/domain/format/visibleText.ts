/** Control characters, and the marks that turn the direction of all that follows them. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const PICTURES = 0x2400;
const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;

function picture(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < FIRST_PRINTABLE) {
    return String.fromCharCode(PICTURES + code);
  }
  return code === DELETE ? '\u2421' : '\ufffd';
}

/**
 * A name as it is put on the screen: what could not be seen, or would change how its surroundings are read, shows as a
 * sign of its own (`␛`, `␊`, `�`). Two names that differ look different. Records, links and copies keep the name itself.
 */
export const visibleText = (text: string): string => text.replace(UNSEEN, picture);
