import { config } from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import React from 'react';

import { HeadedPage } from './HeadedPage';

jest.mock('@grafana/runtime', () => ({ ...jest.requireActual('@grafana/runtime'), useChromeHeaderHeight: () => 40 }));

function show(permissions: Readonly<Record<string, boolean>>) {
  Object.assign(config.bootData, { user: { permissions } });
  const link = { label: 'Usage', icon: 'chart-line', href: '/usage' } as const;
  render(
    <HeadedPage name="page" title="Sessions" link={link} controls={[]}>
      Content
    </HeadedPage>
  );
}

describe('the head of a page', () => {
  it('leads to its neighbour', () => {
    show({});
    expect(screen.getByRole('heading', { name: 'Sessions' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Usage' })).toHaveAttribute('href', '/usage');
  });

  it('leads to the configuration for those who may change it, and for nobody else', () => {
    show({ 'plugins:write': true });
    expect(screen.getByRole('link', { name: 'Configuration' })).toHaveAttribute(
      'href',
      '/plugins/sessionline-claudecode-app?page=configuration'
    );
  });

  it('does not for those who may not', () => {
    show({ 'plugins:read': true });
    expect(screen.queryByRole('link', { name: 'Configuration' })).not.toBeInTheDocument();
  });
});
