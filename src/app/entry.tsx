/**
 * The one module that the big chunk is loaded by. Whatever else is loaded later and needs parts of the app is exported
 * from here: a second entry would have the two share modules, and each name in them would cost more.
 */
export { App } from './App';
export { SessionOpener } from 'scenes/SessionOpener/SessionOpener';
export { SessionTimeline } from 'scenes/SessionTimeline/SessionTimeline';
export { DoctorReport } from 'scenes/Doctor/DoctorReport';
export { SettingsPage } from 'appConfig/SettingsPage/SettingsPage';
