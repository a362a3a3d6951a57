import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, Portal, useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';
import { HelpLegend } from './HelpLegend';
import { helpSections } from './helpLines';
import { paleText } from '../../paleText';

/** An overlay that lists what can be done and what the signs mean. Takes the focus, and gives it back. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles2(getStyles);
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  const title = t('timeline.help.title', 'Keys and moves of the timeline');
  return (
    // Over the page: the timeline may be low. Its keys work here too, as React's events go through the portal.
    <Portal>
      <div ref={dialog} className={styles.overlay} role="dialog" aria-label={title} tabIndex={-1}>
        <div className={styles.head}>
          <h2 className={styles.heading}>{title}</h2>
          <IconButton name="times" tooltip={t('timeline.help.close', 'Close')} onClick={onClose} />
        </div>
        <div className={styles.sections}>
          {helpSections().map((section) => (
            <section key={section.title} className={styles.section} aria-label={section.title}>
              <h3 className={styles.title}>{section.title}</h3>
              <dl className={styles.list}>
                {section.lines.map(({ keys, meaning }) => (
                  <React.Fragment key={keys.join(' ')}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {key}
                        </kbd>
                      ))}
                    </dt>
                    <dd className={styles.meaning}>{meaning}</dd>
                  </React.Fragment>
                ))}
              </dl>
            </section>
          ))}
          <section className={styles.section} aria-label={t('timeline.help.section.legend', 'Legend')}>
            <h3 className={styles.title}>{t('timeline.help.section.legend', 'Legend')}</h3>
            <HelpLegend />
          </section>
        </div>
      </div>
    </Portal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  overlay: css({
    position: 'fixed',
    top: theme.spacing(10),
    left: '50%',
    transform: 'translateX(-50%)',
    width: `min(${theme.spacing(165)}, calc(100vw - ${theme.spacing(4)}))`,
    maxHeight: `calc(100vh - ${theme.spacing(12)})`,
    zIndex: theme.zIndex.modal,
    overflow: 'auto',
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.radius.default,
    border: `thin solid ${theme.colors.border.medium}`,
    background: theme.colors.background.elevated,
    boxShadow: theme.shadows.z3,
    cursor: 'default',
    userSelect: 'text',
    touchAction: 'auto',
    '&:focus': { outline: 'none' },
    '&:focus-visible': { borderColor: theme.colors.primary.main },
  }),
  head: css({ display: 'flex', justifyContent: 'space-between', marginBottom: theme.spacing(0.5) }),
  // As many columns as there is room for.
  sections: css({ columns: theme.spacing(36), columnGap: theme.spacing(3) }),
  heading: css({ ...theme.typography.h6, margin: 0 }),
  section: css({ breakInside: 'avoid', marginBottom: theme.spacing(1) }),
  title: css({
    margin: theme.spacing(0, 0, 0.5),
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightMedium,
    lineHeight: theme.typography.bodySmall.lineHeight,
  }),
  list: css({
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(0.25, 1.5),
    margin: 0,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  key: css({
    display: 'inline-block',
    marginRight: theme.spacing(0.5),
    padding: theme.spacing(0, 0.5),
    border: `thin solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.sm,
    background: theme.colors.background.secondary,
    color: theme.colors.text.primary,
    boxShadow: 'none',
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: 'inherit',
    fontWeight: theme.typography.fontWeightRegular,
    whiteSpace: 'nowrap',
  }),
  meaning: css({ margin: 0, color: theme.colors.text.primary }),
});
