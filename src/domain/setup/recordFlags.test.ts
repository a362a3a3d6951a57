import { DEFAULT_RECORDED, RECORD_FLAGS, type RecordFlag, recordVariables } from './recordFlags';

const written = (...recorded: readonly RecordFlag[]) => Object.fromEntries(recordVariables(recorded));

describe('what is recorded', () => {
  it('needs no variable as long as it is what the client does anyway', () => {
    expect(recordVariables(DEFAULT_RECORDED)).toEqual([]);
    expect(DEFAULT_RECORDED).toEqual(['sessionId', 'accountUuid', 'resourceAttributes']);
  });

  it('has prompts without answers only if that is said', () => {
    expect(written(...DEFAULT_RECORDED, 'prompts')).toEqual({
      OTEL_LOG_USER_PROMPTS: '1',
      OTEL_LOG_ASSISTANT_RESPONSES: '0',
    });
    expect(written(...DEFAULT_RECORDED, 'prompts', 'responses')).toEqual({
      OTEL_LOG_USER_PROMPTS: '1',
      OTEL_LOG_ASSISTANT_RESPONSES: '1',
    });
    expect(written(...DEFAULT_RECORDED, 'responses')).toEqual({ OTEL_LOG_ASSISTANT_RESPONSES: '1' });
  });

  it('says false to what the client would do, and true to what it would not', () => {
    expect(written('repository')).toEqual({
      OTEL_METRICS_INCLUDE_SESSION_ID: 'false',
      OTEL_METRICS_INCLUDE_ACCOUNT_UUID: 'false',
      OTEL_METRICS_INCLUDE_RESOURCE_ATTRIBUTES: 'false',
      OTEL_METRICS_INCLUDE_REPOSITORY: 'true',
    });
  });

  it('has each variable once', () => {
    const variables = RECORD_FLAGS.map(({ variable }) => variable);
    expect(new Set(variables).size).toBe(variables.length);
  });
});
