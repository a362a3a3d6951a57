import { render, screen } from '@testing-library/react';
import React from 'react';

import type * as PageFrameFile from './PageFrame';

type PageFrameModule = typeof PageFrameFile;

describe('the room of a page', () => {
  afterEach(() => jest.resetModules());

  it.each([
    ['tells the height of its header', () => 40],
    ['does not know the height yet', () => undefined],
    ['is too old to have the hook', undefined],
  ])('is there in a Grafana that %s', (_name, useChromeHeaderHeight) => {
    jest.isolateModules(() => {
      jest.doMock('@grafana/runtime', () => ({ useChromeHeaderHeight }));
      jest.doMock('react', () => React);
      const { PageFrame }: PageFrameModule = require('./PageFrame');
      render(<PageFrame isFullHeight>content</PageFrame>);
    });
    expect(screen.getByText('content')).toBeVisible();
  });
});
