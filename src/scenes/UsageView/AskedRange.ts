import { SceneObjectUrlSyncConfig, type SceneObjectUrlValues, SceneTimeRange } from '@grafana/scenes';

/** The range that one panel asked for. It follows from the page's, which alone is in the address. */
export class AskedRange extends SceneTimeRange {
  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: [] });

  public override getUrlState(): SceneObjectUrlValues {
    return {};
  }
}
