import { text } from '../../http/reply.ts';
import type { Protocol } from '../format.ts';

/** Generic packages have an endpoint but no protocol: they are published and read through the API alone. */
export const generic: Protocol = {
  format: 'generic',
  challenges: true,
  error: (status, message) => text(status, `${message}\n`, message),
  handle: () =>
    Promise.resolve(
      generic.error(
        404,
        'Generic packages have no protocol of their own: use PublishPackageVersion and GetPackageVersionAsset',
      ),
    ),
};
