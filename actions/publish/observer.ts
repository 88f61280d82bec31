import type { HttpBody } from '@codeartifact-ci/core/http.ts';
import type { LocalAsset } from './files/asset.ts';

/** Something that is sent. */
export interface Upload {
  /** For messages. */
  readonly what: string;
  readonly body: HttpBody;
  /** The asset that is sent; undefined for what only accompanies one. */
  readonly asset?: LocalAsset;
}

/** Told how the uploads get on. */
export interface Observer {
  /** So many of the body's bytes are sent; a further attempt starts from 0 again. */
  sent(upload: Upload, bytes: number): void;
  /** It is there for sure. */
  done(upload: Upload): void;
}

/** The upload's body, which tells the observer of each chunk that is taken. */
export function observed(upload: Upload, observer: Observer | undefined): HttpBody {
  const { body } = upload;
  if (observer === undefined) return body;
  return {
    length: body.length,
    async *chunks() {
      let sent = 0;
      for await (const chunk of body.chunks()) {
        yield chunk;
        sent += chunk.length;
        observer.sent(upload, sent);
      }
    },
  };
}
