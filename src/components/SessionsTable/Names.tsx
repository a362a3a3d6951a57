import React from 'react';

const SHOWN = 1;

/** A few names in one line: the first, and how many more; all on hover. */
export function Names({ names }: { readonly names: readonly string[] }) {
  const rest = names.length - SHOWN;
  return (
    <span title={names.join('\n')}>
      {names.slice(0, SHOWN).join(', ')}
      {rest > 0 && ` +${rest}`}
    </span>
  );
}
