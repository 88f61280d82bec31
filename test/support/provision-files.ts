/** A codeartifact.yml whose application takes every kind of creation. */
export const SET_UP = `domain: my-org
tags: { team: platform }
access:
  - { accounts: ['123456789012'], can: [get-token] }
repositories:
  npm-store: { external-connection: 'public:npmjs' }
  shared: { description: Shared }
  app:
    upstreams: [npm-store, shared]
    tags: { stage: test }
    access:
      - { accounts: ['123456789012'], can: [read] }
package-groups:
  /npm/acme/*: { publish: [app], external-upstream: block }
  /npm/other/*: { description: Others }
`;

/** The same domain, changed wherever it can be. */
export const CHANGED = `domain: my-org
tags: {}
access: []
repositories:
  npm-store: { external-connection: none }
  app:
    description: Changed
    upstreams: [npm-store]
    tags: { stage: production }
    access: []
package-groups:
  /npm/acme/*: { description: Ours, publish: [app], external-upstream: block }
`;
