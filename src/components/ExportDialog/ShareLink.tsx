import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Input, Stack, Text } from '@grafana/ui';
import React, { useState } from 'react';
import { Section } from './Section';

interface ShareLinkProps {
  readonly link: string;
  readonly onShorten: (link: string) => Promise<string | undefined>;
}

/** The address of what is shown; Grafana makes it shorter on request. */
export function ShareLink({ link, onShorten }: ShareLinkProps) {
  const [shorter, setShorter] = useState<{ readonly link?: string }>();
  const title = t('export.link', 'Link to this view');
  const shown = shorter?.link ?? link;
  return (
    <Section title={title}>
      <Stack>
        <Input readOnly aria-label={title} value={shown} />
        <ClipboardButton icon="copy" variant="secondary" getText={() => shown}>
          {t('export.copy-link', 'Copy link')}
        </ClipboardButton>
        <Button
          variant="secondary"
          icon="link"
          disabled={shorter?.link !== undefined}
          onClick={() => void onShorten(link).then((made) => setShorter({ link: made }))}
        >
          {t('export.shorten', 'Shorten')}
        </Button>
      </Stack>
      <div role="status">
        {shorter !== undefined && shorter.link === undefined && (
          <Text color="secondary">
            {t('export.not-shortened', 'Grafana made no short link; the full one works as well.')}
          </Text>
        )}
      </div>
    </Section>
  );
}
