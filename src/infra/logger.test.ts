import { PLUGIN_ID, PLUGIN_NAME } from './pluginMeta';
import { logger } from './logger';

describe('the log', () => {
  it('begins every line with the plugin, so that it can be found among all others', () => {
    const said: unknown[][] = [];
    jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void said.push(words));
    jest.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => void said.push(words));
    const cause = new Error('why');
    logger.error('It failed', cause, { boundary: 'session' });
    logger.error('It failed again');
    logger.warn('It is slow', { rows: 7 });
    expect(said).toEqual([
      [`[${PLUGIN_ID}] It failed`, { boundary: 'session' }, cause],
      [`[${PLUGIN_ID}] It failed again`, {}, undefined],
      [`[${PLUGIN_ID}] It is slow`, { rows: 7 }],
    ]);
  });

  it('names the plugin as its manifest does', () => {
    expect(PLUGIN_ID).toBe('sessionline-claudecode-app');
    expect(PLUGIN_NAME).toBe('Sessionline for Claude Code');
  });
});
