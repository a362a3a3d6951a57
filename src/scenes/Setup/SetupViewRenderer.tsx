import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useMemo } from 'react';

import { LabelledSwitch } from 'components/LabelledSwitch/LabelledSwitch';
import { SetupChoices } from 'components/SetupChoices/SetupChoices';
import { SetupNames } from 'components/SetupNames/SetupNames';
import { SetupRecipe } from 'components/SetupRecipe/SetupRecipe';
import { SetupRecord } from 'components/SetupRecord/SetupRecord';
import { recipe } from 'domain/setup/recipe';

import { HeadedPage } from '../PageFrame/HeadedPage';
import { sessionsHref } from '../sessionLinks';

import { MissingSources } from './MissingSources';
import type { SetupView } from './SetupView';

/** The page: what is missing, what to choose, what to copy, and whether it arrives. */
export function SetupViewRenderer({ model }: SceneComponentProps<SetupView>) {
  const { controls, choices, ofGrafana, check, isSourceKnown, logsUid, metricsUid } = model.useState();
  const styles = useStyles2(getStyles);
  const made = useMemo(() => recipe(choices), [choices]);
  const link = { label: t('setup.toSessions', 'Sessions'), icon: 'list-ul' as const, href: sessionsHref() };
  return (
    <HeadedPage name="setup" title={t('setup.title', 'Setup')} link={link} controls={controls}>
      {isSourceKnown && <MissingSources hasLogs={logsUid !== undefined} hasMetrics={metricsUid !== undefined} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={t('setup.choose', 'Where from, where to')}>
            <SetupChoices choices={choices} ofGrafana={ofGrafana} onChoose={model.choose} />
          </Section>
          <Section title={t('setup.record', 'What may be recorded')}>
            <SetupRecord recorded={choices.recorded} onRecord={(recorded) => model.choose({ recorded })} />
          </Section>
        </div>
        <div className={styles.column}>
          <div className={styles.sticky}>
            <Section title={t('setup.copy-this', 'Copy this')}>
              <SetupRecipe recipe={made} />
              <SetupNames />
            </Section>
            {logsUid !== undefined && (
              <Section
                title={t('setup.check', 'See it arrive')}
                action={
                  <LabelledSwitch
                    label={t('setup.check.mark', 'Only what these settings send')}
                    value={choices.mark !== undefined}
                    onChange={(isOn) => model.mark(isOn ? newMark() : undefined)}
                  />
                }
              >
                <check.Component model={check} />
              </Section>
            )}
          </div>
        </div>
      </div>
    </HeadedPage>
  );
}

/** Nobody else's, as far as anybody will notice. */
const newMark = (): string => `check-${Date.now().toString(36)}`;

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, action, children }: SectionProps) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(2),
    [theme.breakpoints.down('lg')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
  column: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), minWidth: 0 }),
  // What comes of a choice stays in view while one chooses.
  sticky: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    [theme.breakpoints.up('lg')]: { position: 'sticky', top: theme.spacing(7) },
  }),
  section: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
  }),
  head: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: theme.spacing(1) }),
  title: css({ ...theme.typography.h5, margin: 0 }),
});
