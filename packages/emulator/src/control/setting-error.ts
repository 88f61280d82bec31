/** A setting that cannot be: the message says what it must be, and goes on after the setting's name ("'latency' must be …"). */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}
