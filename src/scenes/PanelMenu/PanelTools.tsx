import type { PanelMenuItem } from '@grafana/data';
import { t } from '@grafana/i18n';
import {
  type SceneComponentProps,
  SceneObjectBase,
  type SceneObjectRef,
  type SceneObjectState,
  type VizPanel,
  VizPanelMenu,
} from '@grafana/scenes';
import { Modal } from '@grafana/ui';
import React from 'react';

import { may } from 'infra/permissions';

import { AddToDashboard } from './AddToDashboard';
import { InspectDrawer } from './InspectDrawer';
import type { PanelSource } from './panelSource';

const TOOLS = { inspect: InspectDrawer, dashboard: AddToDashboard, noAlert: NoAlert } as const;
type Tool = keyof typeof TOOLS;

interface PanelToolsState extends SceneObjectState {
  readonly open?: { readonly tool: Tool; readonly panel: SceneObjectRef<VizPanel>; readonly source: PanelSource };
}

/** The menus of a scene's panels, and what they open. Draw it once, anywhere in the scene. */
export class PanelTools extends SceneObjectBase<PanelToolsState> {
  public static readonly Component = PanelToolsRenderer;

  public constructor() {
    super({});
  }

  /** Gives a panel its menu. */
  public readonly equip = (panel: VizPanel, source: PanelSource): void => {
    const open = (tool: Tool) => () => this.setState({ open: { tool, panel: panel.getRef(), source } });
    const items: PanelMenuItem[] = [];
    if (may('explore')) {
      items.push({ text: t('panel.explore', 'Explore'), iconClassName: 'compass', href: source.exploreHref });
    }
    items.push({ text: t('panel.inspect', 'Inspect'), iconClassName: 'info-circle', onClick: open('inspect') });
    if (may('addToDashboard')) {
      const text = t('panel.dashboard', 'Add to dashboard');
      items.push({ text, iconClassName: 'apps', onClick: open('dashboard') });
    }
    if (may('createAlert')) {
      const goTo = source.alertHref === undefined ? { onClick: open('noAlert') } : { href: source.alertHref };
      items.push({ text: t('panel.alert', 'Create alert'), iconClassName: 'bell', ...goTo });
    }
    panel.setState({ menu: new VizPanelMenu({ items }) });
  };

  public readonly close = (): void => this.setState({ open: undefined });
}

function PanelToolsRenderer({ model }: SceneComponentProps<PanelTools>) {
  const { open } = model.useState();
  if (open === undefined) {
    return null;
  }
  const Opened = TOOLS[open.tool];
  return <Opened panel={open.panel.resolve()} source={open.source} onClose={model.close} />;
}

/** Says why, where a person who may make rules looks for it. */
function NoAlert({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal isOpen title={t('panel.alert', 'Create alert')} onDismiss={onClose}>
      {t(
        'panel.alert-none',
        'A rule asks one question, and this panel asks several, or none that a rule could. The panels of cost and tokens have rules, and so has each budget.'
      )}
    </Modal>
  );
}
