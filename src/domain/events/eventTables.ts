import { bytes, characters, count, type FieldTable, flag, json, ms, text, tokens, usd } from './field';

/**
 * Every event of Claude Code's telemetry and its own fields. Sources: rows captured from the clients 1.0.60, 2.0.76
 * and 2.1.330, and for what those did not send, the client's monitoring documentation.
 *
 * To add an event: one entry here, then its title and icon in `eventCatalogue.ts`.
 */
const attribution = {
  agentName: text('agent.name'),
  skillName: text('skill.name'),
  pluginName: text('plugin.name'),
  marketplaceName: text('marketplace.name'),
  mcpServerName: text('mcp_server.name'),
  mcpToolName: text('mcp_tool.name'),
  workflowName: text('workflow.name'),
  workflowRunId: text('workflow.run_id'),
} satisfies FieldTable;

const apiCall = {
  model: text('model'),
  durationMs: ms('duration_ms'),
  requestId: text('request_id'),
  clientRequestId: text('client_request_id'),
  querySource: text('query_source'),
  speed: text('speed'),
  effort: text('effort'),
  ...attribution,
} satisfies FieldTable;

const apiFailure = {
  error: text('error'),
  statusCode: count('status_code'),
} satisfies FieldTable;

const toolCall = {
  toolName: text('tool_name', 'name'),
  toolUseId: text('tool_use_id', 'use_id'),
  requestId: text('request_id'),
  toolParameters: json('tool_parameters'),
} satisfies FieldTable;

const hook = {
  hookEvent: text('hook_event'),
  hookName: text('hook_name'),
  hookSource: text('hook_source'),
  hookCount: count('num_hooks'),
  managedOnly: flag('managed_only'),
  safeMode: flag('safe_mode'),
  hookDefinitions: json('hook_definitions'),
} satisfies FieldTable;

const rawBody = {
  model: text('model'),
  querySource: text('query_source'),
  requestId: text('request_id'),
  body: text('body'),
  bodyRef: text('body_ref'),
  bodyLength: characters('body_length'),
  bodyTruncated: flag('body_truncated'),
  requestBodyId: text('request_body_id'),
} satisfies FieldTable;

const plugin = {
  pluginName: text('plugin.name'),
  pluginVersion: text('plugin.version'),
  marketplaceName: text('marketplace.name'),
  pluginIdHash: text('plugin_id_hash'),
} satisfies FieldTable;

