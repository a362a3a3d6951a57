import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

import { getBudgetListStyles } from './BudgetList.styles';

interface SmallProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A line of what is good to know beside a figure. */
export function Small({ title, children }: SmallProps) {
  return (
    <p className={useStyles2(getBudgetListStyles).small} title={title}>
      {children}
    </p>
  );
}
