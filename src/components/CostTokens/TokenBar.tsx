import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { TOKEN_KINDS, type TokenKind } from 'domain/timeline/curves';
import type { PricedKind } from 'domain/usage/priceFit';
import React from 'react';
import { tokenColors } from '../Timeline/palette/palette';
import { stackedBar } from '../stackedBar';

export interface BarPart {
  readonly kind: PricedKind;
  readonly amount: number;
}

export interface TokenBarProps {
  readonly parts: readonly BarPart[];
  /** What a full bar would be; without it the parts fill the bar. */
  readonly whole?: number;
  /** In words what the bar shows. */
  readonly words: string;
}

/** Parts by kind of token, in the colours that the timeline has for them. */
export function TokenBar({ parts, whole = 0, words }: TokenBarProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const colors = tokenColors(theme);
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  return (
    <span role="img" aria-label={words} title={words} className={styles.bar}>
      {parts
        .filter(({ amount }) => amount > 0)
        .map(({ kind, amount }) => (
          <span key={kind} style={{ flexGrow: amount, backgroundColor: colors[colorKind(kind)] }} />
        ))}
      {whole > sum && <span style={{ flexGrow: whole - sum }} />}
    </span>
  );
}

/** Cache creation has one colour, however long it is kept. */
export const colorKind = (kind: PricedKind): TokenKind =>
  TOKEN_KINDS.find((each) => each === kind) ?? 'cacheCreationTokens';

const getStyles = (theme: GrafanaTheme2) => ({
  bar: stackedBar(theme),
});
