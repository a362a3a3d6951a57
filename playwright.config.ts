import config from './.config/playwright.config';

export default config;
