import type { TokenCounts } from 'domain/sessions/session';
import React from 'react';
import { formatTokens } from '../numbers';
import { Figure } from './Figure';
import { sumTokens, tokenKindLines } from './tokenKinds';

/** All tokens as one figure; by kind, exact, on hover. */
export function Tokens({ tokens }: { readonly tokens: TokenCounts }) {
  return <Figure short={formatTokens(sumTokens(tokens))} exact={tokenKindLines(tokens).join('\n')} />;
}
