import { t } from '@grafana/i18n';
import { Alert, Button, ErrorBoundary } from '@grafana/ui';
import React, { type ReactNode, useState } from 'react';

import { logger } from 'infra/logger';

interface FailureBoundaryProps {
  /** What is inside, for the log: `app`, `sessions`, … */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a defect in one place: shows what happened and offers another try, and everything around it goes on. */
export function FailureBoundary({ name, children }: FailureBoundaryProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <ErrorBoundary
      boundaryName={name}
      dependencies={[attempt]}
      errorLogger={(error) => logger.error('A part of the page could not be drawn', error, { boundary: name })}
    >
      {({ error }) =>
        error === null ? (
          <React.Fragment key={attempt}>{children}</React.Fragment>
        ) : (
          <Alert severity="error" title={t('failure.title', 'This part of Sessionline failed')}>
            <p>{error.message}</p>
            <Button variant="secondary" icon="sync" onClick={() => setAttempt(attempt + 1)}>
              {t('failure.retry', 'Try again')}
            </Button>
          </Alert>
        )
      }
    </ErrorBoundary>
  );
}
