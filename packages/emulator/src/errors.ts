/** The seven errors of the service's model, and what each carries. The API plane and the protocols both speak them. */
export type ResourceType = 'domain' | 'repository' | 'package' | 'package-version' | 'asset';
export type ValidationReason =
  'CANNOT_PARSE' | 'ENCRYPTION_KEY_ERROR' | 'FIELD_VALIDATION_FAILED' | 'UNKNOWN_OPERATION' | 'OTHER';

export class ServiceError extends Error {
  override readonly name: string;
  readonly status: number;
  /** The members of the error's body beside `message`. */
  readonly members: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    name: string,
    status: number,
    message: string,
    members: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = name;
    this.status = status;
    this.members = members;
    this.headers = headers;
  }
}

export const accessDenied = (message: string): ServiceError => new ServiceError('AccessDeniedException', 403, message);

export const conflict = (message: string, resourceId: string, resourceType: ResourceType): ServiceError =>
  new ServiceError('ConflictException', 409, message, { resourceId, resourceType });

export const notFound = (message: string, resourceId: string, resourceType: ResourceType): ServiceError =>
  new ServiceError('ResourceNotFoundException', 404, message, { resourceId, resourceType });

export const quotaExceeded = (message: string, resourceId: string, resourceType: ResourceType): ServiceError =>
  new ServiceError('ServiceQuotaExceededException', 402, message, { resourceId, resourceType });

export const throttled = (message: string, retryAfterSeconds: number): ServiceError =>
  new ServiceError('ThrottlingException', 429, message, {}, { 'retry-after': String(retryAfterSeconds) });

export const invalid = (message: string, reason: ValidationReason = 'FIELD_VALIDATION_FAILED'): ServiceError =>
  new ServiceError('ValidationException', 400, message, { reason });

/** A public registry that did not answer as it should: 502 on the data plane. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  /** Whether there was no answer at all: the host is down, unknown, or out of reach. */
  readonly unreachable: boolean = false;
}

/** The `code` of a system error (`ENOENT` …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  // Not by `instanceof`: a system error may come from another realm (node:vm).
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
