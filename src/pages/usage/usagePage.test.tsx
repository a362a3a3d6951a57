import { type EmbeddedScene, VizPanel } from '@grafana/scenes';
import { render, screen } from '@testing-library/react';
import React from 'react';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { SessionTrail } from 'scenes/sessionTrail';
import { fakeLogs } from 'scenes/testing/fakeLogs';
import { UsageView } from 'scenes/UsageView/UsageView';

import { usagePage } from './usagePage';
import { usageScene } from './usageScene';

const context = { settings: { ...DEFAULT_SETTINGS, temporality: 'delta' as const }, trail: new SessionTrail() };

/** The view of the page's scene. */
function viewOf(scene: EmbeddedScene): UsageView {
  const { body } = scene.state;
  if (!(body instanceof UsageView)) {
    throw new Error('The page shows something else');
  }
  return body;
}

describe('the page of the usage', () => {
  beforeEach(() => {
    fakeLogs(() => 'never');
  });

  it('lies beside the sessions and keeps sources, range and filters', () => {
    const { url, preserveUrlKeys } = usagePage(context).state;
    expect(url).toBe('/a/sessionline-claudecode-app/usage');
    expect(preserveUrlKeys).toEqual(expect.arrayContaining(['from', 'to', 'var-logs', 'var-metrics', 'user', 'model']));
  });

  it('reads counters as the settings say, and shares one cursor among its panels', () => {
    const scene = usageScene(context);
    expect(viewOf(scene).state.temporality).toBe('delta');
    expect(viewOf(scene).state.panels.every((panel) => panel instanceof VizPanel)).toBe(true);
    expect(scene.state.$behaviors).toHaveLength(1);
  });

  it('has a button with a name that asks anew', () => {
    const picker = viewOf(usageScene(context)).state.controls.at(-1);
    if (picker === undefined) {
      throw new Error('There is no such control');
    }
    render(<picker.Component model={picker} />);
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeInTheDocument();
  });
});
