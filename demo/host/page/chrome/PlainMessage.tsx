import { Alert } from '@grafana/ui';
import React, { type ReactNode } from 'react';

/** What went wrong, in words. */
export function PlainMessage({ title, children }: { title: string; children: ReactNode }): React.JSX.Element {
  return (
    <Alert title={title} severity="error">
      {children}
    </Alert>
  );
}
