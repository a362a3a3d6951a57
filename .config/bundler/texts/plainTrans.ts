import type { ReactNode } from 'react';

/**
 * Stands for the `Trans` of `react-i18next`, with which Scenes writes two messages: they stay English, as all of Scenes
 * does here. With its parser of elements in texts it is 9 kB. The app has `t`.
 */
export const Trans = ({ children }: { readonly children?: ReactNode }): ReactNode => children;
