/** How much of a text is shown before a person asks for the rest. */
export const SHOWN_CHARACTERS = 4096;
const SHOWN_LINES = 24;
/** Texts are laid out in pieces of about this many characters, so that only those in view cost time. */
const PIECE_CHARACTERS = 16384;

/**
 * The first part of a text: at most so many characters and lines, not cutting a surrogate pair.
 * @returns the whole text when it is no longer than that
 */
export function headOf(text: string, characters: number = SHOWN_CHARACTERS, lines: number = SHOWN_LINES): string {
  const end = lineLimit(text, lines);
  if (end <= characters) {
    return text.slice(0, end);
  }
  const last = text.charCodeAt(characters - 1);
  const cutsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, cutsPair ? characters - 1 : characters);
}

/** Where the given number of lines ends, or the text's end. */
function lineLimit(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) {
      return text.length;
    }
  }
  // The end of the last line is no further line.
  return at === text.length - 1 ? text.length : at;
}

/** Cuts a text into pieces, at line ends where it has some; the pieces joined are the text. */
export function piecesOf(text: string, size: number = PIECE_CHARACTERS): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = pieceEnd(text, from, size);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function pieceEnd(text: string, from: number, size: number): number {
  if (from + size >= text.length) {
    return text.length;
  }
  const lineEnd = text.lastIndexOf('\n', from + size - 1);
  if (lineEnd > from) {
    return lineEnd + 1;
  }
  const piece = headOf(text.slice(from, from + size + 1), size, Number.POSITIVE_INFINITY);
  return from + Math.max(1, piece.length);
}

/** Where in the whole text each of its pieces ends, with `apart` characters between them. */
export function endsOf(pieces: readonly string[], apart = 0): readonly number[] {
  let end = -apart;
  return pieces.map((piece) => (end += apart + piece.length));
}
