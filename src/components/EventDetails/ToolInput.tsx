import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import type { JsonValue } from 'domain/events/field';
import React from 'react';
import { DiffView } from '../DiffView/DiffView';
import { JsonView } from '../JsonView/JsonView';
import { listAt, textAt } from '../JsonView/jsonShape';
import { LongText } from '../LongText/LongText';
import { TerminalText } from '../TerminalText/TerminalText';

export interface ToolInputProps {
  /** `tool_input`, the whole input, where the client sends it. */
  readonly input?: JsonValue;
  /** `tool_parameters`: command, description and the like. */
  readonly parameters?: JsonValue;
}

/** What a tool was told to do: a command as a terminal shows it, an edit as a diff, anything else as JSON. */
export function ToolInput({ input, parameters }: ToolInputProps) {
  const command = textAt(input, 'command') ?? textAt(parameters, 'full_command');
  if (command !== undefined) {
    return <Command command={command} input={input} parameters={parameters} />;
  }
  const edits = editsOf(input);
  if (edits.length > 0) {
    return <Edits edits={edits} path={textAt(input, 'file_path') ?? ''} />;
  }
  const content = textAt(input, 'content');
  const path = textAt(input, 'file_path');
  if (content !== undefined && path !== undefined) {
    return (
      <>
        <FilePath path={path} />
        <LongText text={content} label={t('tool-input.content', 'Content')} isCode />
      </>
    );
  }
  const rest = input ?? parameters;
  return rest === undefined ? null : <JsonView value={rest} label={t('tool-input.input', 'Input')} />;
}

function Command({ command, input, parameters }: ToolInputProps & { readonly command: string }) {
  const description = textAt(input, 'description') ?? textAt(parameters, 'description');
  return (
    <>
      {description !== undefined && (
        <Text element="span" color="secondary" variant="bodySmall">
          {description}
        </Text>
      )}
      <TerminalText text={command} label={t('tool-input.command', 'Command')} isCommand />
    </>
  );
}

interface Edit {
  readonly oldText: string;
  readonly newText: string;
}

/** The replacements of an Edit or a MultiEdit. */
function editsOf(input: JsonValue | undefined): Edit[] {
  const candidates = [input, ...listAt(input, 'edits')];
  return candidates.flatMap((candidate) => {
    const oldText = textAt(candidate, 'old_string');
    const newText = textAt(candidate, 'new_string');
    return oldText === undefined || newText === undefined ? [] : [{ oldText, newText }];
  });
}

function Edits({ edits, path }: { readonly edits: readonly Edit[]; readonly path: string }) {
  return (
    <>
      <FilePath path={path} />
      {edits.map((edit, index) => (
        <DiffView key={index} oldText={edit.oldText} newText={edit.newText} label={path} />
      ))}
    </>
  );
}

function FilePath({ path }: { readonly path: string }) {
  return (
    <Text element="span" variant="code">
      {path}
    </Text>
  );
}
