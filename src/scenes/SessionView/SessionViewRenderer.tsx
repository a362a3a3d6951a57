import type { SceneComponentProps } from '@grafana/scenes';
import React from 'react';

import { FailureBoundary } from '../PageFrame/FailureBoundary';
import { PageFrame } from '../PageFrame/PageFrame';

import { SessionBody } from './SessionBody';
import type { SessionView } from './SessionView';

export function SessionViewRenderer({ model }: SceneComponentProps<SessionView>) {
  return (
    <PageFrame isFullHeight>
      <FailureBoundary name="session">
        <SessionBody view={model} />
      </FailureBoundary>
    </PageFrame>
  );
}
