import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ALL_REQUESTS, type UsageChoices, type UsageSort } from 'domain/usage/usageChoices';
import React, { type ReactNode } from 'react';

/** Shows, in the table, the requests that a figure is made of. */
export type Choose = (change: Partial<UsageChoices>) => void;

/** All requests, those first that have the most of something. */
export const mostOf = (sort: UsageSort): Partial<UsageChoices> => ({
  chart: undefined,
  sort,
  isDescending: true,
  open: ALL_REQUESTS,
});

/** The requests of one model, the dearest first; or those without a cost first. */
export const ofModel = (model: string, isDescending = true): Partial<UsageChoices> => ({
  chart: undefined,
  by: 'model',
  sort: 'cost',
  isDescending,
  open: `=${model}`,
});

export interface FigureButtonProps {
  readonly children: ReactNode;
  readonly title?: string;
  readonly onClick: () => void;
}

/** A figure that opens what it is made of. */
export function FigureButton({ children, title, onClick }: FigureButtonProps) {
  const styles = useStyles2(getStyles);
  return (
    <button type="button" className={styles.figure} title={title} onClick={onClick}>
      {children}
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  figure: css({
    padding: 0,
    border: 0,
    borderRadius: theme.shape.radius.default,
    background: 'none',
    color: theme.colors.text.link,
    fontSize: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'inherit',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
});
