import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaDataUnstable from '@grafana/data/unstable';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaRuntimeUnstable from '@grafana/runtime/unstable';
import * as grafanaUi from '@grafana/ui';
import * as grafanaUiUnstable from '@grafana/ui/unstable';
import * as i18next from 'i18next';
import * as lodash from 'lodash';
import * as react from 'react';
import * as reactDom from 'react-dom';
import * as jsxDevRuntime from 'react/jsx-dev-runtime';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactRouter from 'react-router';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';

import { HostPluginPage } from '../chrome/HostPluginPage';

/**
 * CommonJS packages arrive in a namespace that holds the package as its default; AMD modules expect the package.
 */
function plain(namespace: object): object {
  const main: unknown = Reflect.get(namespace, 'default');
  const isPackage = (typeof main === 'object' && main !== null) || typeof main === 'function';
  return isPackage ? main : namespace;
}

/**
 * What Grafana shares with plugins, as far as an app of today may ask for it. `PluginPage` is the page frame, which
 * Grafana's server part puts in place through a door that its package does not open.
 */
export const sharedModules: Readonly<Record<string, object>> = {
  '@emotion/css': emotionCss,
  '@emotion/react': emotionReact,
  '@grafana/data': grafanaData,
  '@grafana/data/unstable': grafanaDataUnstable,
  '@grafana/runtime': { ...grafanaRuntime, PluginPage: HostPluginPage },
  '@grafana/runtime/unstable': grafanaRuntimeUnstable,
  '@grafana/ui': grafanaUi,
  '@grafana/ui/unstable': grafanaUiUnstable,
  i18next,
  lodash: plain(lodash),
  react: plain(react),
  'react-dom': plain(reactDom),
  'react-router': reactRouter,
  'react/jsx-dev-runtime': plain(jsxDevRuntime),
  'react/jsx-runtime': plain(jsxRuntime),
  rxjs,
  'rxjs/operators': rxjsOperators,
};
