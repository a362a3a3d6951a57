import { Field, Stack } from '@grafana/ui';
import React, { type ReactNode } from 'react';

/** Choices that belong together, under a name that is read with each of them. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Field label={title}>
    <div role="group" aria-label={title}>
      <Stack direction="column" gap={1}>
        {children}
      </Stack>
    </div>
  </Field>
);
