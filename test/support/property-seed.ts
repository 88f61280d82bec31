import fc from 'fast-check';

/** Of property-environment.ts. */
declare const codeartifactCiPropertySeed: () => number;

// The seed of jest.config.js, or of this round: fast-check reads its parameters anew for each property.
fc.configureGlobal({
  get seed() {
    return codeartifactCiPropertySeed();
  },
});
