import { AppPlugin, type AppPluginMeta, PluginType } from '@grafana/data';
import * as runtime from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { of, throwError } from 'rxjs';

import { reloadPage } from 'infra/reloadPage';
import { PLUGIN_ID } from 'infra/pluginMeta';
import type { Doctor } from '../DoctorTest';
import { SettingsPage } from '../SettingsPage';

/** Nobody waits between one key and the next. */
export const user = userEvent.setup({ delay: null });

interface Sent {
  readonly method?: string;
  readonly url: string;
  readonly data?: unknown;
}

const info = {
  author: { name: '' },
  description: '',
  links: [],
  logos: { large: '', small: '' },
  screenshots: [],
  updated: '',
  version: '',
};

interface Given {
  readonly jsonData?: unknown;
  /** What the server has by the time somebody saves. */
  readonly meanwhile?: unknown;
  readonly mayWrite?: boolean;
  readonly refusal?: unknown;
  readonly doctor?: Doctor;
}

/** Opens the page; needs Grafana's client and permissions, and the reloading of pages, mocked. */
export function open({ jsonData = {}, meanwhile = jsonData, mayWrite = true, refusal, doctor }: Given = {}) {
  const sent: Sent[] = [];
  const answer = (request: Sent) => {
    sent.push(request);
    if (request.method === 'POST' && refusal !== undefined) {
      return throwError(() => refusal);
    }
    return of({ data: { id: PLUGIN_ID, enabled: true, pinned: false, jsonData: meanwhile } });
  };
  jest.mocked(runtime.hasPermission).mockImplementation((action) => mayWrite && action === 'plugins:write');
  jest.mocked(runtime.getBackendSrv).mockImplementation(() => Object.assign(Object.create(null), { fetch: answer }));
  jest.mocked(reloadPage).mockClear();
  const meta: AppPluginMeta = { id: PLUGIN_ID, name: '', type: PluginType.app, info, module: '', baseUrl: '' };
  const plugin = new AppPlugin();
  plugin.meta = Object.assign(meta, { jsonData });
  const { unmount } = render(<SettingsPage plugin={plugin} query={{}} doctor={doctor} />);
  return { unmount, sent, posted: () => sent.find(({ method }) => method === 'POST')?.data };
}

// By label: to compute the name of everything on the page takes a made-up browser long.
export const textbox = (name: string | RegExp) => screen.getByLabelText(name);
export const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
export const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);
