// All times in tests are UTC, whatever the machine says.
process.env.TZ = 'UTC';

const { architecture, browser, node } = require('./.config/jest.config');

module.exports = { projects: [node, browser, architecture] };
