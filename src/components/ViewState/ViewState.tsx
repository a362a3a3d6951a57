import { t } from '@grafana/i18n';
import { Alert, Button, EmptyState, LinkButton, Stack, Text } from '@grafana/ui';
import React from 'react';
import { LongText } from '../LongText/LongText';
import { formatCount } from '../numbers';
import { rawValues } from '../rawValues';
import { testIds } from '../testIds';
import { LoadingRows } from './LoadingRows';
import { NotFound } from './NotFound';
import type { ViewStateKind } from './viewStateOf';

export interface ViewStateProps {
  readonly state: ViewStateKind;
}

type StateOf<Kind extends ViewStateKind['kind']> = Extract<ViewStateKind, { kind: Kind }>;

/** Says plainly why there is nothing, or not everything, to see, and what can be done. */
export function ViewState({ state }: ViewStateProps) {
  return (
    <div data-testid={testIds.viewState} data-state={state.kind}>
      <Content state={state} />
    </div>
  );
}

function Content({ state }: ViewStateProps) {
  switch (state.kind) {
    case 'loading':
      return <LoadingRows what={state.what} />;
    case 'noSource':
      return <NoSource state={state} />;
    case 'noData':
      return <NoData state={state} />;
    case 'notFound':
      return <NotFound state={state} />;
    case 'flagOff':
      return <FlagOff state={state} />;
    case 'olderClient':
      return <OlderClient state={state} />;
    case 'partial':
      return <Partial state={state} />;
    case 'failed':
      return <Failed state={state} />;
  }
}

function NoSource({ state }: { readonly state: StateOf<'noSource'> }) {
  return (
    <EmptyState
      variant="call-to-action"
      message={state.title ?? t('state.no-source', 'No VictoriaLogs data source')}
      button={
        <Stack gap={1} justifyContent="center">
          <LinkButton href={state.connectUrl} icon="plus">
            {t('state.no-source-add', 'Add a data source')}
          </LinkButton>
          <SetUp url={state.setupUrl} />
        </Stack>
      }
    >
      {state.why ??
        t(
          'state.no-source-why',
          'Sessions are read from a data source of the type VictoriaLogs. This Grafana has none.'
        )}
    </EmptyState>
  );
}

function NoData({ state }: { readonly state: StateOf<'noData'> }) {
  return (
    <EmptyState
      variant="not-found"
      message={state.title ?? t('state.no-data', 'No sessions in this range')}
      button={
        <Stack gap={1} justifyContent="center">
          {state.suggestion !== undefined && (
            <Button onClick={state.suggestion.onApply}>{state.suggestion.label}</Button>
          )}
          {state.onClearFilters !== undefined && (
            <Button variant="secondary" onClick={state.onClearFilters}>
              {t('state.clear-filters', 'Clear filters')}
            </Button>
          )}
          <SetUp url={state.setupUrl} />
        </Stack>
      }
    >
      {state.searched}
    </EmptyState>
  );
}

function SetUp({ url }: { readonly url: string | undefined }) {
  return url === undefined ? null : (
    <LinkButton variant="secondary" href={url}>
      {t('state.set-up', 'Set up')}
    </LinkButton>
  );
}

function FlagOff({ state }: { readonly state: StateOf<'flagOff'> }) {
  return (
    <Alert severity="info" title={state.what}>
      {t('state.flag-off', 'The client was not told to send it. To have it from now on, set')}{' '}
      <Text variant="code">{state.setting}</Text>
    </Alert>
  );
}

function OlderClient({ state }: { readonly state: StateOf<'olderClient'> }) {
  const title =
    state.version === undefined
      ? t('state.older-client', 'This client sends less than current ones')
      : t('state.older-client-version', 'Client {{version}} sends less than current ones', {
          version: state.version,
          ...rawValues,
        });
  return (
    <Alert severity="info" title={title}>
      {t('state.older-client-fields', 'Missing: {{fields}}. Events are grouped and paired by their order instead.', {
        fields: state.fields.join(', '),
        ...rawValues,
      })}
    </Alert>
  );
}

function Partial({ state }: { readonly state: StateOf<'partial'> }) {
  const loaded = formatCount(state.loadedEvents);
  const title =
    state.totalEvents === undefined
      ? t('state.partial-unknown', '{{loaded}} events loaded, not all', { loaded })
      : t('state.partial', '{{loaded}} of {{total}} events loaded', { loaded, total: formatCount(state.totalEvents) });
  return (
    <Alert severity="warning" title={title}>
      <Stack direction="column" alignItems="flex-start" gap={1}>
        {state.reason}
        <Act onAct={state.onLoadRest} label={state.restLabel ?? t('state.load-rest', 'Load the rest')} />
      </Stack>
    </Alert>
  );
}

function Failed({ state }: { readonly state: StateOf<'failed'> }) {
  return (
    <Alert severity="error" title={state.message}>
      <Stack direction="column" gap={1}>
        {state.detail !== undefined && state.detail !== state.message && (
          <LongText text={state.detail} label={t('state.detail', 'What the data source said')} isCode />
        )}
        <div>
          <Act onAct={state.onRetry} label={t('state.retry', 'Try again')} />
        </div>
      </Stack>
    </Alert>
  );
}

interface ActProps {
  readonly onAct: (() => void) | undefined;
  readonly label: string;
}

/** What can be done about it; nothing where nothing can. The alert's own button would be called "Close alert". */
function Act({ onAct, label }: ActProps) {
  return onAct === undefined ? null : (
    <Button variant="secondary" onClick={onAct}>
      {label}
    </Button>
  );
}
