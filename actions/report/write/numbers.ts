/** `1,234` */
export function grouped(number: number): string {
  return number.toLocaleString('en-US');
}

/** `1 version`, `1,234 versions`. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** `1.23 GB`, three significant digits; a gigabyte is 10⁹ bytes, as AWS bills it. `–` for what is not known. */
export function sizeOf(bytes: number | null): string {
  if (bytes === null) return '–';
  const size = Math.abs(bytes);
  // What would round up to a thousand of a unit is one of the next.
  const power = UNITS.findIndex((_, index) => size < 999.5 * 1000 ** index || index === UNITS.length - 1);
  if (power === 0) return `${grouped(Math.round(bytes))} ${Math.abs(Math.round(bytes)) === 1 ? 'byte' : 'bytes'}`;
  const value = bytes / 1000 ** power;
  const digits = Math.abs(value) < 9.995 ? 2 : Math.abs(value) < 99.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[power] ?? ''}`;
}

/** `$1,234.56`, `$0.551` and `$0.0012` where cents say too little; `–` for what is not known. */
export function dollars(amount: number | null): string {
  if (amount === null) return '–';
  if (amount === 0) return '$0';
  const size = Math.abs(amount);
  if (size < 0.0001) return 'under $0.0001';
  const digits = size < 0.01 ? 4 : size < 1 ? 3 : 2;
  const sign = amount < 0 ? '−' : '';
  return `${sign}$${size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** `12 %`, `0.4 %`. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const percent = (100 * part) / whole;
  return `${percent !== 0 && percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}
