import { text } from '../../http/reply.ts';
import type { FormatRoutes } from '../format.ts';

/** Generic packages have an endpoint but no protocol: they are published and read through the API alone. */
export const routes: FormatRoutes = {
  challenges: true,
  error: (status, message) => text(status, `${message}\n`, message),
  handle: () =>
    Promise.resolve(
      routes.error(
        404,
        'Generic packages have no protocol of their own: use PublishPackageVersion and GetPackageVersionAsset',
      ),
    ),
};
