import { config } from '@grafana/runtime';

import { secretRanges } from 'domain/privacy/secrets';
import { areTextsHidden } from 'infra/hiddenTexts';

import { applyPrivacy } from './applyPrivacy';

const { permissions } = config.bootData.user;
const give = (...actions: readonly string[]) => {
  config.bootData.user.permissions = Object.fromEntries(
    actions.map((action) => [`sessionline-claudecode-app${action}`, true])
  );
};

afterEach(() => {
  config.bootData.user.permissions = permissions;
  applyPrivacy({ text: 'everyone', maskSecrets: true });
});

describe('the setting for privacy', () => {
  it('hides texts from those without the permission alone', () => {
    give(':use');
    applyPrivacy({ text: 'permitted', maskSecrets: true });
    expect(areTextsHidden()).toBe(true);
    give(':use', '.text:read');
    applyPrivacy({ text: 'permitted', maskSecrets: true });
    expect(areTextsHidden()).toBe(false);
    give();
    applyPrivacy({ text: 'everyone', maskSecrets: true });
    expect(areTextsHidden()).toBe(false);
  });

  it('masks secrets on the screen, or does not', () => {
    applyPrivacy({ text: 'everyone', maskSecrets: true });
    expect(secretRanges('password=hunter22')).toHaveLength(1);
    applyPrivacy({ text: 'everyone', maskSecrets: false });
    expect(secretRanges('password=hunter22')).toHaveLength(0);
  });
});
