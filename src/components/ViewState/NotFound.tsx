import { t } from '@grafana/i18n';
import { Button, EmptyState, LinkButton, Stack } from '@grafana/ui';
import React from 'react';
import { IdWithCopy } from '../IdWithCopy/IdWithCopy';
import type { ViewStateKind } from './viewStateOf';

export interface NotFoundProps {
  readonly state: Extract<ViewStateKind, { kind: 'notFound' }>;
}

/** No such session: its id as text, where it was looked for, and the ways on. */
export function NotFound({ state }: NotFoundProps) {
  return (
    <EmptyState
      variant="not-found"
      message={t('state.not-found', 'Session not found')}
      button={
        <Stack gap={1} justifyContent="center">
          {state.onRetry !== undefined && (
            <Button variant="secondary" onClick={state.onRetry}>
              {t('state.look-again', 'Look again')}
            </Button>
          )}
          {state.listUrl !== undefined && (
            <LinkButton href={state.listUrl}>{t('state.all-sessions', 'All sessions')}</LinkButton>
          )}
        </Stack>
      }
    >
      <p>
        <IdWithCopy id={state.sessionId} copyLabel={t('state.copy-id', 'Copy session id')} />
      </p>
      <p>{state.searched}</p>
    </EmptyState>
  );
}
