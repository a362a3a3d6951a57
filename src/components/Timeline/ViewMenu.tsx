import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Toggletip, useStyles2 } from '@grafana/ui';
import type { TimelineChoices } from 'domain/timeline/choices';
import React from 'react';
import { CurveToggles } from './CurveToggles';

export interface ViewMenuProps {
  readonly choices: TimelineChoices;
  readonly onChoose: (change: Partial<TimelineChoices>) => void;
}

/** How the timeline is set up; each part has a section of its own. */
export function ViewMenu(props: ViewMenuProps) {
  return (
    <Toggletip content={<ViewSections {...props} />} placement="bottom-end" closeButton={false}>
      <Button size="sm" variant="secondary" fill="text" icon="eye">
        {t('timeline.view.label', 'View')}
      </Button>
    </Toggletip>
  );
}

function ViewSections({ choices, onChoose }: ViewMenuProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.sections}>
      <CurveToggles shown={choices.curves} onChange={(curves) => onChoose({ curves })} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  sections: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
});
