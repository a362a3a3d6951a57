import { t } from '@grafana/i18n';
import { sumTokens, tokenKindLines } from 'components/Figures/tokenKinds';
import type { TokenCounts } from 'domain/sessions/session';
import { type CurveKind, type Curves, tokensBetween } from 'domain/timeline/curves';
import { exactUsd, formatCount, formatTokens, formatUsd } from '../../numbers';

/** What a curve is called. */
export function curveTitle(kind: CurveKind): string {
  switch (kind) {
    case 'cost':
      return t('timeline.curve.cost', 'Cost so far');
    case 'context':
      return t('timeline.curve.context', 'Context');
    case 'tokens':
      return t('timeline.curve.tokens', 'Tokens');
  }
}

const allTokens = (curves: Curves): TokenCounts => tokensBetween(curves, -Infinity, Infinity);

/** A curve's maximum in short; of tokens, whose bars change with the zoom, the sum. */
export function curveFigure(kind: CurveKind, curves: Curves): string {
  switch (kind) {
    case 'cost':
      return formatUsd(curves.costNanoUsd);
    case 'context':
      return formatTokens(curves.contextPeakTokens);
    case 'tokens':
      return `Σ ${formatTokens(sumTokens(allTokens(curves)))}`;
  }
}

/** What a curve shows, in words: its text alternative, and what hovering its name says. */
export function describeCurve(kind: CurveKind, curves: Curves): string {
  switch (kind) {
    case 'cost':
      return t('timeline.curve.cost-words', 'Cost so far: requests: {{requests}}, at the end {{cost}}', {
        requests: formatCount(curves.requestMs.length),
        cost: exactUsd(curves.costNanoUsd),
      });
    case 'context':
      return t(
        'timeline.curve.context-words',
        'Context size of the main conversation (input, cache read and cache creation of each request): requests: {{requests}}, at most {{tokens}} tokens, compactions: {{compactions}}',
        {
          requests: formatCount(curves.contextMs.length),
          tokens: formatCount(curves.contextPeakTokens),
          compactions: formatCount(curves.compactionMs.length),
        }
      );
    case 'tokens':
      return [
        t('timeline.curve.tokens-words', 'Tokens of the requests that ended in each stretch of time, by kind. In all:'),
        ...tokenKindLines(allTokens(curves)),
      ].join('\n');
  }
}
