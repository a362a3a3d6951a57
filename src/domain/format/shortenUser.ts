import { shortenId } from './shortenId';

/** Longer than any name a person would want to read whole in a list. */
const LONG_NAME = 32;

/** A user for a line: without an account it is a hash of 64 digits, which is shortened in the middle. */
export const shortenUser = (user: string): string =>
  user.length > LONG_NAME && !user.includes('@') ? shortenId(user) : user;
