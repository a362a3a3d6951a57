import { EventBusSrv, locationUtil } from '@grafana/data';
import * as runtime from '@grafana/runtime';

import { findPanel, importPanel } from '../panels/panelRegistry';
import { installLanguage } from './installLanguage';
import { PreviewBackend } from './previewBackend';
import { previewDatasources } from './previewDatasources';
import { PreviewEcho } from './previewEcho';
import { PreviewTemplates } from './previewTemplates';
import { registerStandards } from './registerStandards';
import { runRequest } from './runRequest';

/** Extensions of other plugins: there are none here. */
function installExtensionPoints(): void {
  runtime.setPluginLinksHook(() => ({ isLoading: false, links: [] }));
  runtime.setPluginComponentsHook(() => ({ isLoading: false, components: [] }));
  runtime.setPluginFunctionsHook(() => ({ isLoading: false, functions: [] }));
  runtime.setPluginComponentHook(() => ({ isLoading: false, component: null }));
}

/** Links of plugins lie below the host's own path. */
function initializeLinks(): void {
  locationUtil.initialize({
    // Its type asks for more than a page is started with; links need the base path alone.
    config: Object.assign(Object.create(null), runtime.config),
    getTimeRangeForUrl: () => ({ from: 'now-6h', to: 'now' }),
    getVariablesUrlParams: () => ({}),
  });
}

/** Puts in place what Grafana's server part gives to plugins through its runtime package. */
export async function installRuntime(): Promise<void> {
  // Grafana's own components speak through i18next as well, and refuse to before it is set up.
  await installLanguage();
  initializeLinks();
  registerStandards();

  runtime.setBackendSrv(new PreviewBackend());
  runtime.setTemplateSrv(new PreviewTemplates());
  runtime.setDataSourceSrv(previewDatasources());
  runtime.setRunRequest(runRequest);
  runtime.setPluginImportUtils({ importPanelPlugin: importPanel, getPanelPluginFromCache: findPanel });
  runtime.setAppEvents(new EventBusSrv());
  runtime.setEchoSrv(new PreviewEcho());
  runtime.setCurrentUser(runtime.config.bootData.user);
  runtime.setReturnToPreviousHook(() => () => undefined);
  runtime.setChromeHeaderHeightHook(() => CHROME_HEIGHT_PX);
  installExtensionPoints();
}

/** Height of the bar at the top, which a page may stick to. */
export const CHROME_HEIGHT_PX = 40;
