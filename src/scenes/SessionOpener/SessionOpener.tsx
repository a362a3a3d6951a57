import { usePluginContext } from '@grafana/data';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { Stack } from '@grafana/ui';
import React, { useCallback, useState } from 'react';

import { applySettings } from 'appConfig/applySettings';
import { SessionPicker } from 'components/SessionPicker/SessionPicker';
import { ViewState } from 'components/ViewState/ViewState';
import { logsUidFor } from 'data/datasources';
import { logsSource } from 'data/logsSource';
import { findSessions } from 'data/sessionList';
import { sessionUrl } from 'routes';

import { connectHref } from '../sessionLinks';

/** As many as a list under a field can hold. */
const FOUND_SESSIONS = 20;

/** Finds a session by a piece of its id or of a prompt, anywhere in Grafana, and goes to its page. */
export function SessionOpener({ onDismiss }: { readonly onDismiss?: () => void }) {
  const jsonData: unknown = usePluginContext()?.meta.jsonData;
  const [{ baseFilter, logsDatasourceUid }] = useState(() => applySettings(jsonData));
  const [sourceUid] = useState(() => logsUidFor(logsDatasourceUid));
  const search = useCallback(
    async (fragment: string) =>
      sourceUid === undefined
        ? []
        : findSessions(logsSource(sourceUid), { fragment, limit: FOUND_SESSIONS, baseFilter }),
    [sourceUid, baseFilter]
  );
  if (sourceUid === undefined) {
    return <ViewState state={{ kind: 'noSource', connectUrl: connectHref() }} />;
  }
  const open = (sessionId: string): void => {
    onDismiss?.();
    locationService.push(sessionUrl(sessionId));
  };
  return (
    <Stack direction="column" gap={1}>
      {t('opener.hint', 'Type a piece of its id, or of what was asked.')}
      <SessionPicker onSearch={search} onPick={open} />
    </Stack>
  );
}
