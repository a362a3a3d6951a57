import React from 'react';

const SHOWN = 1;

export interface NamesProps {
  readonly names: readonly string[];
  /** A shorter form of a name. */
  readonly shorten?: (name: string) => string;
}

/** A few names in one line: the first, and how many more; all of them whole on hover. */
export function Names({ names, shorten = (name) => name }: NamesProps) {
  const rest = names.length - SHOWN;
  return (
    <span title={names.join('\n')}>
      {names.slice(0, SHOWN).map(shorten).join(', ')}
      {rest > 0 && ` +${rest}`}
    </span>
  );
}
