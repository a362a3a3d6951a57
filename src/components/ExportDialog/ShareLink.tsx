import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Input, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import { getStyles } from './ExportDialog.styles';
import { Section } from './Section';

interface ShareLinkProps {
  readonly link: string;
  readonly onShorten: (link: string) => Promise<string | undefined>;
}

/** The address of what is shown; Grafana makes it shorter on request. */
export function ShareLink({ link, onShorten }: ShareLinkProps) {
  const styles = useStyles2(getStyles);
  const [shorter, setShorter] = useState<{ readonly link?: string }>();
  const title = t('export.link', 'Link to this view');
  const shown = shorter?.link ?? link;
  const isRefused = shorter !== undefined && shorter.link === undefined;
  return (
    <Section title={title}>
      <div className={styles.row}>
        <div className={styles.grow}>
          <Input readOnly aria-label={title} value={shown} onFocus={({ currentTarget }) => currentTarget.select()} />
        </div>
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
      </div>
      <div className={styles.note} role="status">
        {isRefused && t('export.not-shortened', 'Grafana made no short link; the full one works as well.')}
      </div>
    </Section>
  );
}
