import type { IconName } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { VizPanel } from '@grafana/scenes';
import { Dropdown, IconButton, Menu } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

import { rawValues } from 'components/rawValues';
import { areTextsHidden } from 'infra/hiddenTexts';
import { logger } from 'infra/logger';
import { may } from 'infra/permissions';

import { AddToDashboard } from './AddToDashboard';
import { InspectDrawer } from './InspectDrawer';
import { listPanel, type ListSource } from './listSource';

/** Why a list cannot do what a panel can, in words. */
export type WhyNot = Partial<Readonly<Record<'explore' | 'inspect' | 'addToDashboard' | 'createAlert', string>>>;

export interface ListMenuProps {
  /** What the list is called. */
  readonly title: string;
  /** Its question, asked for when the menu opens. Left out of lists that are worked out of several. */
  readonly sourceOf?: () => ListSource | undefined;
  readonly whyNot?: WhyNot;
}

interface Opened {
  readonly Tool: typeof InspectDrawer | typeof AddToDashboard;
  readonly panel: VizPanel;
  readonly source: ListSource;
}

/** The ways out of a list that a panel has in its menu. What is not to be had is there all the same, and says why. */
export function ListMenu({ title, sourceOf, whyNot }: ListMenuProps) {
  const [opened, setOpened] = useState<Opened>();
  const menu = () => {
    const source = sourceOrNone(sourceOf);
    const open = (Tool: Opened['Tool']) => () => source && setOpened({ Tool, source, panel: listPanel(title, source) });
    return (
      <Menu ariaLabel={title}>
        {itemsOf(source, open(InspectDrawer), open(AddToDashboard), { ...reasons(source), ...whyNot })}
      </Menu>
    );
  };
  return (
    <>
      <Dropdown overlay={menu} placement="bottom-end">
        <IconButton name="ellipsis-v" aria-label={t('panel.menu', 'Menu of {{title}}', { title, ...rawValues })} />
      </Dropdown>
      {opened && <OpenedTool {...opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** A base filter that is none has no question; the page tells of it. */
function sourceOrNone(sourceOf: ListMenuProps['sourceOf']): ListSource | undefined {
  try {
    return sourceOf?.();
  } catch (error) {
    logger.error('A list has no question', error);
    return undefined;
  }
}

function reasons(source: ListSource | undefined): WhyNot {
  if (source === undefined) {
    const why = t('panel.list-none', 'What is shown is worked out from several answers.');
    return { explore: why, inspect: why, addToDashboard: why, createAlert: why };
  }
  return {
    ...(areTextsHidden() ? { inspect: t('panel.list-hidden', 'Rows have texts, which are hidden here.') } : {}),
    ...(source.dashboard === undefined
      ? { addToDashboard: t('panel.list-alone', 'A panel of a dashboard cannot show this.') }
      : {}),
    ...(source.alertHref === undefined
      ? { createAlert: t('panel.list-rows', 'A rule compares one figure with a threshold.') }
      : {}),
  };
}

function itemsOf(source: ListSource | undefined, inspect: () => void, add: () => void, why: WhyNot) {
  const items: ReadonlyArray<{
    name: keyof WhyNot;
    label: string;
    icon: IconName;
    url?: string;
    onClick?: () => void;
  }> = [
    { name: 'explore', label: t('panel.explore', 'Explore'), icon: 'compass', url: source?.exploreHref },
    { name: 'inspect', label: t('panel.inspect', 'Inspect'), icon: 'info-circle', onClick: inspect },
    { name: 'addToDashboard', label: t('panel.dashboard', 'Add to dashboard'), icon: 'apps', onClick: add },
    { name: 'createAlert', label: t('panel.alert', 'Create alert'), icon: 'bell', url: source?.alertHref },
  ];
  return items
    .filter(({ name }) => name === 'inspect' || may(name))
    .map(({ name, label, icon, ...goTo }) => (
      <Menu.Item
        key={name}
        {...{ label, icon }}
        {...(why[name] === undefined ? goTo : { disabled: true, description: why[name] })}
      />
    ));
}

function OpenedTool({ Tool, panel, source, onClose }: Opened & { readonly onClose: () => void }) {
  useEffect(() => panel.activate(), [panel]);
  return <Tool panel={panel} source={source} onClose={onClose} />;
}
