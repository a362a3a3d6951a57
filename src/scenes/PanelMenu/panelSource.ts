import type { DataLink } from '@grafana/data';
import type { DataSourceRef } from '@grafana/schema';

type Query = { readonly refId: string } & Readonly<Record<string, unknown>>;

/** What a panel's menu is about: where its data comes from, and where it can go. */
export interface PanelSource {
  readonly datasource: DataSourceRef;
  /** As they are sent. */
  readonly queries: readonly Query[];
  readonly exploreHref: string;
  /** Where a rule is made of the query; left out for those who may not make rules. */
  readonly alertHref?: string | undefined;
  /** What a dashboard needs; left out where its panels cannot do what this one does. */
  readonly dashboard?: {
    /** For whatever range it has. */
    readonly queries: readonly Query[];
    readonly links?: readonly DataLink[];
    /** What differs there. */
    readonly options?: Readonly<Record<string, unknown>>;
    readonly defaults?: Readonly<Record<string, unknown>>;
    readonly transformations?: ReadonlyArray<{ readonly id: string; readonly options: object }>;
  };
}
