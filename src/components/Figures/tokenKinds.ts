import { t } from '@grafana/i18n';
import type { TokenCounts } from 'domain/sessions/session';
import { formatCount } from '../numbers';

/** All four kinds together; they are disjoint. */
export function sumTokens(tokens: TokenCounts): number {
  return tokens.inputTokens + tokens.outputTokens + tokens.cacheReadTokens + tokens.cacheCreationTokens;
}

/** One line a kind, exact. */
export function tokenKindLines(tokens: TokenCounts): string[] {
  return [
    t('figures.tokens-input', 'Input {{tokens}}', { tokens: formatCount(tokens.inputTokens) }),
    t('figures.tokens-output', 'Output {{tokens}}', { tokens: formatCount(tokens.outputTokens) }),
    t('figures.tokens-cache-read', 'Cache read {{tokens}}', { tokens: formatCount(tokens.cacheReadTokens) }),
    t('figures.tokens-cache-creation', 'Cache creation {{tokens}}', {
      tokens: formatCount(tokens.cacheCreationTokens),
    }),
  ];
}
