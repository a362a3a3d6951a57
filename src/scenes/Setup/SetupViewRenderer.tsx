import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
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
import { SETUP_TABS } from './setupTabs';
import type { SetupView } from './SetupView';

/** The page: what is missing, then how to send here, or what has come. */
export function SetupViewRenderer({ model }: SceneComponentProps<SetupView>) {
  const { controls, doctor, tab, isSourceKnown, logsUid, metricsUid } = model.useState();
  const link = { label: t('setup.toSessions', 'Sessions'), icon: 'list-ul' as const, href: sessionsHref() };
  const labels = { send: t('setup.tab.send', 'Send here'), doctor: t('setup.tab.doctor', 'What is found') };
  return (
    <HeadedPage name="setup" title={t('setup.title', 'Setup')} link={link} controls={controls}>
      {isSourceKnown && <MissingSources hasLogs={logsUid !== undefined} hasMetrics={metricsUid !== undefined} />}
      <TabsBar>
        {SETUP_TABS.map((each) => (
          <Tab key={each} label={labels[each]} active={each === tab} onChangeTab={() => model.showTab(each)} />
        ))}
      </TabsBar>
      {tab === 'doctor' ? <doctor.Component model={doctor} /> : <SendHere view={model} />}
    </HeadedPage>
  );
}

/** What to choose, what to copy, and whether it arrives. */
function SendHere({ view }: { readonly view: SetupView }) {
  const { choices, ofGrafana, check, logsUid } = view.useState();
  const styles = useStyles2(getStyles);
  const made = useMemo(() => recipe(choices), [choices]);
  return (
    <div className={styles.parts}>
      <Section title={t('setup.choose', 'Where from, where to')}>
        <SetupChoices choices={choices} ofGrafana={ofGrafana} onChoose={view.choose} />
      </Section>
      <div className={styles.outcome}>
        <Section title={t('setup.copy-this', 'Copy this')}>
          <SetupRecipe recipe={made} />
          <SetupNames />
        </Section>
        {logsUid !== undefined && (
          <Section
            title={t('setup.check-title', 'See it arrive')}
            action={
              <LabelledSwitch
                label={t('setup.check.mark', 'Only what these settings send')}
                value={choices.mark !== undefined}
                onChange={(isOn) => view.mark(isOn ? newMark() : undefined)}
              />
            }
          >
            <check.Component model={check} />
          </Section>
        )}
      </div>
      <Section title={t('setup.record-title', 'What may be recorded')}>
        <SetupRecord recorded={choices.recorded} onRecord={(recorded) => view.choose({ recorded })} />
      </Section>
    </div>
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
  // In a narrow window one below the other, in the order in which one goes through them.
  parts: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateRows: 'auto 1fr',
      alignItems: 'start',
    },
  }),
  // What comes of a choice stays in view while one chooses.
  outcome: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    [theme.breakpoints.up('lg')]: {
      gridColumn: 2,
      gridRow: '1 / span 2',
      position: 'sticky',
      top: theme.spacing(7),
    },
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
