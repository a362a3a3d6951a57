import { css } from '@emotion/css';
import { getTimeZone, type GrafanaTheme2, locationUtil, urlUtil, usePluginContext } from '@grafana/data';
import { t } from '@grafana/i18n';
import { TextLink, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';

import { applySettings } from 'appConfig/applySettings';
import type { Settings } from 'appConfig/settings';
import { LoadProgress } from 'components/LoadProgress/LoadProgress';
import { ViewState } from 'components/ViewState/ViewState';
import { listDatasources, LOGS_DATASOURCE_TYPE, logsUidFor } from 'data/datasources';
import type { SessionLoad } from 'data/loadSession';
import type { SessionTimelineProps } from 'domain/timeline/sessionTimelineProps';
import { sessionsUrl, sessionUrl } from 'routes';

import { FailureBoundary } from '../PageFrame/FailureBoundary';
import { sessionModel } from '../SessionView/sessionModel';
import { sessionScreen } from '../SessionView/sessionScreen';
import { sessionViewState } from '../SessionView/sessionViewState';

import { LoadedTimeline } from './LoadedTimeline';
import { useLoadedSession } from './useLoadedSession';

const USUAL_HEIGHT = 400;

/**
 * The timeline of a session for other apps: by its id alone, in any page. It keeps what a person does with it to
 * itself: neither the address nor what the app remembers changes.
 */
export function SessionTimeline(props: SessionTimelineProps) {
  const jsonData: unknown = usePluginContext()?.meta.jsonData;
  const [settings] = useState(() => applySettings(jsonData));
  const { sessionId, logsDatasourceUid, height = USUAL_HEIGHT } = props;
  const styles = useStyles2(getStyles);
  return (
    <FailureBoundary name="session-timeline">
      <section className={styles.root} style={{ height }} aria-label={t('exposed.label', 'Session of Claude Code')}>
        <Content key={JSON.stringify([sessionId, logsDatasourceUid])} {...props} settings={settings} />
      </section>
    </FailureBoundary>
  );
}

/** The wanted one or none: events under the same id elsewhere would be another session's. */
const sourceUidOf = (wanted: string | undefined, { logsDatasourceUid }: Settings): string | undefined =>
  wanted === undefined
    ? logsUidFor(logsDatasourceUid)
    : listDatasources([LOGS_DATASOURCE_TYPE]).find(({ uid }) => uid === wanted)?.uid;

interface ContentProps extends SessionTimelineProps {
  readonly settings: Settings;
}

function Content({ settings, ...props }: ContentProps) {
  const { sessionId, logsDatasourceUid } = props;
  const { baseFilter } = settings;
  const [sourceUid] = useState(() => sourceUidOf(logsDatasourceUid, settings));
  const { load, records, start, stop } = useLoadedSession({ sourceUid, sessionId, baseFilter });
  const styles = useStyles2(getStyles);
  const screen = sessionScreen({ isSourceKnown: true, sourceUid, load, records });
  const hrefOf = (url: string) => urlUtil.renderUrl(locationUtil.assureBaseUrl(url), { 'var-logs': sourceUid });
  const toldOf = { sessionId, load, listUrl: hrefOf(sessionsUrl()) };
  if (screen !== 'session') {
    return (
      <>
        <Progress load={load} onStop={stop} />
        <ViewState state={sessionViewState(screen, { ...toldOf, onRetry: () => start() })} />
      </>
    );
  }
  const { session, timeline } = sessionModel(sessionId, records);
  return (
    <>
      <header className={styles.header}>
        <span className={styles.title}>{session.facts.title}</span>
        <TextLink href={hrefOf(sessionUrl(sessionId))} inline={false} icon="gf-logs">
          {t('exposed.open', 'Open in Sessionline')}
        </TextLink>
      </header>
      <Progress load={load} onStop={stop} />
      {(load?.status === 'stopped' || load?.status === 'failed') && (
        <ViewState state={sessionViewState(load.status, { ...toldOf, onRetry: () => start(load) })} />
      )}
      <LoadedTimeline {...props} {...{ session, timeline }} timeZone={getTimeZone()} />
    </>
  );
}

function Progress({ load, onStop }: { readonly load: SessionLoad | undefined; readonly onStop: () => void }) {
  return load?.status === 'loading' ? (
    <LoadProgress loadedEvents={load.loadedEvents} totalEvents={load.totalEvents} onStop={onStop} />
  ) : null;
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  header: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2) }),
  title: css({
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
