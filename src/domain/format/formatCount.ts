/** Groups the digits of a text of digits: `12,400`. */
export const groupDigits = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A count in full, digits grouped: `12,400`. A fraction is kept to three digits. */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) {
    return '–';
  }
  const [whole = '0', fraction = ''] = plainDigits(Math.abs(count), 3).split('.');
  const shown = fraction === '' ? groupDigits(whole) : `${groupDigits(whole)}.${fraction}`;
  return count < 0 && shown !== '0' ? `-${shown}` : shown;
}

/** Without exponent and without zeros at the end; numbers beyond 10²¹ would have an exponent and are cut there. */
export function plainDigits(value: number, digits: number): string {
  const text = Math.min(value, 1e20).toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
