import type { DataSourceApi, DataSourceInstanceSettings, DataSourceRef, ScopedVars } from '@grafana/data';
import {
  config,
  type DataSourceSrv,
  type GetDataSourceListFilters,
  getTemplateSrv,
  type RuntimeDataSourceRegistration,
} from '@grafana/runtime';

import { LogsDatasource } from '../datasources/logs/LogsDatasource';
import { MetricsDatasource } from '../datasources/metrics/MetricsDatasource';

type Reference = DataSourceRef | string | null | undefined;

function createDatasource(settings: DataSourceInstanceSettings): DataSourceApi {
  return settings.type === 'victoriametrics-logs-datasource'
    ? new LogsDatasource(settings)
    : new MetricsDatasource(settings);
}

function matchesType(settings: DataSourceInstanceSettings, wanted: string | string[] | undefined): boolean {
  return wanted === undefined || (Array.isArray(wanted) ? wanted : [wanted]).includes(settings.type);
}

function matchesFilters(settings: DataSourceInstanceSettings, filters: GetDataSourceListFilters): boolean {
  return (
    (filters.pluginId === undefined || settings.meta.id === filters.pluginId) &&
    matchesType(settings, filters.type) &&
    (filters.metrics !== true || settings.meta.metrics === true) &&
    (filters.logs !== true || settings.meta.logs === true) &&
    filters.tracing !== true &&
    filters.alerting !== true &&
    (filters.filter === undefined || filters.filter(settings))
  );
}

/** The datasources of the preview: as in Grafana, found by uid, name or type. */
class PreviewDatasources implements DataSourceSrv {
  private readonly made = new Map<string, DataSourceApi>();
  private readonly runtime = new Map<string, DataSourceApi>();

  async get(ref?: Reference, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const settings = this.getInstanceSettings(ref, scopedVars);
    const runtime = this.runtime.get(settings?.uid ?? this.uidOf(ref, scopedVars));
    if (runtime !== undefined) {
      return runtime;
    }
    if (settings === undefined) {
      throw new Error(`Datasource ${this.uidOf(ref, scopedVars)} was not found`);
    }
    const known = this.made.get(settings.uid);
    if (known !== undefined) {
      return known;
    }
    const created = createDatasource(settings);
    created.meta = settings.meta;
    this.made.set(settings.uid, created);
    return created;
  }

  getList(filters: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    return this.all().filter((settings) => matchesFilters(settings, filters));
  }

  getInstanceSettings(ref?: Reference, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const all = this.all();
    const wanted = this.uidOf(ref, scopedVars);
    if (wanted === '' || wanted === 'default') {
      const type = typeof ref === 'object' ? ref?.type : undefined;
      return type === undefined
        ? all.find((settings) => settings.isDefault === true)
        : all.find((settings) => settings.type === type);
    }
    return all.find((settings) => settings.uid === wanted || settings.name === wanted);
  }

  reload(): void {
    this.made.clear();
  }

  registerRuntimeDataSource(entry: RuntimeDataSourceRegistration): void {
    const { dataSource } = entry;
    this.runtime.set(dataSource.uid, dataSource);
  }

  private all(): DataSourceInstanceSettings[] {
    return Object.values(config.datasources);
  }

  private uidOf(ref: Reference, scopedVars: ScopedVars | undefined): string {
    const name = typeof ref === 'string' ? ref : (ref?.uid ?? '');
    return getTemplateSrv().replace(name, scopedVars);
  }
}

/** @returns the service that Scenes and plugins get datasources from */
export function previewDatasources(): DataSourceSrv {
  return new PreviewDatasources();
}