export const eventTables = {
  user_prompt: {
    // `prompt_text` is a copy of `prompt` for stores in which `prompt` clashes with `prompt.id`.
    prompt: text('prompt', 'prompt_text'),
    promptLength: characters('prompt_length'),
    messageUuid: text('message.uuid'),
    commandName: text('command_name'),
    commandSource: text('command_source'),
  },
  api_request: {
    ...apiCall,
    costNanoUsd: usd('cost_usd'),
    inputTokens: tokens('input_tokens'),
    outputTokens: tokens('output_tokens'),
    cacheReadTokens: tokens('cache_read_tokens'),
    cacheCreationTokens: tokens('cache_creation_tokens'),
    cacheCreation5mTokens: tokens('cache_creation_5m_tokens'),
    cacheCreation1hTokens: tokens('cache_creation_1h_tokens'),
    ttftMs: ms('ttft_ms'),
  },
  tool_decision: {
    ...toolCall,
    decision: text('decision'),
    source: text('source'),
    toolSource: text('tool_source'),
    permissionMode: text('permission_mode'),
  },
  tool_result: {
    ...toolCall,
    success: flag('success'),
    durationMs: ms('duration_ms'),
    decisionType: text('decision_type'),
    decisionSource: text('decision_source'),
    error: text('error'),
    errorType: text('error_type'),
    toolInput: json('tool_input'),
    toolInputBytes: bytes('tool_input_size_bytes'),
    toolResultBytes: bytes('tool_result_size_bytes'),
    mcpServerScope: text('mcp_server_scope'),
    vcsRevision: text('vcs.ref.head.revision'),
    vcsRefName: text('vcs.ref.head.name'),
    vcsRefType: text('vcs.ref.head.type'),
  },
  assistant_response: {
    response: text('response'),
    responseLength: characters('response_length'),
    model: text('model'),
    requestId: text('request_id'),
    messageUuid: text('message.uuid'),
    querySource: text('query_source'),
  },
  api_error: { ...apiCall, ...apiFailure, attempt: count('attempt') },
  api_retries_exhausted: {
    model: text('model'),
    ...apiFailure,
    totalAttempts: count('total_attempts'),
    totalRetryDurationMs: ms('total_retry_duration_ms'),
    speed: text('speed'),
  },
  api_refusal: {
    ...apiCall,
    attempt: count('attempt'),
    category: text('category'),
    hasCategory: flag('has_category'),
    hasExplanation: flag('has_explanation'),
    serverFallbackHop: flag('server_fallback_hop'),
  },
  api_request_body: rawBody,
  api_response_body: { ...rawBody, messageId: text('message.id'), messageUuid: text('message.uuid') },
  subagent_completed: {
    agentType: text('agent_type'),
    agentSource: text('agent.source'),
    durationMs: ms('duration_ms'),
    /** Of the agent's last request only, not a sum. */
    lastRequestTokens: tokens('total_tokens'),
    toolUses: count('total_tool_uses'),
    model: text('model'),
    finalModel: text('final_model'),
    modelSwapped: flag('model_swapped'),
    isAsync: flag('is_async'),
    isBuiltIn: flag('is_built_in'),
    ...plugin,
  },
  hook_registered: {
    hookEvent: text('hook_event'),
    hookMatcher: text('hook_matcher'),
    hookSource: text('hook_source'),
    hookType: text('hook_type'),
    safeMode: flag('safe_mode'),
    ...plugin,
  },
  hook_execution_start: hook,
  hook_execution_complete: {
    ...hook,
    durationMs: ms('total_duration_ms'),
    successCount: count('num_success'),
    blockingCount: count('num_blocking'),
    nonBlockingErrorCount: count('num_non_blocking_error'),
    cancelledCount: count('num_cancelled'),
    outputsPersistedCount: count('num_outputs_persisted'),
    stdoutCharacters: characters('stdout_chars'),
    additionalContextCharacters: characters('additional_context_chars'),
    systemMessageCharacters: characters('system_message_chars'),
    initialUserMessageCharacters: characters('initial_user_message_chars'),
  },
  hook_plugin_metrics: { pluginId: text('plugin_id'), hookEvent: text('hook_event') },
  compaction: {
    trigger: text('trigger'),
    success: flag('success'),
    durationMs: ms('duration_ms'),
    preTokens: tokens('pre_tokens'),
    postTokens: tokens('post_tokens'),
    error: text('error'),
    precomputeReuse: text('precompute_reuse'),
  },
  permission_mode_changed: {
    fromMode: text('from_mode'),
    toMode: text('to_mode'),
    trigger: text('trigger'),
  },
  skill_activated: {
    skillName: text('skill.name'),
    skillSource: text('skill.source'),
    skillKind: text('skill.kind'),
    invocationTrigger: text('invocation_trigger'),
    ...plugin,
  },
  mcp_server_connection: {
    status: text('status'),
    transportType: text('transport_type'),
    serverScope: text('server_scope'),
    serverName: text('server_name'),
    durationMs: ms('duration_ms'),
    errorCode: text('error_code'),
    error: text('error'),
    isPlugin: flag('is_plugin'),
    ...plugin,
  },
  plugin_installed: {
    ...plugin,
    marketplaceIsOfficial: flag('marketplace.is_official'),
    installTrigger: text('install.trigger'),
  },
  plugin_loaded: {
    ...plugin,
    pluginScope: text('plugin.scope'),
    enabledVia: text('enabled_via'),
    hasHooks: flag('has_hooks'),
    hasMcp: flag('has_mcp'),
    hostOwnedMcp: flag('host_owned_mcp'),
    skillPathCount: count('skill_path_count'),
    commandPathCount: count('command_path_count'),
    agentPathCount: count('agent_path_count'),
    safeMode: flag('safe_mode'),
  },
  at_mention: { mentionType: text('mention_type'), success: flag('success') },
  auth: {
    action: text('action'),
    success: flag('success'),
    authMethod: text('auth_method'),
    errorCategory: text('error_category'),
    statusCode: count('status_code'),
  },
  internal_error: { errorName: text('error_name'), errorCode: text('error_code') },
  feedback_survey: {
    eventType: text('event_type'),
    surveyType: text('survey_type'),
    appearanceId: text('appearance_id'),
    response: text('response'),
    enabledViaOverride: flag('enabled_via_override'),
  },
  managed_settings_resolved: {
    trigger: text('managed_settings.trigger'),
    sources: json('managed_settings.sources'),
    sourceBehavior: text('managed_settings.source_behavior'),
    helperState: text('managed_settings.helper.state'),
    helperApplied: text('managed_settings.helper.applied'),
    errorType: text('error.type'),
    resolvedSha256: text('managed_settings.resolved_sha256'),
    settings: json('managed_settings.settings'),
  },
  retention_sweep: {
    result: text('result'),
    periodDays: count('period_days'),
    skipReason: text('skip_reason'),
    usedDefault: flag('used_default'),
    transcriptsDeleted: count('transcripts_deleted'),
    transcriptsExemptedDesktop: count('transcripts_exempted_desktop'),
    sessionFilesDeleted: count('session_files_deleted'),
    artifactsDeleted: count('artifacts_deleted'),
    historyEntriesPruned: count('history_entries_pruned'),
    filesRetainedFresh: count('files_retained_fresh'),
    filesPastCutoff: count('files_past_cutoff'),
    errorCount: count('error_count'),
  },
  system_prompt: { systemPrompt: text('system_prompt'), systemPromptLength: characters('system_prompt_length') },
} satisfies Readonly<Record<string, FieldTable>>;

export type EventTables = typeof eventTables;
/** An event's name on the wire, without the `claude_code.` prefix. */
export type EventType = keyof EventTables;
