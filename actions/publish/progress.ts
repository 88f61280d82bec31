import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { LocalAsset } from './files/asset.ts';
import type { Observer } from './observer.ts';

export interface UploadProgress extends Observer {
  /** What will be sent; before it is known nothing is shown. */
  expect(assets: readonly LocalAsset[]): void;
  end(): void;
}

/** Files and bytes done, and the package that is under way. */
export function uploadProgress(host: Host): UploadProgress {
  const progress = host.progress('Publishing, files');
  const sent = new Map<LocalAsset, number>();
  const done = new Set<LocalAsset>();
  let files = 0;
  let bytes = 0;
  const show = (what: string): void => {
    const sum = [...sent.values()].reduce((total, one) => total + one, 0);
    progress.update(done.size, files, `${megabytes(sum)} of ${megabytes(bytes)} MB, ${safeText(what)}`);
  };
  return {
    expect(assets) {
      files = assets.length;
      bytes = assets.reduce((total, { size }) => total + size, 0);
    },
    sent({ asset, body, what }, count) {
      if (asset === undefined) return;
      // A body may be longer than its file: base64, a form around it.
      sent.set(asset, (asset.size * count) / Math.max(1, body.length));
      show(what);
    },
    done({ asset, what }) {
      if (asset === undefined) return;
      done.add(asset);
      sent.set(asset, asset.size);
      show(what);
    },
    end: () => progress.end(),
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
