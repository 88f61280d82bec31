// What test/support/property-environment.ts does elsewhere: Stryker brings an environment of its own.
Object.assign(globalThis, { codeartifactCiPropertySeed: () => 20_261_130 });
