import React from 'react';

import { PanelNote } from './PanelNote';

/** Stands where a panel would that has no substitute here. */
export function NoPreviewPanel(): React.JSX.Element {
  return <PanelNote>No preview for this panel type. Grafana itself shows it.</PanelNote>;
}
