import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Icon, LinkButton, Stack, useStyles2 } from '@grafana/ui';
import { shortenUser } from 'domain/format/shortenUser';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { EpochMs } from 'domain/units';
import React from 'react';
import { clockTime } from '../Figures/clockTime';
import { LongText } from '../LongText/LongText';
import { formatCount } from '../numbers';
import { paleText } from '../paleText';
import { rawValues } from '../rawValues';
import { testIds } from '../testIds';

export interface SetupCheckProps {
  readonly isOn: boolean;
  /** Whether only what has the mark of the recipe counts. */
  readonly isMarked: boolean;
  readonly lookedAtMs?: EpochMs;
  readonly failure?: { readonly message: string; readonly detail?: string };
  readonly arrived?: SessionRow;
  /** Where the session is that has arrived. */
  readonly href?: string;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onLook: () => void;
}

/** Whether events have come since one began to look. */
export function SetupCheck(props: SetupCheckProps) {
  const styles = useStyles2(getStyles);
  const { arrived, failure, lookedAtMs } = props;
  return (
    <div data-testid={testIds.setup.check} data-state={stateOf(props)} className={styles.check}>
      {arrived === undefined ? <Waiting {...props} /> : <Arrived session={arrived} />}
      {failure !== undefined && (
        <Alert severity="error" title={failure.message} className={styles.alert}>
          {failure.detail !== undefined && failure.detail !== failure.message && (
            <LongText text={failure.detail} label={t('state.detail', 'What the data source said')} isCode />
          )}
        </Alert>
      )}
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Buttons {...props} />
        {lookedAtMs !== undefined && (
          <span className={styles.quiet}>
            {t('setup.check.looked', 'Last looked at {{time}}', { time: clockTime(lookedAtMs), ...rawValues })}
          </span>
        )}
      </Stack>
    </div>
  );
}

function stateOf({ arrived, failure, isOn }: SetupCheckProps): string {
  if (arrived !== undefined) {
    return 'arrived';
  }
  return isOn ? (failure === undefined ? 'waiting' : 'failed') : 'stopped';
}

function Waiting({ isOn, isMarked }: SetupCheckProps) {
  const styles = useStyles2(getStyles);
  if (!isOn) {
    return (
      <p role="status" className={styles.line}>
        {t('setup.check.stopped', 'Not looking for events.')}
      </p>
    );
  }
  return (
    <p role="status" className={styles.line}>
      <Icon name="clock-nine" className={styles.waiting} aria-hidden />
      {isMarked
        ? t(
            'setup.check.waiting-marked',
            'Waiting for an event with the mark of these settings. Start Claude Code with them, and ask it something.'
          )
        : t(
            'setup.check.waiting',
            'Waiting for the first new event. Start Claude Code with these settings, and ask it something.'
          )}
    </p>
  );
}

function Arrived({ session }: { readonly session: SessionRow }) {
  const { user, clientVersions, terminals, events, id } = session;
  const about = [...(user === undefined ? [] : [shortenUser(user)]), ...clientVersions, ...terminals].join(' · ');
  return (
    <Alert severity="success" title={t('setup.check.arrived', 'Events have arrived')}>
      {t('setup.check.session', 'Session {{id}}, events: {{events}}.', {
        id,
        events: formatCount(events),
        ...rawValues,
      })}{' '}
      {about}
    </Alert>
  );
}

function Buttons({ isOn, arrived, href, onStart, onStop, onLook }: SetupCheckProps) {
  if (arrived !== undefined) {
    return (
      <>
        <LinkButton href={href} icon="arrow-right">
          {t('setup.check.open', 'Open the session')}
        </LinkButton>
        <Button variant="secondary" onClick={onStart}>
          {t('setup.check.again', 'Wait for another')}
        </Button>
      </>
    );
  }
  return isOn ? (
    <>
      <Button variant="secondary" icon="sync" onClick={onLook}>
        {t('setup.check.now', 'Look now')}
      </Button>
      <Button variant="secondary" fill="text" onClick={onStop}>
        {t('setup.check.stop', 'Stop')}
      </Button>
    </>
  ) : (
    <Button variant="secondary" onClick={onStart}>
      {t('setup.check.start', 'Look for events')}
    </Button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  check: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  line: css({ display: 'flex', gap: theme.spacing(1), margin: 0 }),
  waiting: css({ color: theme.colors.warning.text, flex: 'none', marginTop: theme.spacing(0.25) }),
  alert: css({ margin: 0 }),
  quiet: css({
    ...paleText(theme),
    fontVariantNumeric: 'tabular-nums',
  }),
});
