import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, ErrorBoundaryAlert, FieldSet, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import React, { type ComponentType, Suspense, useState } from 'react';

import type { JsonObject } from '../reading';
import { parseSettings, type Settings } from '../settings';

/** Says what it finds with such settings, saved or not. */
export type Doctor = ComponentType<{ readonly settings: Settings }>;

interface DoctorTestProps {
  readonly doctor: Doctor;
  readonly edited: JsonObject;
}

/** Tries out what stands in the form. */
export function DoctorTest({ doctor: Report, edited }: DoctorTestProps) {
  const styles = useStyles2(getStyles);
  const [tested, setTested] = useState<{ readonly settings: Settings; readonly times: number }>();
  const test = () =>
    setTested(({ times } = { settings: parseSettings(edited), times: 0 }) => ({
      settings: parseSettings(edited),
      times: times + 1,
    }));
  return (
    <FieldSet label={t('settings.test.title', 'Test')}>
      <p className={styles.text}>
        {t(
          'settings.test.text',
          'Asks the data sources with what stands above, saved or not, and says what it found. What does not fit is left out.'
        )}
      </p>
      <Button variant="secondary" icon="heart-rate" className={styles.button} onClick={test}>
        {t('settings.test.run', 'Test')}
      </Button>
      {tested && (
        <ErrorBoundaryAlert key={tested.times}>
          <Suspense fallback={<LoadingPlaceholder text={t('settings.test.loading', 'Testing…')} />}>
            <Report settings={tested.settings} />
          </Suspense>
        </ErrorBoundaryAlert>
      )}
    </FieldSet>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ color: theme.colors.text.secondary }),
  button: css({ marginBottom: theme.spacing(2) }),
});
