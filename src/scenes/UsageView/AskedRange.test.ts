import { EmbeddedScene, SceneFlexLayout, sceneUtils, SceneTimeRange } from '@grafana/scenes';

import { AskedRange } from './AskedRange';

const RANGE = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' };

describe('the range that a panel asked for', () => {
  const scene = () =>
    new EmbeddedScene({
      $timeRange: new SceneTimeRange({ from: 'now-7d', to: 'now' }),
      body: new SceneFlexLayout({ $timeRange: new AskedRange(RANGE), children: [] }),
    });

  it('is what it asks for', () => {
    expect(new AskedRange(RANGE).state.value.from.toISOString()).toBe(RANGE.from);
  });

  it('is not in the address, which has the page’s', () => {
    expect(sceneUtils.getUrlState(scene())).toMatchObject({ from: 'now-7d', to: 'now' });
    expect(Object.keys(sceneUtils.getUrlState(scene()))).toEqual(['from', 'to', 'timezone']);
  });
});
