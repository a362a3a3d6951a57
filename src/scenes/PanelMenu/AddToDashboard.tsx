import { t } from '@grafana/i18n';
import { locationService, usePluginComponent, useReturnToPrevious } from '@grafana/runtime';
import { sceneGraph, type VizPanel } from '@grafana/scenes';
import type { Panel } from '@grafana/schema';
import { ClipboardButton, Modal } from '@grafana/ui';
import type { TimeRange } from '@grafana/data';
import React, { useEffect } from 'react';

import { PLUGIN_BASE_URL } from 'routes';

import { dashboardPanel } from './dashboardPanel';
import type { PanelSource } from './panelSource';

/** Grafana's own form, for apps; 12.4 has it. */
const FORM = 'grafana/add-to-dashboard-form/v1';

interface FormProps {
  readonly onClose: () => void;
  readonly buildPanel: () => Panel;
  readonly timeRange: TimeRange;
  readonly options: { readonly useAbsolutePath: boolean };
}

interface AddToDashboardProps {
  readonly panel: VizPanel;
  readonly source: PanelSource;
  readonly onClose: () => void;
}

/** Puts a panel on a dashboard, by Grafana's own form where it has one for apps; else gives the panel to be pasted. */
export function AddToDashboard({ panel, source, onClose }: AddToDashboardProps) {
  const { component: Form, isLoading } = usePluginComponent<FormProps>(FORM);
  useWayBackFromForm();
  const model = dashboardPanel(panel, source);
  const timeRange = sceneGraph.getTimeRange(panel).state.value;
  return (
    <Modal isOpen title={t('panel.dashboard', 'Add to dashboard')} onDismiss={onClose}>
      {model === undefined && (
        <p>{t('panel.dashboard-cannot', 'This app sorts what this panel shows; a panel of a dashboard cannot.')}</p>
      )}
      {model !== undefined && Form !== null && Form !== undefined && (
        <Form onClose={onClose} buildPanel={() => model} timeRange={timeRange} options={{ useAbsolutePath: true }} />
      )}
      {model !== undefined && !isLoading && !Form && (
        <>
          <p>
            {t('panel.dashboard-no-form', 'This Grafana has no form for it.')}{' '}
            {t(
              'panel.dashboard-paste',
              'Copy the panel, and put it in the place of what Inspect › Panel JSON shows of a panel on a dashboard.'
            )}
          </p>
          <ClipboardButton icon="copy" getText={() => JSON.stringify(model, null, 2)}>
            {t('panel.dashboard-copy', 'Copy panel as JSON')}
          </ClipboardButton>
        </>
      )}
    </Modal>
  );
}

/** The form goes to the dashboard by itself, without a link that could be seen. */
function useWayBackFromForm(): void {
  const offerWayBack = useReturnToPrevious();
  useEffect(() => {
    const { pathname, search } = locationService.getLocation();
    const stop = locationService.getHistory().listen(() => {
      if (!locationService.getLocation().pathname.startsWith(PLUGIN_BASE_URL)) {
        offerWayBack(t('app.name', 'Sessionline'), pathname + search);
      }
    });
    return stop;
  }, [offerWayBack]);
}
