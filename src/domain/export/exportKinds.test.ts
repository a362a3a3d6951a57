import { EVENT_TYPES, filledFields } from 'testing/fullRecord';

import { fieldKind, type FieldKind } from './exportKinds';

const kinds = new Map<FieldKind, Set<string>>();
for (const type of EVENT_TYPES) {
  for (const { wireName, unit } of filledFields(type)) {
    if (unit === 'text' || unit === 'json') {
      const kind = fieldKind({ type }, wireName, 'any text');
      kinds.set(kind, (kinds.get(kind) ?? new Set()).add(wireName));
    }
  }
}

describe('the texts that metadata has', () => {
  it('are these words of the client and no others: look closely before you add one', () => {
    expect([...(kinds.get('code') ?? [])].sort().join(' ')).toBe(
      [
        'action agent.source auth_method category command_source decision decision_source decision_type effort enabled_via',
        'error.type error_category error_code error_name error_type event_type final_model from_mode hook_event hook_name',
        'hook_source hook_type install.trigger invocation_trigger managed_settings.helper.applied',
        'managed_settings.helper.state managed_settings.source_behavior managed_settings.trigger mcp_server_scope',
        'mention_type model permission_mode plugin.scope plugin.version precompute_reuse query_source result',
        'server_scope skill.kind skill.source skip_reason source speed status survey_type to_mode tool_name tool_source',
        'transport_type trigger vcs.ref.head.type',
      ].join(' ')
    );
  });

  it('are these ids', () => {
    expect([...(kinds.get('id') ?? [])].sort().join(' ')).toBe(
      'client_request_id message.id message.uuid request_body_id request_id tool_use_id workflow.run_id'
    );
  });

  it('leave out what no table knows, and figures that are none', () => {
    expect(fieldKind({ type: 'api_request' }, 'field_of_tomorrow', '1')).toBe('other');
    expect(fieldKind({ type: 'unknown' }, 'model_of_tomorrow', 'x')).toBe('other');
    expect(fieldKind({ type: 'api_request' }, 'input_tokens', 'ten')).toBe('other');
    expect(fieldKind({ type: 'api_request' }, 'input_tokens', '10')).toBe('figure');
  });
});
