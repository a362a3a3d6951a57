import type { SessionEvent } from '../events/sessionEvent';

/** Fields that a person would search in, by their names on the wire; numbers and flags are left out. */
const SEARCHED_FIELDS: ReadonlySet<string> = new Set([
  ...['prompt', 'prompt_text', 'response', 'command_name', 'command_source'],
  ...['tool_name', 'name', 'tool_parameters', 'tool_input', 'decision', 'source', 'decision_source', 'query_source'],
  ...['error', 'error_type', 'error_name', 'error_code', 'status_code', 'category', 'result', 'status'],
  ...['model', 'final_model', 'speed', 'effort'],
  ...['agent.name', 'agent_type', 'skill.name', 'workflow.name', 'plugin.name', 'marketplace.name'],
  ...['hook_name', 'hook_event', 'hook_matcher', 'hook_source'],
  ...['mcp_server.name', 'mcp_tool.name', 'server_name', 'mention_type'],
  ...['permission_mode', 'from_mode', 'to_mode', 'trigger'],
  ...['request_id', 'client_request_id', 'tool_use_id', 'use_id', 'prompt.id', 'agent_id', 'parent_agent_id'],
  ...['message.uuid', 'message.id', 'workflow.run_id'],
]);

const isSearched = (event: SessionEvent, name: string): boolean =>
  // Nobody knows which fields of an unknown kind are worth it.
  event.type === 'unknown' || SEARCHED_FIELDS.has(name);

function textsOf(event: SessionEvent): readonly string[] {
  const texts = [event.name, event.id];
  for (const name of Object.keys(event.record)) {
    const text = event.record[name];
    if (text !== undefined && text !== '' && isSearched(event, name)) {
      texts.push(text);
    }
  }
  return texts;
}

const known = new WeakMap<readonly SessionEvent[], ReadonlyArray<readonly string[]>>();

/** For each event the texts it is found by. Gathered once for the same events: typing only has to look into them. */
export function searchedTexts(events: readonly SessionEvent[]): ReadonlyArray<readonly string[]> {
  const gathered = known.get(events) ?? events.map(textsOf);
  known.set(events, gathered);
  return gathered;
}
