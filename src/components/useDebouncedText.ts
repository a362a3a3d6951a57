import { useEffect, useRef, useState } from 'react';

/** Long enough to type a word, short enough not to feel slow. */
const PAUSE_MS = 400;

/**
 * A text that its owner hears of when typing pauses. `commit` tells the owner at once (Enter, clear).
 * A new text from the owner (Back, a link) replaces what was typed.
 */
export function useDebouncedText(text: string, onChange: (text: string) => void, pauseMs = PAUSE_MS) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  if (text !== known) {
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) {
      return undefined;
    }
    const timer = setTimeout(() => latest.current(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, text, pauseMs]);
  const commit = (next: string) => {
    setTyped(next);
    if (next !== text) {
      onChange(next);
    }
  };
  return { typed, setTyped, commit };
}
