import { config } from '@grafana/runtime';

import { formatUsd } from 'components/numbers';
import { aboveWords } from 'components/thresholds';
import { labelMeanings } from 'data/labelsInUse';
import { mostSessionEvents } from 'data/limitsInUse';
import { DEFAULT_LABEL_MEANINGS } from 'domain/settings/labelMeanings';
import { nanoUsdFromUsd } from 'domain/units';
import { areTextsHidden } from 'infra/hiddenTexts';
import { applySettings } from './applySettings';
import { DEFAULT_SETTINGS } from './settings';

beforeEach(() => Object.assign(config.bootData, { user: { orgRole: 'Viewer', permissions: {} } }));

describe('settings that are put in use', () => {
  it('hold for whatever is asked and shown from then on', () => {
    const settings = applySettings({
      labels: { user: ['employee'] },
      limits: { sessionEvents: 5000 },
      thresholds: { sessionCostUsd: 5 },
      privacy: { text: 'permitted' },
      currency: { code: 'EUR', perUsd: 0.5 },
    });
    expect(settings.limits.sessionEvents).toBe(5000);
    expect(labelMeanings().user).toEqual(['employee']);
    expect(mostSessionEvents()).toBe(5000);
    expect(aboveWords('sessionCostUsd', 6)).toContain('€2.50');
    expect(formatUsd(nanoUsdFromUsd(2))).toContain('€1.00');
    expect(areTextsHidden()).toBe(true);
  });

  it.each([undefined, null, 'text', { labels: 7, thresholds: [], limits: 'x' }])(
    'of %j are the usual ones',
    (jsonData) => {
      expect(applySettings(jsonData)).toEqual(DEFAULT_SETTINGS);
      expect(labelMeanings()).toEqual(DEFAULT_LABEL_MEANINGS);
      expect(mostSessionEvents()).toBe(500_000);
      expect(aboveWords('sessionCostUsd', 1e9)).toBeUndefined();
      expect(areTextsHidden()).toBe(false);
    }
  );
});
