import type { AppPlugin } from '@grafana/data';
import { useEffect, useState } from 'react';

import type { PreviewFacts } from '../previewFacts';
import { readPluginSettings } from '../runtime/pluginSettings';
import { loadPlugin } from './loadPlugin';

/** How far the loading of the plugin is. */
export type BuiltPlugin =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly plugin: AppPlugin }
  | { readonly status: 'failed'; readonly reason: string };

/** Loads the built plugin once. */
export function useBuiltPlugin(facts: PreviewFacts): BuiltPlugin {
  const [built, setBuilt] = useState<BuiltPlugin>({ status: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: BuiltPlugin): void => {
      if (isCurrent) {
        setBuilt(next);
      }
    };
    const jsonData = readPluginSettings(facts.pluginId).jsonData;
    loadPlugin({ ...facts.meta, jsonData }).then(
      (plugin) => show({ status: 'loaded', plugin }),
      (error: unknown) => show({ status: 'failed', reason: error instanceof Error ? error.message : String(error) })
    );
    return () => {
      isCurrent = false;
    };
  }, [facts]);
  return built;
}
