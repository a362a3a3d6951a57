import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import type { JsonValue } from 'domain/events/field';
import React from 'react';
import { DiffView } from '../DiffView/DiffView';
import { JsonView } from '../JsonView/JsonView';
import { listAt, textAt } from '../JsonView/jsonShape';
import { LongText } from '../LongText/LongText';
import { SecretText } from '../Secrets/useSecrets';
import { TerminalText } from '../TerminalText/TerminalText';
import { sharedEntries, withoutEntries } from './otherInput';

export interface ToolInputProps {
  /** `tool_input`, the whole input, where the client sends it. */
  readonly input?: JsonValue;
  /** `tool_parameters`: command, description and the like. */
  readonly parameters?: JsonValue;
}

/** The entries that each layout shows; all others are shown as JSON below it. */
const SHOWN_ENTRIES = {
  command: ['command', 'full_command', 'bash_command', 'description'],
  edits: ['file_path', 'old_string', 'new_string', 'edits'],
  file: ['file_path', 'content'],
  none: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a tool was told to do: a command as a terminal shows it, an edit as a diff, anything else as JSON. */
export function ToolInput({ input, parameters }: ToolInputProps) {
  const layout = layoutOf(input, parameters);
  const shown = SHOWN_ENTRIES[layout];
  const others = [
    withoutEntries(input, shown),
    withoutEntries(parameters, [...shown, ...sharedEntries(parameters, input)]),
  ].filter((value) => value !== undefined);
  const label = layout === 'none' ? t('tool-input.input', 'Input') : t('tool-input.other', 'Other input');
  return (
    <>
      {layout === 'command' && <Command input={input} parameters={parameters} />}
      {layout === 'edits' && <Edits edits={editsOf(input)} path={textAt(input, 'file_path') ?? ''} />}
      {layout === 'file' && <FileContent input={input} />}
      {others.map((value, index) => (
        <JsonView key={index} value={value} label={label} />
      ))}
    </>
  );
}

function layoutOf(input: JsonValue | undefined, parameters: JsonValue | undefined): keyof typeof SHOWN_ENTRIES {
  if (commandOf({ input, parameters }) !== undefined) {
    return 'command';
  }
  if (editsOf(input).length > 0) {
    return 'edits';
  }
  return textAt(input, 'content') !== undefined && textAt(input, 'file_path') !== undefined ? 'file' : 'none';
}

function commandOf({ input, parameters }: ToolInputProps): string | undefined {
  return textAt(input, 'command') ?? textAt(parameters, 'full_command');
}

function FileContent({ input }: Pick<ToolInputProps, 'input'>) {
  return (
    <>
      <FilePath path={textAt(input, 'file_path') ?? ''} />
      <LongText text={textAt(input, 'content') ?? ''} label={t('tool-input.content', 'Content')} isCode />
    </>
  );
}

function Command({ input, parameters }: ToolInputProps) {
  const description = textAt(input, 'description') ?? textAt(parameters, 'description');
  return (
    <>
      {description !== undefined && (
        <Text element="span" color="secondary" variant="bodySmall">
          <SecretText text={description} />
        </Text>
      )}
      <TerminalText
        text={commandOf({ input, parameters }) ?? ''}
        label={t('tool-input.command', 'Command')}
        isCommand
      />
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
      <SecretText text={path} />
    </Text>
  );
}
