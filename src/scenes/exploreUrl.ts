import type { EpochMs } from 'domain/units';

export interface ExploreQuestion {
  readonly datasourceUid: string;
  readonly datasourceType: string;
  readonly expr: string;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/**
 * The address of Grafana's Explore with one query filled in, below `appSubUrl`.
 * The range has a second of room at each end: the data source cuts it to whole seconds.
 */
export function exploreUrl(question: ExploreQuestion, appSubUrl: string): string {
  const { datasourceUid, datasourceType, expr, fromMs, toMs } = question;
  const query = {
    refId: 'A',
    datasource: { type: datasourceType, uid: datasourceUid },
    editorMode: 'code',
    expr,
    queryType: 'instant',
  };
  const range = { from: String(Math.floor(fromMs) - 1000), to: String(Math.ceil(toMs) + 1000) };
  const panes = JSON.stringify({ ssn: { datasource: datasourceUid, queries: [query], range } });
  return `${appSubUrl}/explore?schemaVersion=1&panes=${encodeURIComponent(panes)}`;
}

export interface ExplorePanel {
  readonly datasource: { readonly uid: string; readonly type: string };
  readonly queries: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/** The address of Grafana's Explore with a panel's own queries, below `appSubUrl`. */
export function explorePanelUrl({ datasource, queries, fromMs, toMs }: ExplorePanel, appSubUrl: string): string {
  const range = { from: String(Math.floor(fromMs)), to: String(Math.ceil(toMs)) };
  const own = queries.map((query) => ({ ...query, datasource }));
  const panes = JSON.stringify({ ssn: { datasource: datasource.uid, queries: own, range } });
  return `${appSubUrl}/explore?schemaVersion=1&panes=${encodeURIComponent(panes)}`;
}
